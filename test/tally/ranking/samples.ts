import type { Decision } from '../../../src/model/decision.ts';
import { type LedgerEntry, POINT_KINDS } from '../../../src/model/ledger.ts';
import type { Question, Stakes } from '../../../src/model/question.ts';
import type { Member } from '../../../src/model/registers.ts';
import type { ReadingAnswers } from '../../../src/model/result.ts';
import type { Edition } from '../../../src/regulation/edition.ts';
import { editionFor } from '../../../src/regulation/index.ts';
import { resolveReadings } from '../../../src/regulation/readings-file.ts';
import { type RankingInput, rankAll } from '../../../src/tally/ranking/index.ts';
import { points, ZERO } from '../../../src/tally/ranking/points.ts';
import type { Reach, Reaches } from '../../../src/tally/ranking/reach.ts';
import { articleKey } from '../../../src/tally/ranking/text-key.ts';
import { member } from '../member.ts';

export { member };

export const edition = editionFor(2025);

let serial = 0;

/** One site point on the association site, unless told otherwise. */
export function entry(unit: Member, author: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  serial += 1;
  return {
    kind: '网站积分',
    points: { num: 1, den: 1 },
    unit: { code: unit.code, name: unit.name },
    author,
    authorReason: author === '' ? '未署名' : '',
    title: `稿件 ${serial}`,
    site: '四川省高校后勤协会网',
    column: '学校后勤动态',
    date: '2025-05-01',
    url: `http://example.test/${serial}`,
    clause: '6.2.1',
    copies: [],
    onAssociation: true,
    standsOnAssociation: true,
    evidence: [],
    credited: author === '' ? [] : [author],
    ...more,
  };
}

export function onInformationSite(
  unit: Member,
  author: string,
  more: Partial<LedgerEntry> = {},
): LedgerEntry {
  return entry(unit, author, { onAssociation: false, standsOnAssociation: false, ...more });
}

export function bonus(unit: Member, author: string, more: Partial<LedgerEntry> = {}): LedgerEntry {
  return entry(unit, author, {
    kind: '附加分',
    onAssociation: false,
    standsOnAssociation: null,
    clause: '6.2.2',
    ...more,
  });
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function decision(
  seq: number,
  kind: Decision['kind'],
  object: string,
  verdict: string,
  more: Partial<Decision> = {},
): Decision {
  return {
    seq,
    kind,
    object,
    verdict,
    reason: '会议研究',
    by: '秘书处',
    at: '2026-01-08',
    shown: null,
    ...more,
  };
}

export function question(
  id: string,
  stakes: Partial<Stakes>,
  more: Partial<Omit<Question, 'stakes'>> = {},
): Question {
  return {
    id,
    kind: 'unit',
    object: id,
    answeredBy: ['unit'],
    urls: [`http://example.test/open/${id}`],
    title: id,
    ask: '归哪个单位？',
    proposal: '',
    evidence: [],
    candidates: [],
    stakes: {
      points: 1,
      units: [],
      authors: [],
      anybody: false,
      touchesRank: false,
      touchesLine: false,
      ...stakes,
    },
    ...more,
  };
}

export interface RankOptions extends Partial<Omit<RankingInput, 'readings'>> {
  readonly readings?: ReadingAnswers;
  readonly edition?: Edition;
}

/** Reaches of questions that mean what their stakes say; questions about the same addresses share one. */
export function statedReaches(questions: readonly Question[]): Reaches {
  const asked = questions.filter(({ answeredBy }) => !answeredBy.includes('same-person'));
  const knots = Map.groupBy(asked, ({ urls }) => urls.join('\n'));
  return new Map(
    [...knots.values()].flatMap((knot) => {
      const reach = statedReach(knot);
      return knot.map(({ id }) => [id, reach] as const);
    }),
  );
}

function statedReach(knot: readonly Question[]): Reach {
  const all = <T>(of: (question: Question) => readonly T[]): T[] => [...new Set(knot.flatMap(of))];
  const texts = all(({ urls }) => urls);
  const isStory = knot.every(({ kind }) => kind === 'story');
  const most = points(Math.max(...knot.map(({ stakes }) => stakes.points), isStory ? texts.length : 0));
  return {
    texts: new Set(POINT_KINDS.flatMap((kind) => texts.map((url) => articleKey(kind, url)))),
    units: all(({ stakes }) => stakes.units),
    authors: all(({ stakes }) => stakes.authors),
    credited: [],
    outsiders: [],
    most: { site: knot.every(({ kind }) => kind === 'claim') ? ZERO : most, bonus: most, total: most },
    keepsOne: { units: isStory, authors: isStory },
    movesUnits: knot.some(({ kind }) => kind !== 'author'),
    onAssociation: true,
  };
}

/** rankAll with everything left out that a test does not speak of. */
export function rank(options: RankOptions) {
  const { edition: given, readings, ...input } = options;
  const rules = given ?? edition;
  return rankAll(rules, {
    year: 2025,
    ledger: [],
    members: [],
    questions: [],
    decisions: [],
    publishedUnits: [],
    readings: resolveReadings(rules, readings ?? {}),
    reaches: statedReaches(input.questions ?? []),
    ...input,
  });
}

/** Schools with so many unsigned articles each. */
export function schoolsWith(counts: readonly number[]): { members: Member[]; ledger: LedgerEntry[] } {
  const members = counts.map((_, index) =>
    member(`9${String(index + 1).padStart(3, '0')}`, `测试${String.fromCharCode(0x4e00 + index)}学院`),
  );
  const ledger = members.flatMap((unit, index) => times(counts[index] ?? 0, () => entry(unit, '')));
  return { members, ledger };
}

export function standings(rows: readonly { readonly name: string; readonly standing: string }[]): string {
  return rows.map(({ standing }) => standing).join('');
}
