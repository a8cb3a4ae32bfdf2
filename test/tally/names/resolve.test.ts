import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/tally/names/index.ts';
import { REGISTER } from './register.ts';

const names = buildNameIndex(REGISTER);
const TODAY = '2025-06-01';

describe('a cell that should name one unit', () => {
  it.each([
    ['四川大学', '四川大学'],
    ['四川大学后勤保障部', '四川大学'],
    ['西南石油大学（南充）后勤', '西南石油大学'],
    ['四川师大后勤集团', '四川师范大学'],
    ['四川省成都市西华大学后勤服务总公司', '西华大学'],
    ['4151010610', '四川大学'],
    ['甘孜职业技术学院', '甘孜职业学院'],
    ['成都学院（成都大学）', '成都大学'],
    ['【四川农业大学】', '四川农业大学'],
    ['陕西师范大学后勤处', '陕西师范大学'],
    ['成都某味餐饮管理有限公司', '成都某味餐饮管理有限公司'],
    ['四川省高校后勤协会', '四川省高校后勤协会'],
    ['西 华 大 学', null],
  ])('%s is surely %s', (cell, unit) => {
    const found = names.resolve(cell, TODAY);
    expect(found.sure ? found.ref?.name : null).toBe(unit);
  });

  it.each([
    ['川大', '四川大学'],
    ['成大后勤', '成都大学'],
    ['四川师范学院', '四川师范大学'],
    ['四川大学华西医院', '四川大学'],
    ['四川大学、西南交通大学', '四川大学'],
    ['四川轻化大学', '四川轻化工大学'],
    ['四川大学后勤部赴外省考察', '四川大学'],
  ])('%s is asked, proposing %s', (cell, proposal) => {
    const found = names.resolve(cell, TODAY);
    expect(found.sure).toBe(false);
    expect(found.candidates.map(({ name }) => name)).toContain(proposal);
  });

  it.each(['', '后勤处', '光明日报', '丁一', '本站'])('%j names no unit', (cell) => {
    expect(names.resolve(cell, TODAY)).toEqual({ ref: null, sure: false, candidates: [] });
  });

  it('proposes by likeness, best first, for a name that no list has', () => {
    const found = names.resolve('四川轻化大学', TODAY);
    expect(found.candidates[0]?.name).toBe('四川轻化工大学');
  });
});

describe('whether a text is, whole, a unit', () => {
  it.each([
    ['四川大学', true],
    ['西南科大后勤服务集团', true],
    ['四川农业大学综合一科', true],
    ['成都大学后勤处饮食中心', true],
    ['四川省高校后勤协会', true],
    ['陕西师范大学后勤集团', true],
    ['川大后勤', true],
    ['四川农业大学后勤总公司 黄某', false],
    ['四川大学开展消防演练', false],
    ['成航', false],
    ['石大', false],
    ['丁一', false],
    ['综合科', false],
    ['', false],
  ])('%s: %s', (text, expected) => {
    expect(names.knowsUnit(text)).toBe(expected);
  });
});
