import type { Byline } from '../../model/byline.ts';
import type { CivilDate } from '../../model/civil-date.ts';
import type { Points } from '../../model/ledger.ts';
import { OUTLET_LEVELS } from '../../model/registers.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { decidedCredit, decidedUnit } from '../count/decided.ts';
import type { CountRules } from '../count/rules.ts';
import { isSchoolColumn } from '../count/school-columns.ts';
import type { Stage } from '../count/stage.ts';
import { creditStory } from '../credit.ts';
import type { DecidedItem } from '../decision-book.ts';
import { isTrade, type Prepared } from '../prepare.ts';
import { possibleAuthors } from '../questions/stakes.ts';
import { larger, ONE } from '../ranking/points.ts';
import { articleKey, claimKey } from '../ranking/text-key.ts';

/** One text as far as a reach asks of it. */
export interface ReachText {
  readonly id: string;
  /** What a ledger row that stands for it is known by. */
  readonly key: string;
  readonly outside: boolean;
  readonly onAssociation: boolean;
  readonly unit: UnitVerdict;
  readonly byline: Byline;
  readonly decided: DecidedItem;
  /** Whether it reads as the school's own. */
  readonly own: boolean;
  /** The day on which it counts; null where it does not, or not yet. */
  readonly counts: CivilDate | null;
  /** Whether an answer could make it count. */
  readonly live: boolean;
  /** Whether some school must be behind it. */
  readonly ofSomeSchool: boolean;
  /** The most that it could earn. */
  readonly worth: Points;
}

/** Finds a text by its id. Throws for an id that no article and no claim has. */
export function textReader(
  prepared: Prepared,
  rules: CountRules,
  stages: ReadonlyMap<string, Stage>,
): (id: string) => ReachText {
  const { edition, readings } = rules;
  const bonus = OUTLET_LEVELS.map((level) => edition.bonusPoint(level, readings))
    .map((ruling) => (ruling.earns ? ruling.points : ONE))
    .reduce(larger, ONE);
  return (id) => {
    const item = prepared.articles.get(id);
    if (item !== undefined) {
      const { article, unit, byline, decided } = item;
      const outside = isTrade(article);
      const stage = stages.get(id);
      const point = edition.sitePoint(
        { site: article.site, column: article.column, reprint: false },
        readings,
      );
      return {
        id,
        key: articleKey(outside ? '附加分' : '网站积分', article.url),
        outside,
        onAssociation: article.site === 'scgxhq',
        unit,
        byline,
        decided,
        own: outside || item.reprint.verdict === 'own',
        counts: stage?.kind === 'eligible' ? stage.date : null,
        live: stage?.kind !== 'out' || stage.question !== null || stage.unclearColumn,
        ofSomeSchool: !outside && isSchoolColumn(article.site, article.column),
        worth: outside ? bonus : point.earns ? point.points : ONE,
      };
    }
    const claimed = prepared.claims.get(id.slice('claim:'.length));
    if (claimed === undefined) throw new Error(`no text ${id}`);
    const { claim, unit, byline, decided } = claimed;
    const { outlet: site, title, place } = claim;
    const date = decided.date ?? claim.date;
    return {
      id,
      key: claimKey({ site, title, url: place, date }),
      outside: true,
      onAssociation: false,
      unit,
      byline,
      decided,
      own: true,
      counts: date,
      live: true,
      ofSomeSchool: true,
      worth: bonus,
    };
  };
}

/** Whose the copies of one story could be, and who could have written them. */
export interface Possible {
  readonly units: readonly UnitRef[];
  readonly authors: readonly string[];
  readonly credited: readonly string[];
  /** Whether nobody can say whose it is, or who wrote it. */
  readonly unknown: boolean;
}

/** All that any mixture of the copies could say, with what people have decided of them. */
export function possibleOf(copies: readonly ReachText[], prepared: Prepared, rules: CountRules): Possible {
  const decided = copies.map((copy) => copy.decided);
  const unit = decidedUnit(decided, null, prepared.names);
  const credit = decidedCredit(decided);
  const editor = rules.edition.creditsLoneEditor(rules.readings) ? 'author' : 'none';
  const read = copies.map(({ id, byline }) => creditStory([{ url: id, byline }], editor));
  const credits = credit === null ? read : [...read, credit];
  const nobodyNamed = read.some(
    (one, index) => copies[index]?.live === true && one.verdict === 'asked' && one.candidates.length === 0,
  );
  return {
    units: [...copies.map((copy) => copy.unit), ...(unit === null ? [] : [unit])].flatMap((verdict) => [
      ...(verdict.unit === null ? [] : [verdict.unit]),
      ...verdict.candidates,
    ]),
    authors: credits.flatMap((one) => possibleAuthors(one)),
    credited: credits.flatMap(({ credited }) => credited),
    unknown: (unit === null && ofUnknownUnit(copies)) || (credit === null && nobodyNamed),
  };
}

/** A school must be behind the copies, and none of them names one that competes. */
function ofUnknownUnit(copies: readonly ReachText[]): boolean {
  const live = copies.filter((copy) => copy.live);
  const named = live.some(({ unit }) =>
    [unit.unit, ...unit.candidates].some((ref) => ref?.kind === 'registered'),
  );
  if (named) return false;
  // A trade site carries the whole country's news: nobody asks whose it is.
  return live.some(
    ({ unit, ofSomeSchool, outside }) =>
      (unit.verdict === 'asked' && (!outside || ofSomeSchool)) || (unit.verdict === 'none' && ofSomeSchool),
  );
}
