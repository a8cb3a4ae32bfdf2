import type { Article } from '../../model/article.ts';
import type { Byline } from '../../model/byline.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { Outlet } from '../../model/registers.ts';
import { normaliseLine } from '../../text/normalise.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import { isDepartment } from '../names/departments.ts';
import type { NameIndex } from '../names/index.ts';
import { mediumIn } from './media.ts';
import {
  ACCORDING_TO,
  AGENCY_LINE,
  CAMPUS_LINE,
  OF_AN_OWNER,
  OUTSIDE_REPORTER,
  OWN_PAPER_LINE,
  OWN_SOURCE,
  PROVINCIAL_ASSOCIATION,
  QUOTED_TITLE,
  REPORTER_OF,
  REPRINT_MARKS,
  SITE_LIKE,
  TAKEN_FROM,
  TITLE_TAIL,
  TRADE_SOURCE,
} from './words.ts';

/**
 * One sign that a text was taken from elsewhere. `medium`: a medium stands as its source · `mark`: words that only
 * reprints carry · `trade`: it comes back from a site of the trade · `authority`: an authority stands as its source ·
 * `hint`: worth a question alone, a mark beside others.
 */
export interface Mark {
  readonly kind: 'medium' | 'mark' | 'trade' | 'authority' | 'hint';
  readonly rule: string;
  readonly evidence: Evidence;
}

const SOURCE_LABELS: ReadonlySet<string> = new Set([
  '来源',
  '文章来源',
  '稿件来源',
  '新闻来源',
  '信息来源',
  '发布来源',
  '本文来源',
  '出处',
  '转载自',
  '转自',
]);
const TRADE_SITES: ReadonlySet<string> = new Set(['chinacacm', 'yxhq']);
const LINES_AT_HEAD = 2;
const LINES_AT_END = 6;

export function reprintMarks(
  article: Article,
  byline: Byline,
  names: NameIndex,
  outlets: readonly Outlet[],
): Mark[] {
  const date = article.date?.value ?? article.listDate;
  const judge = (value: string, quote: string, where: string): Mark | null => {
    const hits = names.find(value, date);
    return judgeSource(value, quote, where, hits.length > 0, outlets);
  };
  const lines = article.body.map((line) => normaliseLine(line.text)).filter((text) => text !== '');
  const marks = [
    ...fieldMarks(article, judge),
    ...titleMarks(normaliseLine(article.title), names, outlets),
    ...headMarks(lines.slice(0, LINES_AT_HEAD), names, outlets),
    ...tailMarks(lines, judge, names, outlets),
    ...reporterMarks(byline, outlets),
  ];
  // On a site of the trade its own name as 来源 says nothing.
  return TRADE_SITES.has(article.site) ? marks.filter((mark) => mark.kind !== 'trade') : marks;
}

type Judge = (value: string, quote: string, where: string) => Mark | null;

function fieldMarks(article: Article, judge: Judge): Mark[] {
  const fields = article.meta.filter((field) => SOURCE_LABELS.has(field.label) && field.label !== '来源');
  const source =
    article.source === null ? [] : [{ value: article.source.value, quote: article.source.quote }];
  return [...source, ...fields]
    .map(({ value, quote }) => judge(value, quote, '来源'))
    .filter((mark) => mark !== null);
}

