import { describe, expect, it } from 'vitest';
import type { LedgerEntry } from '../../../src/model/ledger.ts';
import type { Question } from '../../../src/model/question.ts';
import type { ReadingAnswers, TallyResult } from '../../../src/model/result.ts';
import { resolveReadings } from '../../../src/regulation/readings-file.ts';
import { MARGIN_COLUMNS, marginRows } from '../../../src/report/csv/margins.ts';
import { writeCsv } from '../../../src/report/csv/write.ts';
import { rankAll } from '../../../src/tally/ranking/index.ts';
import { whatIf } from '../../../src/tally/whatif/index.ts';
import { whatIfText } from '../../../src/tally/whatif/text.ts';
import {
  bonus,
  edition,
  entry,
  member,
  onInformationSite,
  question,
  schoolsWith,
  statedReaches,
  times,
} from '../ranking/samples.ts';

const field = schoolsWith([6, 5, 4, 1, 1, 1, 1, 1, 1, 1]);
const [first, second, third] = field.members;
const outside = member('8001', '重庆大学', { kind: '非会员' });

/** A count whose articles are settled, so that only dates, ranks and caps answer to the readings. */
function count(
  ledger: readonly LedgerEntry[],
  questions: readonly Question[] = [],
): (readings: ReadingAnswers) => TallyResult {
  return (readings) => {
    const window = edition.window(2025, readings);
    const inside = ledger.filter(({ date }) => date !== null && date >= window.from && date <= window.to);
    const ranked = rankAll(edition, {
      year: 2025,
      ledger: inside,
      members: [...field.members, outside],
      readings,
      questions,
      reaches: statedReaches(questions),
      decisions: [],
      publishedUnits: times(5, (index) => ({
        name: `外省${index}学院`,
        code: null,
        member: false,
        onAssociation: true,
      })),
    });
    return {
      year: 2025,
      edition: edition.id,
      window,
      readings,
      ledger: inside,
      exclusions: [],
      trails: [],
      collected: {},
      funnel: {
        collected: 0,
        inWindow: 0,
        inCountedColumns: 0,
        stories: 0,
        notReprints: 0,
        ofMembers: 0,
        sitePoints: 0,
        bonusPoints: 0,
      },
      ...ranked,
    };
  };
}

function bonuses(count: number): LedgerEntry[] {
  return third === undefined ? [] : times(count, () => bonus(third, ''));
}

/** What-if of a count under some answers. */
function asked(counted: (readings: ReadingAnswers) => TallyResult, given: ReadingAnswers = {}) {
  return whatIf(edition, counted(resolveReadings(edition, given)), counted);
}

function effectsOf(ledger: readonly LedgerEntry[], id: string, given: ReadingAnswers = {}) {
  const result = asked(count(ledger), given);
  const reading = result.readings.find((one) => one.id === id);
  return { result, reading, alternatives: reading?.alternatives ?? [] };
}

