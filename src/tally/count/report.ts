import type { Byline } from '../../model/byline.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Question } from '../../model/question.ts';
import type { Member } from '../../model/registers.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { type Credit, creditStory } from '../credit.ts';
import type { DecidedItem } from '../decision-book.ts';
import { objectPart } from '../decision-object.ts';
import type { Prepared } from '../prepare.ts';
import { makeQuestion } from '../questions/question.ts';
import { namedStakes, personKeys, possibleAuthors, possibleUnits } from '../questions/stakes.ts';
import { combineUnits } from '../unit/combine.ts';
import { decidedCredit, decidedReprint, decidedUnit } from './decided.ts';
import { type Earner, earnersOf } from './joint.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { OutsideItem } from './outside.ts';
import type { CountRules } from './rules.ts';

/** One outside report with all its publications, earliest first. */
export interface ReportVerdict {
  readonly items: readonly OutsideItem[];
  readonly unit: UnitVerdict;
  readonly credit: Credit;
  readonly outcome: Outcome;
  /** A point for each unit that earns one (口径 joint); empty where the outcome is none. */
  readonly points: readonly (Earner & { readonly member: Member })[];
  readonly question: Question | null;
}

export function judgeReport(
  items: readonly OutsideItem[],
  prepared: Prepared,
  rules: CountRules,
): ReportVerdict {
  const [first] = items;
  if (first === undefined) throw new Error('a report has at least one publication');
  const decided = decidedOf(items);
  const bylines = items.map((item) => ({ url: item.id, byline: bylineOf(item) }));
  const text = {
    unit: decidedUnit(decided, first.date, prepared.names) ?? combineUnits(items.map(unitOf)),
    credit:
      decidedCredit(decided) ??
      creditStory(bylines, rules.edition.creditsLoneEditor(rules.readings) ? 'author' : 'none'),
    bylines: bylines.map(({ byline }) => byline),
  };
  const judge = (earner: Earner) => ({
    ...earner,
    outcome: outcomeFor(earner.unit, items, first.date, rules),
  });
  const [main, ...more] = earnersOf(text, prepared, rules);
  const standing = judge(main);
  const points = [standing, ...more.map(judge)].flatMap(({ unit, credit, outcome }) =>
    outcome.kind === 'point' ? [{ unit, credit, outcome, member: outcome.member }] : [],
  );
  const { unit, credit, outcome } = points[0] ?? standing;
  return { items, unit, credit, outcome, points, question: questionOf(items, unit, credit, outcome) };
}

function decidedOf(items: readonly OutsideItem[]): DecidedItem[] {
  return items.map((item) => item.article?.decided ?? item.claim?.decided).filter((one) => one !== undefined);
}

function outcomeFor(
  unit: UnitVerdict,
  items: readonly OutsideItem[],
  date: CivilDate,
  rules: CountRules,
): Outcome {
  return outcomeOf(
    {
      unit: interest(unit, items),
      reprint: decidedReprint(decidedOf(items), false),
      date,
      placed: date,
      ofSomeSchool: false,
    },
    rules,
  );
}

/**
 * A trade site carries the whole country's news: it is asked about only where a registered school may be meant.
 * A claim was handed in for somebody, so its unit is asked about always.
 */
function interest(unit: UnitVerdict, items: readonly OutsideItem[]): UnitVerdict {
  if (unit.verdict !== 'asked' || items.some(({ claim }) => claim !== null)) return unit;
  const registered =
    unit.candidates.some(({ kind }) => kind === 'registered') || unit.unit?.kind === 'registered';
  return registered ? unit : { ...unit, verdict: 'none', unit: null };
}

function unitOf(item: OutsideItem): UnitVerdict {
  const unit = item.article?.unit ?? item.claim?.unit;
  if (unit === undefined) throw new Error(`no unit verdict for ${item.id}`);
  return unit;
}

function bylineOf(item: OutsideItem): Byline {
  const byline = item.article?.byline ?? item.claim?.byline;
  if (byline === undefined) throw new Error(`neither article nor claim: ${item.id}`);
  return byline;
}

function questionOf(
  items: readonly OutsideItem[],
  unit: UnitVerdict,
  credit: Credit,
  outcome: Outcome,
): Question | null {
  const [first] = items;
  if (first === undefined) return null;
  const common = {
    object: first.claim?.object ?? objectPart(first.row.url),
    urls: items.map(({ row, id }) => (row.url === '' ? id : row.url)),
    title: first.row.title,
  };
  if (outcome.kind === 'open') {
    const names = unit.candidates.map((candidate) =>
      candidate.kind === 'association' ? '无' : candidate.name,
    );
    return makeQuestion({
      ...common,
      kind: 'unit',
      answeredBy: ['unit', 'exclude', 'claim-reject'],
      ask: '这篇外媒报道归哪个单位？',
      proposal: names[0] ?? '',
      evidence: unit.evidence,
      candidates: names.map((verdict) => ({ verdict, label: '' })),
      stakes: namedStakes(1, possibleUnits(unit), personKeys(possibleUnits(unit), possibleAuthors(credit))),
    });
  }
  if (outcome.kind !== 'point' || credit.verdict !== 'asked') return null;
  return makeQuestion({
    ...common,
    kind: 'author',
    answeredBy: ['author'],
    ask: credit.ask,
    proposal: credit.candidates[0] ?? '',
    evidence: credit.evidence,
    candidates: [
      ...credit.candidates.map((verdict) => ({ verdict, label: '' })),
      { verdict: '无', label: '无第一作者' },
    ],
    stakes: namedStakes(
      1,
      [],
      credit.candidates.map((name) => `${outcome.member.code}+${name}`),
    ),
  });
}
