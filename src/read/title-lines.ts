import type { BodyLine } from '../model/page.ts';
import { compact, normaliseText } from '../text/normalise.ts';

/** A title is printed over at most so many lines. */
const MOST_LINES = 4;
/** A part of a title, printed without the rest, is no shorter; what ends like a unit's name may be a signature. */
const SHORTEST_PART = 6;
const UNIT_END = /(?:大学|学院|学校|校区|处|部|科|室|中心|集团|公司|协会)$/;
const SENTENCE = /[。!?;]/;
/** 【四川旅游学院】, [图文] before a title; 四川旅游学院 | before it. */
const PREFIX = /^\s*(?:[【[(〔][^【】[\]()〔〕]{1,24}[】\])〕]|[^|丨【】]{1,20}[|丨])\s*/u;

const LONE_LABEL = /^\s*[【[〔]([^【】[\]〔〕:/]{2,24})[】\]〕]\s*$/;

function letters(text: string): string {
  return compact(text).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A printed title's letters, with and without the school in brackets before it. */
function forms(text: string): readonly string[] {
  const line = normaliseText(text);
  return [...new Set([letters(line), letters(line.replace(PREFIX, ''))])].filter((form) => form !== '');
}

/** How many of the first lines are the title, whole; 0 where they are not. */
function wholeTitle(lines: readonly BodyLine[], titles: ReadonlySet<string>): number {
  let count = 0;
  for (const first of forms(lines[0]?.text ?? '')) {
    let joined = first;
    for (let index = 0; index < Math.min(MOST_LINES, lines.length); index += 1) {
      if (index > 0) joined += letters(lines[index]?.text ?? '');
      if (titles.has(joined)) count = Math.max(count, index + 1);
      if (![...titles].some((title) => title.startsWith(joined))) break;
    }
  }
  return count;
}

/** 成都某校等参会: the end of the title, or most of its beginning, on a line of its own. */
function isPart(line: BodyLine, titles: ReadonlySet<string>): boolean {
  if (SENTENCE.test(line.text)) return false;
  return forms(line.text).some(
    (part) =>
      part.length >= SHORTEST_PART &&
      !UNIT_END.test(part) &&
      [...titles].some(
        (title) => title.endsWith(part) || (title.startsWith(part) && part.length * 2 >= title.length),
      ),
  );
}

/** How many lines a label in brackets, on a line of its own above the title, takes with the title. */
function labelledTitle(lines: readonly BodyLine[], titles: ReadonlySet<string>): number {
  const [, label] = LONE_LABEL.exec(normaliseText(lines[0]?.text ?? '')) ?? [];
  if (label === undefined || ![...titles].some((title) => title.includes(letters(label)))) return 0;
  const whole = wholeTitle(lines.slice(1), titles);
  return whole === 0 ? 0 : whole + 1;
}

/** Without the title where the body's first lines repeat it: whole, over several lines, or a part of it. */
export function withoutTitle(lines: readonly BodyLine[], titles: readonly string[]): readonly BodyLine[] {
  const wanted = new Set(titles.flatMap(forms));
  let rest = lines;
  for (;;) {
    const [first] = rest;
    if (first === undefined) return rest;
    const whole = Math.max(wholeTitle(rest, wanted), labelledTitle(rest, wanted));
    if (whole === 0 && !isPart(first, wanted)) return rest;
    rest = rest.slice(Math.max(whole, 1));
  }
}