/** What the value of a source label says. A school, its departments and the association are no reprint. */
function judgeSource(
  value: string,
  quote: string,
  where: string,
  namesSchool: boolean,
  outlets: readonly Outlet[],
): Mark | null {
  const words = normaliseLine(value).replace(/\s*(?:19|20)\d{2}[-./年].*$/, '');
  if (namesSchool || OWN_SOURCE.test(words) || PROVINCIAL_ASSOCIATION.test(words)) return null;
  if (TRADE_SOURCE.test(words)) {
    return {
      kind: 'trade',
      rule: 'trade-source',
      evidence: { where, quote, shows: '稿件来自行业网站，可能是本校稿件回流' },
    };
  }
  // Registers of media list the websites of authorities too: those are asked about, not taken for media.
  if (findAuthority(words) !== null) {
    return {
      kind: 'authority',
      rule: 'source-authority',
      evidence: { where, quote, shows: '来源是主管部门' },
    };
  }
  const medium = mediumIn(words, outlets);
  if (medium !== null) {
    return {
      kind: 'medium',
      rule: 'source-medium',
      evidence: { where, quote, shows: `来源是媒体 ${medium}` },
    };
  }
  if (findAssociation(words) !== null) return null;
  const owner = words.replace(OF_AN_OWNER, '');
  const isSite = SITE_LIKE.test(words) && (owner === '' || !isDepartment(owner));
  return isSite
    ? { kind: 'hint', rule: 'source-site', evidence: { where, quote, shows: '来源是校外网站或账号' } }
    : null;
}

/** `四川日报|…`, `【光明网】…`, `…(中国教育报)`. A story about a medium has its name inside a sentence. */
function titleMarks(title: string, names: NameIndex, outlets: readonly Outlet[]): Mark[] {
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

function headMarks(lines: readonly string[], names: NameIndex, outlets: readonly Outlet[]): Mark[] {
  const marks: Mark[] = [];
  for (const line of lines) {
    const quote = line.slice(0, 30);
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

function tailMarks(
  lines: readonly string[],
  judge: Judge,
  names: NameIndex,
  outlets: readonly Outlet[],
): Mark[] {
  const marks: Mark[] = [];
  const ends = [...new Set([...lines.slice(0, LINES_AT_HEAD), ...lines.slice(-LINES_AT_END)])];
  for (const line of ends) {
    for (const { pattern, shows } of REPRINT_MARKS) {
      const match = pattern.exec(line);
      if (match !== null)
        marks.push({
          kind: 'mark',
          rule: 'reprint-words',
          evidence: { where: '正文', quote: match[0], shows },
        });
    }
    for (const match of line.matchAll(TAKEN_FROM)) {
      const mark = judge(match[1] ?? '', match[0], '文末');
      if (mark !== null) marks.push(mark);
    }
    const reporter = REPORTER_OF.exec(line.slice(Math.max(line.lastIndexOf('('), line.lastIndexOf('【'), 0)));
    const paper =
      reporter === null || names.find(reporter[0], null).length > 0
        ? null
        : mediumIn(reporter[1] ?? '', outlets);
    if (reporter !== null && paper !== null) {
      marks.push({
        kind: 'medium',
        rule: 'outside-reporter',
        evidence: { where: '署名', quote: reporter[0], shows: `作者是 ${paper} 记者` },
      });
    }
    const said = ACCORDING_TO.exec(line)?.[1];
    if (said !== undefined && isAtEnd(line, lines)) {
      const mark = judge(said, line.slice(0, 30), '文末');
      const known = mediumIn(said, outlets) !== null || mark?.kind === 'trade' || mark?.kind === 'hint';
      if (mark !== null && known) marks.push(mark);
    }
  }
  return marks;
}

/** Words of the first lines are judged as datelines, unless the text is so short that they are its last ones too. */
function isAtEnd(line: string, lines: readonly string[]): boolean {
  return lines.indexOf(line) >= LINES_AT_HEAD || line === lines.at(-1);
}

function reporterMarks(byline: Byline, outlets: readonly Outlet[]): Mark[] {
  const reporter = byline.outsideReporter;
  if (reporter === null) return [];
  const named = mediumIn(reporter.quote.replace(/(?:全媒体|见习|实习)?记者.*$/, ''), outlets) !== null;
  const outside = named || OUTSIDE_REPORTER.test(reporter.quote);
  return [
    {
      kind: outside ? 'medium' : 'hint',
      rule: 'outside-reporter',
      evidence: { where: '署名', quote: reporter.quote, shows: '作者是校外媒体记者' },
    },
  ];
}
