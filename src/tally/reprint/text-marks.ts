import type { Outlet } from '../../model/registers.ts';
import type { NameIndex } from '../names/index.ts';
import type { Mark } from './mark.ts';
import { isMediumAlone, mediumIn } from './media.ts';
import type { Judge } from './sources.ts';
import {
  ACCORDING_TO,
  AGENCY_LINE,
  BESIDE_A_MEDIUM,
  CAMPUS_LINE,
  NOTE_LOOSE,
  NOTE_PARTS,
  NOTE_TAIL,
  NOTE_TAKEN,
  OWN_PAPER_LINE,
  QUOTED_TITLE,
  REPORTER_OF,
  REPRINT_MARKS,
  TAKEN_FROM,
  TITLE_TAIL,
} from './words.ts';

const LINES_AT_HEAD = 2;
const LINES_AT_END = 6;
const QUOTE_LENGTH = 30;
const LONGEST_NOTE = 40;
/** How many last lines may be a note of the source. */
const NOTE_LINES = 3;
const LAST_BRACKET = /[(【[]([^()【】[\]]{1,40})[)】\]][。\s]*$/;

/** `四川日报|…`, `【光明网】…`, `…(中国教育报)`. A story about a medium has its name inside a sentence. */
export function titleMarks(title: string, names: NameIndex, outlets: readonly Outlet[]): Mark[] {
  const head = QUOTED_TITLE.exec(title);
  const tail = TITLE_TAIL.exec(title);
  return [head?.[1] ?? head?.[2], tail?.[1]]
    .filter((words) => words !== undefined)
    .filter((words) => names.find(words, null).length === 0)
    .map((words) => ({ words, medium: mediumIn(words, outlets) }))
    .filter(({ medium }) => medium !== null)
    .map(({ words, medium }) => ({
      kind: 'medium',
      rule: 'title-medium',
      evidence: { where: '标题', quote: words, shows: `题中注明媒体 ${medium ?? ''}` },
    }));
}

/** Datelines of media and of papers. */
export function headMarks(body: readonly string[], names: NameIndex, outlets: readonly Outlet[]): Mark[] {
  const marks: Mark[] = [];
  for (const line of body.slice(0, LINES_AT_HEAD)) {
    const quote = line.slice(0, QUOTE_LENGTH);
    const said = ACCORDING_TO.exec(line)?.[1];
    const agency = CAMPUS_LINE.test(line) ? undefined : AGENCY_LINE.exec(line)?.[1];
    for (const words of [said, agency]) {
      if (words === undefined || names.find(words, null).length > 0) continue;
      const medium = mediumIn(words, outlets);
      if (medium === null) continue;
      marks.push({
        kind: 'medium',
        rule: 'agency-line',
        evidence: { where: '电头', quote, shows: `媒体 ${medium} 的电头` },
      });
    }
    if (OWN_PAPER_LINE.test(line)) {
      marks.push({
        kind: 'hint',
        rule: 'paper-line',
        evidence: { where: '电头', quote, shows: '报纸的电头，未写报名' },
      });
    }
  }
  return marks;
}

/** What the first lines and the last lines of a body say of where it comes from. */
export function endMarks(
  lines: readonly string[],
  judge: Judge,
  names: NameIndex,
  outlets: readonly Outlet[],
): Mark[] {
  const ends = [...new Set([...lines.slice(0, LINES_AT_HEAD), ...lines.slice(-LINES_AT_END)])];
  const notes = lines.slice(-NOTE_LINES).flatMap((line) => noteMarks(line, judge, names, outlets));
  const said = ends.flatMap((line) =>
    [
      ...reprintWords(line),
      ...[...line.matchAll(TAKEN_FROM)].map((match) => judge(match[1] ?? '', match[0], '文末')),
      reporterOf(line, names, outlets),
      isAtEnd(line, lines) ? accordingTo(line, judge, outlets) : null,
    ].filter((mark) => mark !== null),
  );
  return [...said, ...notes];
}

