import { expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import type { Member } from '../../../src/model/registers.ts';
import { LEDGER_COLUMNS } from '../../../src/report/csv/items.ts';
import { writeCsv } from '../../../src/report/csv/write.ts';
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
    const author = NAMES[roll(NAMES.length)] ?? '';
    const make = [entry, entry, elsewhere, elsewhereWithCopy, bonus][roll(5)] ?? entry;
    return make(school, author);
  });
}

const INFORMATION = { site: '四川学校后勤与产业信息网', column: '高校后勤动态信息' } as const;

function elsewhere(school: Member, author: string): LedgerEntry {
  return onInformationSite(school, author, INFORMATION);
}

/** Counted by the information site's copy, but published on the association site as well. */
function elsewhereWithCopy(school: Member, author: string): LedgerEntry {
  const copies = ['http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1'];
  return onInformationSite(school, author, { ...INFORMATION, copies, onAssociation: true });
}

/** What an office would do on paper with ledger.csv and nothing else: tally marks, then everybody with everybody. */
function recount(csv: string, ofPeople: boolean, bonusFirst: boolean) {
  const marks = new Map<string, [number, number]>();
  const base = new Set<string>();
  const [heads = [], ...rows] = csv
    .slice(1)
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
  for (const row of rows) {
    const cell = (name: string) => row[heads.indexOf(name)] ?? '';
    if (ofPeople && cell('第一作者') === '') continue;
    const who = ofPeople ? `${cell('单位')}+${cell('第一作者')}` : cell('单位');
    const mark = marks.get(who) ?? [0, 0];
    const onSites = cell('类别') === '网站积分';
    mark[onSites ? 0 : 1] += Number(cell('分值'));
    marks.set(who, mark);
    const there = cell('站点') === '四川省高校后勤协会网' || cell('归并网址').includes('scgxhq.com');
    if (onSites && there) base.add(who);
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

it('agrees with a recount of ledger.csv on paper in 10,000 cases', () => {
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
    const csv = writeCsv(
      LEDGER_COLUMNS,
      ledger.map((row, index) => ({ number: index + 1, entry: row })),
    );
    const units = recount(csv, false, bonusFirst);
    const people = recount(csv, true, bonusFirst);
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
