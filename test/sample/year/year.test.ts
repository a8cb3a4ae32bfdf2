import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { SAMPLE } from '../../../src/sample/data/constants.ts';
import { SCHOOLS } from '../../../src/sample/data/schools.ts';
import { makeSampleYear } from '../../../src/sample/index.ts';
import type { ReplicaPosting } from '../../../src/sample/replica/content.ts';
import { isWithin } from '../../../src/text/civil-date.ts';
import { addressesOf } from './addresses.ts';

const year = makeSampleYear();
const addresses = addressesOf(year.sites);

const PUBLISHED = { generator: 2, bytes: 'b2925c0076c4e46811b7189a81e4599e8ea4ff2d7ef87a04ecd54df99cc2d37e' };

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

function column(site: string, name: string, section?: string): readonly ReplicaPosting[] {
  const found = year.sites
    .find((it) => it.site === site)
    ?.columns.find((it) => it.name === name && (section === undefined || it.section === section));
  return found?.postings ?? [];
}

describe('the sample year', () => {
  test('is the same bytes each time it is made', () => {
    expect(hashOf(makeSampleYear())).toBe(hashOf(year));
  });

  test('has the bytes that its generator number stands for: who changes them raises the number', () => {
    expect({ generator: SAMPLE.generator, bytes: hashOf([year.sites, year.claims]) }).toEqual(PUBLISHED);
  });

  test('has the real numbers of the association site, all of them inside the window', () => {
    for (const [name, count] of Object.entries(SAMPLE.counts)) {
      const postings = column('scgxhq', name);
      expect([name, postings.length]).toEqual([name, count]);
      const outside = postings.filter(
        (it) => it.printedDate === null || !isWithin(it.printedDate, SAMPLE.window),
      );
      expect(outside.map((it) => it.title)).toEqual([]);
    }
  });

  test('has a second site with its window, a tail behind it, pins on top and a namesake beside it', () => {
    const counted = column('scxxjjhqcy', '后勤信息', '高校后勤');
    const inside = counted.filter((it) => isWithin(it.printedDate ?? '', SAMPLE.window));
    expect(inside).toHaveLength(SAMPLE.information);
    expect(counted.filter((it) => (it.printedDate ?? '') < SAMPLE.window.from).length).toBeGreaterThan(40);
    expect(counted.filter((it) => it.pinned === true).map((it) => (it.printedDate ?? '') < '2024')).toEqual([
      true,
      true,
      true,
    ]);
    expect(column('scxxjjhqcy', '后勤信息', '中小学后勤').length).toBeGreaterThan(20);
  });

  test('gives every posting an id and an address of its own', () => {
    for (const site of year.sites) {
      const owners = new Map<string, ReplicaPosting>();
      for (const posting of site.columns.flatMap((it) => it.postings)) {
        const owner = owners.get(posting.id);
        // One posting may stand in two columns; two postings never share an id.
        if (owner !== undefined) expect(owner).toEqual(posting);
        owners.set(posting.id, posting);
      }
    }
  });

  test('lists newest first, so that a crawl may stop at the tail', () => {
    for (const { columns } of year.sites) {
      for (const { postings } of columns) {
        const days = postings.map((it) => it.listDate ?? '');
        expect(days).toEqual(days.toSorted().reverse());
      }
    }
  });

  test('has a key that answers for every posting and every claim exactly once', () => {
    const articles = year.key.filter((it) => it.kind === 'article').map((it) => it.address);
    expect(articles.toSorted()).toEqual([...addresses.keys()].toSorted());
    const claims = year.key.filter((it) => it.kind === 'claim').map((it) => it.address);
    expect(claims).toEqual(year.claims.map((_, at) => `claim:${at + 2}`));
    expect(year.claims).toHaveLength(SAMPLE.claims);
  });

  test('hands its claims in as a file that reads back to the same rows', () => {
    expect(parse(year.claimsCsv, { columns: true, record_delimiter: '\r\n' })).toEqual(year.claims);
  });

  test('is realistic: about 110 schools with a long tail, about 450 people, few hard cases', () => {
    const points = year.key.filter((it) => it.outcome === 'point');
    const perUnit = new Map<string, number>();
    for (const { unit } of points) perUnit.set(unit ?? '', (perUnit.get(unit ?? '') ?? 0) + 1);
    const sizes = [...perUnit.values()].toSorted((a, b) => b - a);
    expect(perUnit.size).toBeGreaterThanOrEqual(105);
    expect(sizes.slice(0, 4).every((size) => size > 100)).toBe(true);
    expect(sizes.filter((size) => size <= 20).length).toBeGreaterThan(50);
    const people = new Set(
      points.flatMap((it) => (it.firstAuthor === null ? [] : [`${it.unit}+${it.firstAuthor}`])),
    );
    expect(people.size).toBeGreaterThan(400);
    expect(people.size).toBeLessThan(560);
    // Words that a careful clerk reads without stopping.
    const clear =
      /^(plain|association|bid-chain|theory|copy:|tail:|column:|national:|own:|id:opaque|title:|date:edge|page:fails-once|unit:(short-name|campus|signature-only)$)/;
    const articles = year.key.filter((it) => it.kind === 'article');
    const hard = articles.filter((it) => !clear.test(it.note));
    expect(hard.length / articles.length).toBeGreaterThan(0.03);
    expect(hard.length / articles.length).toBeLessThan(0.06);
    expect(year.key.filter((it) => it.outcome === 'ask').length / year.key.length).toBeLessThan(0.01);
  });

  test('names only units that it has, and gives a unit to every point', () => {
    const names = new Set(SCHOOLS.map((it) => it.name));
    for (const entry of year.key) {
      if (entry.unit !== null) expect(names.has(entry.unit)).toBe(true);
      if (entry.outcome === 'point') expect(entry.unit).not.toBeNull();
    }
  });

  test('lets exactly one copy of a story stand for each kind of point', () => {
    const standing = new Map<string, number>();
    for (const { outcome, pointKind, storyId } of year.key) {
      if (outcome === 'point')
        standing.set(`${pointKind} ${storyId}`, (standing.get(`${pointKind} ${storyId}`) ?? 0) + 1);
    }
    expect([...standing.values()].every((count) => count === 1)).toBe(true);
    const copies = year.key.filter((it) => it.outcome === 'DUPLICATE');
    expect(copies.length).toBeGreaterThan(300);
    for (const { pointKind, storyId } of copies) expect(standing.get(`${pointKind} ${storyId}`)).toBe(1);
  });

  test('writes no slot, choice or empty name into a page', () => {
    for (const posting of addresses.values()) {
      const text = [posting.title, posting.author ?? '', ...posting.body.map((it) => it.text)].join('\n');
      expect(text).not.toMatch(/[{}|]{2}|\{|\}|undefined|null|NaN/);
      expect(posting.title.trim()).not.toBe('');
      if (posting.foreignUrl === undefined) expect(posting.body.length).toBeGreaterThan(1);
    }
  });
});
