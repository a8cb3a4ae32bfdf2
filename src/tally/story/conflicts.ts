import type { Exchange } from './align.ts';
import type { BodyOverlap, TitleOverlap } from './measure.ts';
import { type MarkDifference, seriesConflicts, stageConflicts } from './series.ts';
import { type PreparedText, withoutSchool } from './text.ts';
import { CONTRASTS, FORM_LABELS, MOJIBAKE, NAME_ENDINGS, PROCEDURE_WORDS } from './words.ts';

/** A difference that weighs more than any shared text. */
export type Conflict = MarkDifference;

/** Exchanged words by what they say. */
export interface ExchangeReading {
  /** Values behind a label of a form: 项目名称, 供应商 … */
  readonly values: readonly Exchange[];
  /** Words of which only one can be true: 春/秋, 一/二, 东/西. */
  readonly contrasts: readonly Exchange[];
  /** Names of organisations or places. */
  readonly names: readonly Exchange[];
  readonly words: readonly Exchange[];
  /** Exchanged letters as a share of the shorter text; damaged letters and signatures left out. */
  readonly share: number;
}

/** Letters of a name; longer passages are no names. */
const LONGEST_NAME = 20;
/** Letters exchanged in one place of a spun copy: two or three words that follow each other. */
const LONGEST_SPUN = 8;

function isContrast(a: string, b: string): boolean {
  return CONTRASTS.some((words) => words.includes(a) && words.includes(b));
}

/** Whether the words are, with what follows them, the name of an organisation or a place. */
function isName(words: string, letters: string, at: number): boolean {
  if (words.length < 3 || words.length > LONGEST_NAME) return false;
  return NAME_ENDINGS.some(
    (ending) => words.endsWith(ending) || letters.startsWith(ending, at + words.length),
  );
}

/** Whether each exchange, of two letters or more, occurs more than once. */
function allRepeated(words: readonly Exchange[]): boolean {
  const times = new Map<string, number>();
  for (const { a, b } of words) times.set(`${a}|${b}`, (times.get(`${a}|${b}`) ?? 0) + 1);
  return words.every(({ a, b }) => a.length >= 2 && b.length >= 2 && (times.get(`${a}|${b}`) ?? 0) > 1);
}

/** Exchanged words, without damaged letters and without the schools' own names. */
export function readExchanges(
  exchanges: readonly Exchange[],
  a: PreparedText,
  b: PreparedText,
  lettersA: string,
  lettersB: string,
): ExchangeReading {
  const values: Exchange[] = [];
  const contrasts: Exchange[] = [];
  const names: Exchange[] = [];
  const words: Exchange[] = [];
  const tender = a.series.tender && b.series.tender;
  const shorter = Math.min(lettersA.length, lettersB.length);
  let exchanged = 0;
  for (const exchange of exchanges) {
    if (MOJIBAKE.test(exchange.a) || MOJIBAKE.test(exchange.b)) continue;
    const bareA = withoutNames(exchange.a, b.ownNames);
    const bareB = withoutNames(exchange.b, a.ownNames);
    // Words within words were added (or are the 月日点 of lost digits), not exchanged.
    if (bareA.includes(bareB) || bareB.includes(bareA)) continue;
    const [less, more] = [Math.min(bareA.length, bareB.length), Math.max(bareA.length, bareB.length)];
    if (exchange.tail && less <= LONGEST_NAME) continue;
    // A few words against many: something was left out there, rather than exchanged.
    exchanged += more > 3 * less ? less : more;
    const before = lettersA.slice(Math.max(0, exchange.atA - 10), exchange.atA);
    if (isContrast(exchange.a, exchange.b)) contrasts.push(exchange);
    else if (tender && FORM_LABELS.test(before)) values.push(exchange);
    else if (isName(exchange.a, lettersA, exchange.atA) && isName(exchange.b, lettersB, exchange.atB)) {
      names.push(exchange);
    } else words.push(exchange);
  }
  const onlyRepeats = allRepeated(words);
  return {
    values,
    contrasts,
    // Where nothing else is exchanged, what is exchanged for the same again and again is a name.
    names: onlyRepeats ? [...names, ...words] : names,
    words: onlyRepeats ? [] : words,
    share: shorter === 0 ? 0 : exchanged / shorter,
  };
}

/** Letters without the names of a school, as they stand in a text of which the school is not known. */
function withoutNames(letters: string, names: readonly string[]): string {
  let out = letters;
  for (const name of names) {
    const bare = withoutSchool(name, []);
    if (bare.length >= 2) out = out.replaceAll(bare, '');
  }
  return out;
}

/**
 * Words of a title that its own story uses and the other story does not know, on both sides: one template
 * filled twice. Copies with another title still tell of the same things.
 */
export function fillings(a: PreparedText, b: PreparedText, titles: TitleOverlap): Conflict | null {
  const own = (words: readonly string[], mine: PreparedText, other: PreparedText): string | undefined =>
    words
      .map((word) => withoutNames(word, other.ownNames))
      .find(
        (word) => word.length >= 2 && mine.body.letters.includes(word) && !other.body.letters.includes(word),
      );
  const left = own(titles.onlyA, a, b);
  const right = own(titles.onlyB, b, a);
  if (left === undefined || right === undefined) return null;
  return { name: '题中专有内容', a: left, b: right };
}

/** What the titles say against one story. */
export function titleConflicts(a: PreparedText, b: PreparedText, titles: TitleOverlap): Conflict[] {
  const found: Conflict[] = [...seriesConflicts(a.series, b.series), ...stageConflicts(a.series, b.series)];
  if (titles.relation !== 'different') {
    for (const pair of titles.numbers.conflicts) found.push({ name: '标题数字', ...pair });
    for (const exchange of titles.exchanges) {
      if (isContrast(exchange.a, exchange.b)) found.push({ name: '标题用词', a: exchange.a, b: exchange.b });
    }
  }
  return found;
}

/** What of a title's own words names the project: without procedure, and without the other's school. */
function projectWords(words: readonly string[], other: PreparedText): readonly string[] {
  return words
    .flatMap((word) => withoutNames(word, other.ownNames).replace(PROCEDURE_WORDS, ' ').split(' '))
    .filter((word) => word.length >= 2);
}

/** Two tender notices whose titles, without the words of the procedure, name different projects. */
export function projectConflict(a: PreparedText, b: PreparedText, titles: TitleOverlap): Conflict | null {
  if (!a.series.tender || !b.series.tender) return null;
  const left = projectWords(titles.onlyA, b);
  const right = projectWords(titles.onlyB, a);
  if (left.length === 0 || right.length === 0) return null;
  return { name: '项目', a: left.join('、'), b: right.join('、') };
}

/** A spun copy exchanges many short common words for others of their length and keeps every number. */
export function looksSpun(reading: ExchangeReading, bodies: BodyOverlap): boolean {
  const all = [...reading.words, ...reading.names, ...reading.contrasts];
  return (
    all.length >= 5 &&
    all.every((exchange) => exchange.a.length <= LONGEST_SPUN && exchange.b.length <= LONGEST_SPUN) &&
    bodies.numbers.conflicts.length === 0
  );
}
