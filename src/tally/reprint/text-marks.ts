import type { Outlet } from '../../model/registers.ts';
import type { NameIndex } from '../names/index.ts';
import type { Mark } from './mark.ts';
import { mediumIn } from './media.ts';
import type { Judge } from './sources.ts';
import {
  ACCORDING_TO,
  AGENCY_LINE,
  CAMPUS_LINE,
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
  return ends.flatMap((line) =>
    [
      ...reprintWords(line),
      ...[...line.matchAll(TAKEN_FROM)].map((match) => judge(match[1] ?? '', match[0], '文末')),
      reporterOf(line, names, outlets),
      isAtEnd(line, lines) ? accordingTo(line, judge, outlets) : null,
    ].filter((mark) => mark !== null),
  );
}

function reprintWords(line: string): Mark[] {
  return REPRINT_MARKS.flatMap(({ pattern, shows }): Mark[] => {
    const match = pattern.exec(line);
    if (match === null) return [];
    return [{ kind: 'mark', rule: 'reprint-words', evidence: { where: '正文', quote: match[0], shows } }];
  });
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
