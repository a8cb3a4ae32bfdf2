import type { CivilDate, Window } from '../../model/civil-date.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReasonCode } from '../../model/ledger.ts';
import type { Question, Stakes } from '../../model/question.ts';
import { isWithin } from '../../text/civil-date.ts';
import { isTrade, type PreparedArticle } from '../prepare.ts';
import { makeQuestion } from '../questions/question.ts';
import { bylineAuthors, personKeys, possibleUnits } from '../questions/stakes.ts';
import type { CountRules } from './rules.ts';

/** How far an article comes by itself, before its copies are looked at. */
export type Stage =
  | { readonly kind: 'eligible'; readonly date: CivilDate; readonly forced: boolean }
  | {
      readonly kind: 'out';
      readonly code: ReasonCode;
      readonly reason: string;
      readonly clause: string;
      readonly date: CivilDate | null;
      readonly evidence: readonly Evidence[];
      readonly question: Question | null;
    };

/** Clauses 3 and 6.1 for one article: decided, column, date, readable — in that order. */
export function stageOf(item: PreparedArticle, rules: CountRules): Stage {
  const { article, decided } = item;
  const dated = dateOf(item, rules.window);
  const date = dated.kind === 'known' ? dated.date : (article.date?.value ?? article.listDate);
  const out = (
    code: ReasonCode,
    reason: string,
    question: Question | null,
    evidence: readonly Evidence[] = [],
  ): Stage => ({
    kind: 'out',
    code,
    reason,
    clause: rules.clauseOf(code),
    date,
    evidence,
    question,
  });
  if (decided.inclusion?.kind === 'exclude') {
    return out('REJECTED', `经 ${decided.inclusion.by} 决定不计：${decided.inclusion.reason}`, null);
  }
  const forced = decided.inclusion?.kind === 'include';
  if (!forced) {
    const { edition, readings, year } = rules;
    // On the trade sites every column counts: clause 6.2.2 names the sites, not their columns.
    const column = isTrade(article)
      ? null
      : edition.countsColumn(article.site, article.section, article.column, year, readings);
    if (column?.asked) return out('OPEN', column.reason, columnQuestion(item));
    if (column !== null && !column.counted) return out('COLUMN', column.reason, null);
    if (dated.kind === 'known' && !isWithin(dated.date, rules.window)) {
      return out(
        'OUT_OF_WINDOW',
        `发布日期 ${dated.date} 不在 ${rules.window.from} 至 ${rules.window.to}`,
        null,
        dated.evidence,
      );
    }
    if (article.unreadable !== null) {
      return out('UNREADABLE', article.unreadable.detail, unreadableQuestion(item));
    }
  }
  if (dated.kind === 'asked') {
    return out('OPEN', '发布日期待定', dateQuestion(item, dated.ask, dated.candidates, dated.evidence));
  }
  if (!isWithin(dated.date, rules.window)) {
    return out(
      'OUT_OF_WINDOW',
      `发布日期 ${dated.date} 不在 ${rules.window.from} 至 ${rules.window.to}`,
      null,
      dated.evidence,
    );
  }
  return { kind: 'eligible', date: dated.date, forced };
}

type Dated =
  | { readonly kind: 'known'; readonly date: CivilDate; readonly evidence: readonly Evidence[] }
  | {
      readonly kind: 'asked';
      readonly ask: string;
      readonly candidates: readonly CivilDate[];
      readonly evidence: readonly Evidence[];
    };

/** The printed publication date; asked where there is none, or where two printed ones fall on both sides of the window. */
function dateOf({ article, decided }: PreparedArticle, window: Window): Dated {
  if (decided.date !== null) return { kind: 'known', date: decided.date, evidence: [] };
  const printed: { date: CivilDate; evidence: Evidence }[] = [];
  if (article.date !== null) {
    printed.push({
      date: article.date.value,
      evidence: { where: '发布日期', quote: article.date.quote, shows: '' },
    });
  }
  if (article.listDate !== null) {
    printed.push({
      date: article.listDate,
      evidence: { where: '列表日期', quote: article.listDate, shows: '' },
    });
  }
  if (article.otherDate !== null) {
    printed.push({
      date: article.otherDate.value,
      evidence: { where: '正文内日期', quote: article.otherDate.quote, shows: '' },
    });
  }
  const first = printed[0];
  if (first === undefined) {
    return { kind: 'asked', ask: '页面和列表都没有发布日期，应按哪一天统计？', candidates: [], evidence: [] };
  }
  const inside = isWithin(first.date, window);
  if (printed.some(({ date }) => isWithin(date, window) !== inside)) {
    return {
      kind: 'asked',
      ask: '几处日期分属统计年度内外，应按哪一天统计？',
      candidates: [...new Set(printed.map(({ date }) => date))],
      evidence: printed.map(({ evidence }) => evidence),
    };
  }
  return { kind: 'known', date: first.date, evidence: [first.evidence] };
}

function columnName({ article }: PreparedArticle): string {
  return article.section === null ? article.column : `${article.section} / ${article.column}`;
}

/** What hangs on one article before its copies are looked at. */
function stakesOf({ unit, byline }: PreparedArticle): Stakes {
  const units = possibleUnits(unit);
  return { points: 1, units, authors: personKeys(units, bylineAuthors(byline)), touchesLine: false };
}

function dateQuestion(
  item: PreparedArticle,
  ask: string,
  candidates: readonly CivilDate[],
  evidence: readonly Evidence[],
): Question {
  return makeQuestion({
    kind: 'date',
    object: item.article.url,
    answeredBy: ['date', 'exclude'],
    urls: [item.article.url],
    title: item.article.title,
    ask,
    proposal: candidates[0] ?? '',
    evidence,
    candidates: candidates.map((date) => ({ verdict: date, label: '' })),
    stakes: stakesOf(item),
  });
}

function columnQuestion(item: PreparedArticle): Question {
  return makeQuestion({
    kind: 'column',
    object: item.article.url,
    answeredBy: ['include', 'exclude'],
    urls: [item.article.url],
    title: item.article.title,
    ask: `栏目「${columnName(item)}」看不出属于哪个版块，是否计入？`,
    proposal: '',
    evidence: [{ where: '栏目', quote: columnName(item), shows: '版块不明' }],
    candidates: [
      { verdict: '计入', label: '类型填 include' },
      { verdict: '不计', label: '类型填 exclude' },
    ],
    stakes: stakesOf(item),
  });
}

function unreadableQuestion(item: PreparedArticle): Question {
  const detail = item.article.unreadable?.detail ?? '';
  return makeQuestion({
    kind: 'unreadable',
    object: item.article.url,
    answeredBy: ['include', 'exclude'],
    urls: [item.article.url],
    title: item.article.title,
    ask: '这一条未能读到正文，请人工查看后决定是否计入（计入时在结论栏写“单位”或“单位+第一作者”）。',
    proposal: '',
    evidence: [{ where: '采集', quote: detail, shows: '无法读取' }],
    candidates: [
      { verdict: '单位+第一作者', label: '类型填 include' },
      { verdict: '不计', label: '类型填 exclude' },
    ],
    stakes: stakesOf(item),
  });
}
