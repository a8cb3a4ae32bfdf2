import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import { bonus, entry, member, onInformationSite, rank, times } from './samples.ts';

/** mulberry32: small, seeded, good enough to draw cases. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides;
  };
}

const MEMBERS = times(14, (index) => member(`2${String(index).padStart(3, '0')}`, `第${index}学院`));
const NAMES = ['', '沈小禾', '顾北辰', '周知远', '江晚舟'];

function draw(roll: (sides: number) => number): LedgerEntry[] {
  const schools = 1 + roll(MEMBERS.length);
  return times(roll(50), () => {
    // The lower of two throws: a few schools with much, many with little.
    const school = MEMBERS[Math.min(roll(schools), roll(schools))];
    if (school === undefined) throw new Error('no such school');
    const make = [entry, entry, onInformationSite, bonus][roll(4)] ?? entry;
    return make(school, NAMES[roll(NAMES.length)] ?? '');
  });
}

/** What an office would do on paper: tally marks by name, then compare everybody with everybody. */
function recount(ledger: readonly LedgerEntry[], ofPeople: boolean, bonusFirst: boolean) {
  const marks = new Map<string, [number, number]>();
  const base = new Set<string>();
  for (const row of ledger) {
    if (ofPeople && row.author === '') continue;
    const who = ofPeople ? `${row.unit.name}+${row.author}` : row.unit.name;
    const mark = marks.get(who) ?? [0, 0];
    mark[row.kind === '网站积分' ? 0 : 1] += 1;
    marks.set(who, mark);
    if (row.kind === '网站积分' && row.onAssociation) base.add(who);
  }
  const places = Math.floor(base.size / (ofPeople ? 10 : 5));
  // One number that orders as the regulation does: no count here reaches a thousand.
  const worth = ([site, extra]: [number, number]) =>
    ofPeople ? site * 1000 + extra : bonusFirst ? (site + extra) * 1000 + site : site;
  const lines = [...marks].map(([who, mark]) => {
    const better = [...marks.values()].filter((other) => worth(other) > worth(mark)).length;
    const level = [...marks.values()].filter((other) => worth(other) === worth(mark)).length;
    const nothing = ofPeople || !bonusFirst ? mark[0] === 0 : false;
    const standing = nothing || better >= places ? '否' : better + level <= places ? '是' : '待定';
    return `${who} ${better + 1} ${level > 1} ${mark[0]} ${mark[1]} ${standing}`;
  });
  return { lines: lines.toSorted(), places, base: base.size };
}

it('agrees with a recount on paper in 10,000 cases', () => {
  const wrong: number[] = [];
  for (let seed = 1; seed <= 10_000; seed += 1) {
    const roll = dice(seed);
    const ledger = draw(roll);
    const bonusFirst = roll(2) === 0;
    const outcome = rank({
      members: MEMBERS,
      ledger,
      readings: { 'unit-rank': bonusFirst ? 'total' : 'site' },
    });
    const units = recount(ledger, false, bonusFirst);
    const people = recount(ledger, true, bonusFirst);
    const unitLines = outcome.unitRanking.map(
      (row) =>
        `${row.name} ${row.rank} ${row.tied} ${row.sitePoints.num} ${row.bonusPoints.num} ${row.standing}`,
    );
    const peopleLines = outcome.authorRanking.map(
      (row) =>
        `${row.unit.name}+${row.name} ${row.rank} ${row.tied} ${row.sitePoints.num} ${row.bonusPoints.num} ${row.standing}`,
    );
    const { units: unitQuota, authors: authorQuota } = outcome.quotas;
    const same =
      unitLines.toSorted().join('\n') === units.lines.join('\n') &&
      peopleLines.toSorted().join('\n') === people.lines.join('\n') &&
      unitQuota.base === units.base &&
      unitQuota.places === units.places &&
      authorQuota.base === people.base &&
      authorQuota.places === people.places;
    if (!same) wrong.push(seed);
  }
  expect(wrong).toEqual([]);
});
