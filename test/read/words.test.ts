import { describe, expect, it } from 'vitest';
import { trailingBrackets } from '../../src/read/brackets.ts';
import { blankMoments, findMoments } from '../../src/read/moments.ts';
import { cutNames, dottedName, nameEvidence } from '../../src/read/name.ts';
import { align } from '../../src/read/printed.ts';
import { isUnit, splitUnitName } from '../../src/read/unit.ts';
import { readWord } from '../../src/read/word.ts';
import { normaliseLine } from '../../src/text/normalise.ts';

const nothing = (): boolean => false;

describe('units by their words', () => {
  it.each([
    ...[
      '后勤处',
      '后保部',
      '后管处',
      '爱卫办',
      '综合科',
      '综合一科',
      '医学院',
      '洞察网',
      '学生会',
      '校工会',
      '党委办公室',
      '后勤',
      '总务',
    ],
    ...[
      '四川师大后勤集团',
      '中国石油大学(华东)后勤管理处',
      '都江堰校区综合管理办公室',
      '大学生新闻社双福分社',
      '后勤中心宣',
      '公寓服务中心',
    ],
  ])('%s is one', (text) => {
    expect(isUnit(text, nothing)).toBe(true);
  });

  it.each([
    ...[
      '丁一',
      '沈小禾',
      '张艳会',
      '李梦园',
      '张学会',
      '王科',
      '后勤处丁一',
      '开幕式',
      '打造平台',
      '活动由后勤处承办',
      '李川一行参观了食堂',
    ],
    ...['阿西木呷', '欧阳知秋', '以师生为中心'],
  ])('%s is none', (text) => {
    expect(isUnit(text, nothing)).toBe(false);
  });

  it.each([
    ['综合管理部丁一', '综合管理部', '', '丁一'],
    ['后勤处副处长沈小禾', '后勤处', '副处长', '沈小禾'],
    ['四川农业大学综合一科黄砚', '四川农业大学综合一科', '', '黄砚'],
    ['饮食中心扎西', '饮食中心', '', '扎西'],
    ['后勤保障部阿西木呷', '后勤保障部', '', '阿西木呷'],
  ])('%s is unit and name', (text, unit, title, name) => {
    expect(splitUnitName(text, nothing)).toEqual({ unit, title, name });
  });
});

describe('names', () => {
  it.each([
    ['丁一', 'surname'],
    ['籍安然', 'rare'],
    ['欧阳知秋', 'surname'],
    ['阿西木呷', 'ethnic'],
    ['扎西', 'ethnic'],
    ['王𬭎', 'surname'],
    ['高兴', 'word'],
    ['周五', 'word'],
    ['欧阳', null],
    ['丁', null],
    ['我们', null],
    ['admin', null],
    ['特此通知', null],
  ] as const)('%s: %s', (text, evidence) => {
    expect(nameEvidence(text)).toBe(evidence);
  });

  it.each(['艾力·吐尔逊江', '艾力•吐尔逊江', '艾力.吐尔逊江', '艾力・吐尔逊江'])(
    '%s is written with ·',
    (text) => {
      expect(dottedName(text)).toBe('艾力·吐尔逊江');
    },
  );

  it('cuts glued names only at surnames', () => {
    expect(cutNames('丁一沈小禾')).toEqual([['丁一', '沈小禾']]);
    expect(cutNames('后勤服务')).toEqual([]);
  });

  it.each([
    ['佚名', ['anonymous']],
    ['gly', ['account']],
    ['网站管理员', ['account']],
    ['丁一老师', ['person', 'title']],
    ['后勤处副处长', ['unit', 'title']],
    ['后勤处艾力·吐尔逊江', ['unit', 'person']],
    ['本站', ['filler']],
    ['加强管理工作', ['strange']],
  ])('reads %s as %j', (text, kinds) => {
    expect(readWord(text, nothing).map((word) => word.kind)).toEqual(kinds);
  });
});

describe('dates in signatures', () => {
  it.each([
    ['二○○四年二月二十一日', '2004-02-21'],
    ['二〇二五年十二月三十一日', '2025-12-31'],
    ['2014.3.3', '2014-03-03'],
    ['2007 年 7 月 18 日', '2007-07-18'],
    ['18.04.2014', '2014-04-18'],
  ])('%s', (text, date) => {
    expect(findMoments(text)[0]?.date).toBe(date);
    expect(blankMoments(text).trim()).toBe('');
  });

  it('keeps the length of what it blanks', () => {
    const text = '后勤处 2025年3月4日 15:34 丁一';
    expect(blankMoments(text)).toHaveLength(text.length);
    expect(blankMoments(text).split(/\s+/)).toEqual(['后勤处', '丁一']);
  });
});

describe('brackets at the end', () => {
  it.each([
    ['正文。(文:丁一)', ['文:丁一']],
    ['(文:丁一)(编辑:王斌)。', ['文:丁一', '编辑:王斌']],
    ['【后勤处供稿】', ['后勤处供稿']],
    ['(来源:中国石油大学(华东)后勤管理处)', ['来源:中国石油大学(华东)后勤管理处']],
    ['正文。(供稿/丁一 审核/王斌', ['供稿/丁一 审核/王斌']],
    ['(丁一)正文', []],
    ['正文', []],
  ])('%s', (text, contents) => {
    expect(trailingBrackets(text).map((bracket) => bracket.content)).toEqual(contents);
  });
});

describe('words as printed', () => {
  it.each(['（文／图：丁　一）', '  a\u200b王\u00a0斌 ', 'ｶﾞＡ①'])('%j is normalised as everywhere', (raw) => {
    const { text, printed } = align(raw);
    expect(text).toBe(normaliseLine(raw));
    expect(normaliseLine(printed(0, text.length))).toBe(text);
  });
});
