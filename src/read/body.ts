import type { BodyLine } from '../model/page.ts';
import { isControls, withoutControls } from './controls.ts';
import { END_OF_ARTICLE, FURNITURE_LINES, PICTURE_RESIDUE } from './furniture.ts';
import { align } from './printed.ts';

/** A quick look whether a line can hold picture residue at all. */
const MAYBE_RESIDUE = /\.[a-z]{3,4}|:\\|^(?:说明|描述)/i;

/** Body lines without page furniture, picture residue and empty lines; cut where the page shows other articles. */
export function cleanBody(lines: readonly BodyLine[]): readonly BodyLine[] {
  const cleaned: BodyLine[] = [];
  for (const line of lines.flatMap(splitLine)) {
    const aligned = align(line.text);
    const { text } = aligned;
    const bare = withoutControls(
      !MAYBE_RESIDUE.test(text)
        ? text
        : PICTURE_RESIDUE.reduce((words, pattern) => words.replace(pattern, ' '), text)
            .replace(/\s+/g, ' ')
            .trim(),
    );
    if (bare === '' || isControls(bare) || FURNITURE_LINES.some((pattern) => pattern.test(bare))) continue;
    if (cleaned.length > 0 && END_OF_ARTICLE.some((pattern) => pattern.test(bare))) break;
    const at = text.indexOf(bare);
    const printed = at < 0 ? bare : aligned.printed(at, at + bare.length);
    cleaned.push({ text: bare, align: line.align, ...(printed === bare ? {} : { printed }) });
  }
  return cleaned;
}

function splitLine(line: BodyLine): readonly BodyLine[] {
  return line.text.split(/\r\n?|\n/).map((text) => ({ text, align: line.align }));
}
