import { describe, expect, it } from 'vitest';
import type { Exclusion } from '../../src/model/ledger.ts';
import { standingIn } from '../../src/report/standing.ts';
import { entry, exclusion, SICAU, SICNU } from './made-result.ts';

const page = { url: '3版', kind: '附加分', site: '四川日报' } as const;
const ours = entry({ ...page, title: '校园电工', copies: ['12版', 'https://a.example/1'] });
const theirs = entry({ ...page, title: '宿管爸爸', unit: SICNU, copies: ['9版'] });
const copy = (url: string, unit: NonNullable<Exclusion['unit']> = SICAU, mergedInto = '3版') =>
  exclusion({ url, code: 'DUPLICATE', mergedInto, unit });

describe('the rows by which a copy counts', () => {
  it('are found among several texts on a page of that number', () => {
    const standing = standingIn([ours, theirs]);
    expect(standing(copy('12版'))).toEqual([ours]);
    expect(standing(copy('9版', SICNU))).toEqual([theirs]);
    // A claim handed in without an address is known by its school.
    expect(standing(copy('', SICNU))).toEqual([theirs]);
  });

  it('are none where nobody could tell, and none for what is no copy', () => {
    const twin = entry({ ...page, title: '半份菜', copies: ['12版'] });
    expect(standingIn([ours, twin])(copy('12版'))).toEqual([]);
    expect(standingIn([ours])(copy('12版', SICAU, ''))).toEqual([]);
  });

  it('are one for each school that signs the text', () => {
    const joint = [entry({ url: 'http://a' }), entry({ url: 'http://a', unit: SICNU, author: '' })];
    expect(standingIn(joint)(copy('http://b', SICAU, 'http://a'))).toEqual(joint);
  });
});
