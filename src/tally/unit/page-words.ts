import type { Article } from '../../model/article.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import { normaliseLine } from '../../text/normalise.ts';
import type { NameHit, NameIndex } from '../names/index.ts';
import { NAVIGATION } from './words.ts';

/** A line with the names in it. */
export interface Line {
  readonly text: string;
  readonly hits: readonly NameHit[];
}

/** An article's words, normalised once, with all unit names found. */
export interface PageWords {
  readonly date: CivilDate | null;
  readonly title: Line;
  readonly lines: readonly Line[];
  /** Finds names in any other words of the article. */
  readonly read: (text: string) => Line;
}

/** Longest part of a body that is read for names; what stands behind it in a longer text tells nothing more. */
const LINES_READ = 400;
/** A longer line is no paragraph anybody wrote; its two ends are read. */
const LONGEST_LINE = 4000;

export function pageWords(article: Article, names: NameIndex): PageWords {
  const date = article.date?.value ?? article.listDate;
  const read = (text: string): Line => {
    const line = normaliseLine(text);
    return { text: line, hits: line === '' ? [] : names.find(line, date) };
  };
  const texts = article.body
    .map((line) => line.text)
    .filter((text) => text.trim() !== '' && !NAVIGATION.test(text))
    .flatMap((text) =>
      text.length <= LONGEST_LINE ? [text] : [text.slice(0, LONGEST_LINE / 2), text.slice(-LONGEST_LINE / 2)],
    );
  const kept =
    texts.length <= LINES_READ ? texts : [...texts.slice(0, LINES_READ / 2), ...texts.slice(-LINES_READ / 2)];
  return { date, title: read(article.title), lines: kept.map(read), read };
}
