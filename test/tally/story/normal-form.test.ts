import { describe, expect, it } from 'vitest';
import { compareRuns } from '../../../src/tally/story/numbers.ts';
import { chineseNumber, writeDigits } from '../../../src/tally/story/numerals.ts';
import { readSeries, seriesConflicts, stageConflicts } from '../../../src/tally/story/series.ts';
import { toStream } from '../../../src/tally/story/stream.ts';
import { normalForm, prepareText } from '../../../src/tally/story/text.ts';
import { text } from './texts.ts';

describe('numbers', () => {
  it.each([
    ['617-626日', '6月17日-6月26日', 'same'],
    ['124日', '12月4日', 'same'],
    ['2021527日', '2021年5月27日', 'same'],
    ['7141300', '7月14日1300', 'same'],
    ['2025-01-04', '2025年1月4日', 'same'],
    ['1,300', '1300', 'same'],
    ['08', '8', 'same'],
    ['', '12月4日', 'lost'],
    ['17日', '6月17日', 'lost'],
    ['2025年', '2025年6月', 'lost'],
    ['1月12日', '11月2日', 'conflict'],
    ['3', '13', 'conflict'],
    ['6月17日', '6月18日', 'conflict'],
    ['2024年', '2025年', 'conflict'],
    ['386', '451', 'conflict'],
  ])('%s against %s: %s', (a, b, relation) => {
    expect(compareRuns(a, b)).toBe(relation);
    expect(compareRuns(b, a)).toBe(relation);
  });

  it('reads numerals that name an item or a day, and leaves the others', () => {
    expect(writeDigits('第三期 第二十一次 (二) 二〇二五年十二月四日 三个月 一致')).toBe(
      '第3期 第21次 (2) 2025年12月4日 三个月 一致',
    );
    expect([chineseNumber('十'), chineseNumber('一百零三'), chineseNumber('二五')]).toEqual([10, 103, null]);
  });
});

describe('streams', () => {
  it('parts letters from numbers and drops the rest', () => {
    const { letters, numbers } = toStream('6月17日至6月26日，共 12 人😀参加，ABC。');
    expect(letters).toBe('共人参加ABC');
    expect([...numbers]).toEqual([
      [0, '6月17日至6月26日'],
      [1, '12'],
    ]);
  });

  it('normal form: width, case, script, invisible marks', () => {
    expect(normalForm('ＡＢＣ　後勤\u200b處（１２）')).toBe('abc 后勤处(12)');
  });
});

describe('titles', () => {
  const title = (words: string, names: readonly string[] = ['四川师范大学', '川师大']): string =>
    prepareText(text('a', words, [], { unitNames: names })).title.letters;

  it.each([
    '我校开展消防演练',
    '四川师范大学开展消防演练',
    '四川师范大学|我校开展消防演练',
    '四川师范大学：川师大开展消防演练',
    '【高校动态】四川师范大学丨开展消防演练',
    '四川师范大学 开展消防演练（图）',
  ])('%s', (words) => {
    expect(title(words)).toBe('开展消防演练');
  });

  it('keeps what is no tag', () => {
    expect(title('暖心后勤：开展消防演练')).toBe('暖心后勤开展消防演练');
    expect(title('西南石油大学后勤部到校交流')).toBe('西南石油大学后勤部到校交流');
  });
});

describe('series and stages', () => {
  const read = (words: string) => readSeries(normalForm(words));
  const conflicts = (a: string, b: string): string[] =>
    [...seriesConflicts(read(a), read(b)), ...stageConflicts(read(a), read(b))].map(({ name }) => name);

  it.each([
    ['第三期简报', '第3期简报', []],
    ['第三期简报', '第四期简报', ['期次（期）']],
    ['优质服务月（3）', '优质服务月(13)', ['期次（序号）']],
    ['2024年年会', '2025年年会', ['期次（年）']],
    ['二〇二四年年会', '2024年年会', []],
    ['4月菜谱', '五月菜谱', ['期次（月）']],
    ['三季度开标', '第四季度开标', ['期次（季度）']],
    ['食堂设备采购公告', '食堂设备采购公告（第二次）', ['期次（次）']],
    ['食堂设备招标公告', '食堂设备二次招标公告', ['期次（次）']],
    ['食堂设备采购公告', '食堂设备采购更正公告', ['环节']],
    ['食堂设备中标公告', '食堂设备成交公告', []],
    ['食堂设备询价公告', '食堂设备竞争性磋商公告', ['采购方式']],
    ['毕业季特色菜品尝', '第二届特色菜品尝', []],
  ])('%s against %s', (a, b, expected) => {
    expect(conflicts(a, b)).toEqual(expected);
    expect(conflicts(b, a)).toEqual(expected);
  });
});
