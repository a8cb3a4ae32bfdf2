import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EDITION_2020_13 as edition } from '../../src/regulation/2020-13/index.ts';
import { wordingOf } from '../../src/regulation/reading.ts';

const text = readFileSync(new URL(`../../data/regulation/${edition.id}/text.md`, import.meta.url), 'utf8');
/** Clause id → the line that bears it. */
const lines = new Map(
  [...text.matchAll(/^\[(\d+(?:\.\d+)*)\]\s*(.+)$/gm)].map(([, id = '', line = '']) => [id, line]),
);

describe('the text of 川高后〔2020〕13 号', () => {
  it('bears every clause once', () => {
    expect(lines.size).toBe([...text.matchAll(/^\[\d/gm)].length);
    expect([...lines.keys()]).toEqual([
      ...['1', '2', '3', '4.1', '4.2', '5.1.1', '5.1.2', '5.1.3', '5.1.4'],
      ...['5.2.1', '5.2.2', '5.2.3', '5.2.4', '5.2.5', '6.1', '6.2.1', '6.2.2', '6.3.1', '6.3.2', '7', '8'],
    ]);
  });

  it.each([
    ...edition.clauses,
    ...edition.leftToPeople.map(({ clause, quotation }) => ({ id: clause, quotation })),
  ])('is quoted word for word in clause $id', ({ id, quotation }) => {
    expect(quotation.length).toBeGreaterThan(3);
    expect(lines.get(id)).toContain(quotation);
  });

  it('is quoted whole by each clause that is code', () => {
    for (const { id, quotation } of edition.clauses) {
      const words = (lines.get(id) ?? '').replace(/^（.）(?:稿件统计　)?|^\d\./, '');
      expect(words).toBe(quotation);
    }
  });

  it('is code or left to people, clause by clause', () => {
    const known = new Set([
      ...edition.clauses.map(({ id }) => id),
      ...edition.leftToPeople.map(({ clause }) => clause),
    ]);
    expect([...lines.keys()].filter((id) => !known.has(id))).toEqual([]);
    expect([...known].filter((id) => !lines.has(id))).toEqual([]);
  });

  it('carries the conditions of clause 5, and 后勤职工 of 4.2, for people to judge', () => {
    const judged = ['4.2', ...[...lines.keys()].filter((id) => id.startsWith('5.'))];
    expect(edition.conditions.map(({ clause }) => clause).toSorted()).toEqual(judged);
    for (const { clause, of, text: words } of edition.conditions) {
      expect(lines.get(clause)).toContain(words);
      expect(of).toBe(clause.startsWith('5.1') ? 'units' : 'authors');
    }
  });
});

describe('the clauses', () => {
  const worked = edition.clauses.flatMap(({ id, rules }) =>
    rules.flatMap(({ name, worked: run }) => run().map((outcome) => ({ id, name, ...outcome }))),
  );

  it.each(worked)('$id $name：$says', ({ expected, answered }) => {
    expect(answered).toEqual(expected);
  });

  it('have a worked example for every rule', () => {
    for (const { rules } of edition.clauses) {
      for (const { name, worked: run } of rules) expect([name, run().length > 0]).toEqual([name, true]);
    }
  });

  it('name an existing clause for every reason of not counting', () => {
    for (const clause of Object.values(edition.reasonClauses)) expect(lines.has(clause)).toBe(true);
  });
});

describe('the readings', () => {
  it('have a default among their answers, and words for each', () => {
    for (const reading of edition.readings) {
      expect(reading.answers.map(({ id }) => id)).toContain(reading.default);
      expect(reading.answers.length).toBeGreaterThan(1);
      for (const { id, wording } of reading.answers) expect(wordingOf(reading, id)).toBe(wording);
      expect(reading.why).not.toBe('');
      for (const clause of reading.clauses) {
        expect([...lines.keys()].some((id) => id === clause || id.startsWith(`${clause}.`))).toBe(true);
      }
    }
  });

  it('stand in the Chinese manual, each with its default and its other answers', () => {
    const manual = readFileSync(new URL('../../README.zh-CN.md', import.meta.url), 'utf8');
    const rows = new Map(
      [...manual.matchAll(/^\| `([\w-]+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(
        ([, id = '', , first = '', others = '']) => [id, { first, others }],
      ),
    );
    for (const { id, default: taken, answers } of edition.readings) {
      expect(rows.get(id)?.first).toContain(`\`${taken}\``);
      for (const answer of answers.filter((one) => one.id !== taken)) {
        expect(rows.get(id)?.others).toContain(`\`${answer.id}\``);
      }
    }
  });

  it('have the defaults and answers that the association was told of', () => {
    const table = edition.readings.map(({ id, default: first, answers }) => [
      id,
      first,
      answers.map((answer) => answer.id).filter((answer) => answer !== first),
    ]);
    expect(table).toEqual([
      ['window', 'dec20', ['calendar']],
      ['date', 'printed', ['earliest']],
      ['unit-rank', 'total', ['site']],
      ['author-rank', 'site', ['total']],
      ['unit-base', 'association-members', ['association-all', 'either-site']],
      ['author-base', 'first-authors', ['all-authors']],
      ['tie-on-line', 'open', ['all-out']],
      ['bonus-once', 'report', ['medium']],
      ['bonus-unposted', 'yes', ['no']],
      ['joint', 'first', ['each']],
      ['bids', 'yes', ['no']],
      ['kept-copy', 'earliest', ['association']],
      ['editor', 'none', ['author']],
    ]);
  });
});
