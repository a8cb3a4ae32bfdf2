import type { Feature, StoryPair } from '../../model/verdict.ts';
import { daysBetween } from '../../text/civil-date.ts';
import { compareText } from '../../text/normalise.ts';
import { fillings, looksSpun, projectConflict, readExchanges, titleConflicts } from './conflicts.ts';
import type { StoryContext } from './context.ts';
import type { Evidence, Verdict } from './evidence.ts';
import { describe } from './features.ts';
import { LIMITS } from './limits.ts';
import { measureBodies, measureTitles } from './measure.ts';
import type { PreparedText } from './text.ts';
import { titleSchools } from './title-school.ts';
import { judgeBodies } from './verdict-bodies.ts';
import { judgeTitles } from './verdict-titles.ts';

export interface Comparison extends Verdict {
  readonly a: string;
  readonly b: string;
  readonly evidence: Evidence;
}

function gather(a: PreparedText, b: PreparedText, context: StoryContext): Evidence {
  const titles = measureTitles(a.title, b.title);
  const bodies = measureBodies(a.body, b.body, context);
  const exchanges = readExchanges(bodies.exchanges, a, b, a.body.letters, b.body.letters);
  const filled = [fillings(a, b, titles), projectConflict(a, b, titles)].filter((found) => found !== null);
  const { unit: unitA, date: dateA } = a.source;
  const { unit: unitB, date: dateB } = b.source;
  const bothSure = unitA !== null && unitB !== null;
  const schools = bothSure ? null : titleSchools(a, b, context.schoolNames);
  return {
    a,
    b,
    titles,
    bodies,
    exchanges,
    titleConflicts: titleConflicts(a, b, titles),
    fillings: filled,
    spun: looksSpun(exchanges, bodies),
    otherUnit: bothSure ? unitA !== unitB : schools !== null,
    titleSchools: schools,
    sameUnit: bothSure && unitA === unitB,
    days: dateA === null || dateB === null ? null : Math.abs(daysBetween(dateA, dateB)),
  };
}

/** Whether a text has enough of a body to be judged by it. */
export function hasBody(text: PreparedText): boolean {
  return text.body.letters.length >= LIMITS.enoughBody;
}

function prepared(id: string, context: StoryContext): PreparedText {
  const text = context.texts.get(id);
  if (text === undefined) throw new Error(`没有这篇稿件：${id}`);
  return text;
}

/** Compares two texts of a context by id. (a, b) and (b, a) give the same. */
export function compareIds(first: string, second: string, context: StoryContext): Comparison {
  const [idA, idB] = compareText(first, second) <= 0 ? [first, second] : [second, first];
  const evidence = gather(prepared(idA, context), prepared(idB, context), context);
  const bothTell = hasBody(evidence.a) && hasBody(evidence.b);
  const verdict = bothTell ? judgeBodies(evidence) : judgeTitles(evidence, context);
  return { a: idA, b: idB, ...verdict, evidence };
}

/** The comparison as it is kept and shown. */
export function toPair(
  comparison: Comparison,
  verdict = comparison.verdict,
  rule = comparison.rule,
): StoryPair {
  const features: readonly Feature[] = describe(comparison.evidence);
  return { a: comparison.a, b: comparison.b, verdict, rule, features };
}
