import type { CivilDate, Window } from '../../model/civil-date.ts';
import type { Decision } from '../../model/decision.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { ReasonCode } from '../../model/ledger.ts';
import type { Question, Stakes } from '../../model/question.ts';
import { isWithin } from '../../text/civil-date.ts';
import { isExcluded, isIncluded } from '../decision-book.ts';
import { objectPart } from '../decision-object.ts';
import { isTrade, type PreparedArticle } from '../prepare.ts';
import { makeQuestion } from '../questions/question.ts';
import { bylineAuthors, namedStakes, personKeys, possibleUnits } from '../questions/stakes.ts';
import { evidenceOf } from './decided.ts';
import { outcomeOf } from './outcome.ts';
import type { CountRules } from './rules.ts';

/** How far an article comes by itself, before its copies are looked at. */
export type Stage =
  /** `forced`: somebody decided that it counts, whatever marks it bears. */
  | { readonly kind: 'eligible'; readonly date: CivilDate; readonly forced: boolean }
  | {
      readonly kind: 'out';
      readonly code: ReasonCode;
      readonly reason: string;
      readonly clause: string;
      readonly date: CivilDate | null;
      readonly evidence: readonly Evidence[];
      readonly question: Question | null;
      /** Nobody can tell whether its column counts; asked once for all its articles. */
      readonly unclearColumn: boolean;
    };

/** The stage of an article that somebody decided not to count. `whose` leads the reason, where not its own. */
export function rejection(
  decision: Decision,
  date: CivilDate | null,
  rules: CountRules,
  whose = '',
): Extract<Stage, { kind: 'out' }> {
  return {
    kind: 'out',
    code: 'REJECTED',
    reason: `${whose}经 ${decision.by} 决定不计：${decision.reason}`,
    clause: rules.clauseOf('REJECTED'),
    date,
    evidence: [],
    question: null,
    unclearColumn: false,
  };
}

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
    unclearColumn = false,
  ): Extract<Stage, { kind: 'out' }> => ({
    kind: 'out',
    code,
    reason,
    clause: rules.clauseOf(code),
    date,
    evidence,
    question,
    unclearColumn,
  });
  if (decided.inclusion !== null && isExcluded(decided)) return rejection(decided.inclusion, date, rules);
  const included = isIncluded(decided);
  // On the trade sites every column counts: clause 6.2.2 names the sites, not their columns.
  const column = isTrade(article)
    ? null
    : rules.edition.countsColumn(article.site, article.section, article.column, rules.year, rules.readings);
  if (!included && column !== null && !column.counted && !column.asked) {
    return { ...out('COLUMN', column.reason, null), clause: column.clause };
  }
  if (dated.kind === 'known' && !isWithin(dated.date, rules.window)) {
    const reason = `发布日期 ${dated.date} 不在 ${rules.window.from} 至 ${rules.window.to}`;
    const all = included ? `${reason}；计入的决定不改变日期，日期有误请另作日期决定` : reason;
    return out('OUT_OF_WINDOW', all, null, dated.evidence);
  }
  if (!included && column?.asked) return out('OPEN', column.reason, null, [], true);
  if (!included && article.unreadable !== null) {
    const question = isOfNoMember(item, date, rules) ? null : unreadableQuestion(item);
    return out('UNREADABLE', article.unreadable.detail, question);
  }
  if (dated.kind === 'asked') {
    return out('OPEN', '发布日期待定', dateQuestion(item, dated.ask, dated.candidates, dated.evidence));
  }
  // Where the column was the question, the decision answers it and nothing else.
  return { kind: 'eligible', date: dated.date, forced: included && column?.asked !== true };
}

/** A trade site's page needs no reading where the title by itself says whose it is, and that is no member. */
function isOfNoMember(
  { article, unit }: PreparedArticle,
  date: CivilDate | null,
  rules: CountRules,
): boolean {
  if (!isTrade(article) || unit.rule !== 'title-prefix' || date === null) return false;
  const { kind } = outcomeOf({ unit, reprint: null, date, placed: date, ofSomeSchool: false }, rules);
  return kind === 'not-member' || kind === 'company';
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
  if (decided.date !== null) {
    const evidence = decided.dated === null ? [] : [evidenceOf(decided.dated)];
    return { kind: 'known', date: decided.date, evidence };
  }
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

/** What hangs on one article before its copies are looked at. */
function stakesOf({ unit, byline }: PreparedArticle): Stakes {
  const units = possibleUnits(unit);
  return namedStakes(1, units, personKeys(units, bylineAuthors(byline)));
}

function dateQuestion(
  item: PreparedArticle,
  ask: string,
  candidates: readonly CivilDate[],
  evidence: readonly Evidence[],
): Question {
  return makeQuestion({
    kind: 'date',
    object: objectPart(item.article.url),
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

function unreadableQuestion(item: PreparedArticle): Question {
  const detail = item.article.unreadable?.detail ?? '';
  return makeQuestion({
    kind: 'unreadable',
    object: objectPart(item.article.url),
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