describe('what if', () => {
  it('goes through every other answer of every reading, one at a time', () => {
    const changes: string[] = [];
    const counted = count(field.ledger);
    const chosen = resolveReadings(edition, {});
    whatIf(edition, counted(chosen), (readings) => {
      const changed = Object.keys(readings).filter((id) => readings[id] !== chosen[id]);
      changes.push(changed.map((id) => `${id}=${readings[id]}`).join(' '));
      return counted(readings);
    });
    expect(changes).toEqual(
      edition.readings.flatMap(({ id, answers, default: taken }) =>
        answers.filter((answer) => answer.id !== taken).map((answer) => `${id}=${answer.id}`),
      ),
    );
  });

  it('says who would enter, who would leave and who would move', () => {
    const { alternatives, reading } = effectsOf([...field.ledger, ...bonuses(3)], 'unit-rank');
    expect(reading?.chosen).toBe('total');
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({
      answer: 'site',
      unitsIn: [second?.name],
      unitsOut: [third?.name],
      authorsIn: [],
      authorsOut: [],
      caps: { units: { base: 10, percent: 20, places: 2 }, authors: { base: 0, percent: 10, places: 0 } },
    });
    expect(alternatives[0]?.unitsMoved).toEqual(
      [
        { name: first?.name, from: 2, to: 1 },
        { name: second?.name, from: 3, to: 2 },
        { name: third?.name, from: 1, to: 3 },
      ].toSorted((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    );
  });

  it('shows what a base does to the cap', () => {
    const { alternatives } = effectsOf(field.ledger, 'unit-base');
    expect(
      alternatives.map(({ answer, caps, unitsIn }) => [answer, caps.units.base, caps.units.places, unitsIn]),
    ).toEqual([
      ['association-all', 15, 3, [third?.name]],
      ['either-site', 10, 2, []],
    ]);
  });

  it('compares the calendar year, and both windows with one of days', () => {
    const late = third === undefined ? [] : times(2, () => entry(third, '', { date: '2025-12-24' }));
    const ledger = [...field.ledger, ...late];
    const { alternatives } = effectsOf(ledger, 'window');
    expect(alternatives).toHaveLength(1);
    expect(alternatives[0]).toMatchObject({
      answer: 'calendar',
      unitsIn: [third?.name],
      unitsOut: [second?.name],
    });
    expect(alternatives[0]?.ledger.sitePoints).toBe(field.ledger.length + 2);
    const ofDays = effectsOf(ledger, 'window', { window: '2025-01-01..2025-06-30' });
    expect(ofDays.alternatives.map(({ answer }) => answer)).toEqual(['dec20', 'calendar']);
  });

  it('tells waiting from in and out', () => {
    const tied = [...field.ledger, ...bonuses(1)];
    const site = effectsOf(tied, 'unit-rank', { 'unit-rank': 'site' });
    expect(site.alternatives[0]).toMatchObject({ unitsIn: [], unitsOut: [], unitsOpen: [] });
    const level = [...field.ledger, ...(third === undefined ? [] : [onInformationSite(third, '')])];
    const policy = effectsOf(level, 'tie-on-line', { 'tie-on-line': 'all-out' });
    expect(policy.alternatives[0]?.unitsOpen).toEqual([second?.name, third?.name].toSorted());
  });

  it('carries the margins, and reads as Chinese', () => {
    const { result } = effectsOf([...field.ledger, ...bonuses(3)], 'unit-rank');
    expect(result.margins.units[0]).toMatchObject({ name: third?.name, standing: '是', spare: 1 });
    const text = whatIfText(result);
    expect(text).toContain('2025 年度：换一种口径会怎样');
    expect(text).toContain(`新入围单位（1）：${second?.name}`);
    expect(text).toContain(`退出单位（1）：${third?.name}`);
    expect(text).toContain('先进集体名额：基数 10 → 15，名额 2 → 3');
    expect(text).toContain('入围、名额、名次都不变');
    for (const { id } of edition.readings) expect(text).toContain(`【${id}】`);
    expect(text).not.toMatch(/undefined|null|NaN/);
    expect(marginRows(result.margins, edition.awards)[0]).toMatchObject({
      award: '先进集体',
      name: third?.name,
    });
    const csv = writeCsv(MARGIN_COLUMNS, marginRows(result.margins, edition.awards)).split('\r\n');
    expect(csv[1]).toBe(`先进集体,1,${third?.name},7,是,0,1,否`);
  });

  it('names the open questions that could change a place, and no others', () => {
    const near = third === undefined ? [] : [question('unit-near', { units: [third.code] })];
    const last = field.members.at(-1);
    const far = last === undefined ? [] : [question('unit-far', { units: [last.code] })];
    const result = asked(count(field.ledger, [...near, ...far]));
    expect(result.lineQuestions.map(({ id, points }) => [id, points])).toEqual([['unit-near', 1]]);
    const text = whatIfText(result);
    expect(text).toContain('可能改变入围的待决问题（1）');
    expect(text).toMatch(/unit-near　1 分/);
    expect(text).not.toContain('unit-far');
  });

  it('refuses answers that are not complete', () => {
    const counted = count(field.ledger);
    const whole = counted(resolveReadings(edition, {}));
    expect(() => whatIf(edition, { ...whole, readings: { window: 'dec20' } }, counted)).toThrow(RangeError);
  });
});