function reprintWords(line: string): Mark[] {
  return REPRINT_MARKS.flatMap(({ pattern, shows }): Mark[] => {
    const match = pattern.exec(line);
    if (match === null) return [];
    return [{ kind: 'mark', rule: 'reprint-words', evidence: { where: '正文', quote: match[0], shows } }];
  });
}

interface Note {
  readonly text: string;
  readonly inBrackets: boolean;
}

/** What a note says: a bracket that ends the line, a short line by itself, or the words behind its last sentence. */
function noteOf(line: string): Note {
  const bracket = LAST_BRACKET.exec(line)?.[1];
  if (bracket !== undefined) return { text: bracket.trim(), inBrackets: true };
  const behind = line.replace(/[。!?]+$/, '');
  const text = behind.slice(Math.max(...['。', '!', '?'].map((mark) => behind.lastIndexOf(mark))) + 1);
  return { text: text.length <= LONGEST_NOTE ? text.trim() : '', inBrackets: false };
}

/** `(据四川日报)`, `(选自《四川日报》)`, `(综合新华社、人民日报)`; `(四川日报)` alone is only a hint. */
function noteMarks(line: string, judge: Judge, names: NameIndex, outlets: readonly Outlet[]): Mark[] {
  const note = noteOf(line);
  const taken = NOTE_TAKEN.exec(note.text)?.[1];
  if (taken === undefined)
    return names.find(note.text, null).length > 0 ? [] : mediumAlone(note, judge, outlets);
  const marks = taken
    .split(NOTE_PARTS)
    .map((part) => judge(part.replace(NOTE_TAIL, ''), note.text, '文末'))
    .filter((mark) => mark !== null);
  const isLoose = NOTE_LOOSE.test(note.text);
  return isLoose ? marks.filter(({ kind }) => kind === 'medium' || kind === 'trade') : marks;
}

function mediumAlone({ text, inBrackets }: Note, judge: Judge, outlets: readonly Outlet[]): Mark[] {
  const parts = text.split(NOTE_PARTS).filter((part) => part !== '');
  const media = parts.filter((part) => {
    const alone = judge(part, text, '文末') === null ? null : isMediumAlone(part, outlets);
    return alone === 'listed' || (alone === 'shaped' && inBrackets);
  });
  const others = parts.filter((part) => !media.includes(part));
  if (media.length === 0 || !others.every((part) => BESIDE_A_MEDIUM.test(part))) return [];
  const evidence = { where: '文末', quote: text, shows: `文末只写了媒体 ${media.join('、')}` };
  return [{ kind: 'hint', rule: 'medium-alone', evidence }];
}

/** `(光明日报记者 某某)` */
function reporterOf(line: string, names: NameIndex, outlets: readonly Outlet[]): Mark | null {
  const last = line.slice(Math.max(line.lastIndexOf('('), line.lastIndexOf('【'), 0));
  const reporter = REPORTER_OF.exec(last);
  if (reporter === null || names.find(reporter[0], null).length > 0) return null;
  const medium = mediumIn(reporter[1] ?? '', outlets);
  if (medium === null) return null;
  const evidence = { where: '署名', quote: reporter[0], shows: `作者是 ${medium} 记者` };
  return { kind: 'medium', rule: 'outside-reporter', evidence };
}

/** A last line `据某网`: department and people that are quoted so are no source. */
function accordingTo(line: string, judge: Judge, outlets: readonly Outlet[]): Mark | null {
  const said = ACCORDING_TO.exec(line)?.[1];
  if (said === undefined) return null;
  const mark = judge(said, line.slice(0, QUOTE_LENGTH), '文末');
  const isSource = mediumIn(said, outlets) !== null || mark?.kind === 'trade' || mark?.kind === 'hint';
  return isSource ? mark : null;
}

/** Words of the first lines are judged as datelines, unless the text is so short that they are its last ones too. */
function isAtEnd(line: string, lines: readonly string[]): boolean {
  return lines.indexOf(line) >= LINES_AT_HEAD || line === lines.at(-1);
}
