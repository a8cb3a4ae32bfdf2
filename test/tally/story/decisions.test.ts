import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/tally/story/index.ts';
import { different, fate, NOBODY, same, TASTING, text } from './texts.ts';

const copy = (id: string) => text(id, '我校举办毕业季特色菜品尝活动', TASTING);
const other = text('x', '我校开展电梯困人应急演练', [
  '3月6日，我校物业中心联合维保单位在图书馆开展电梯困人应急演练，模拟三名学生被困五楼，从接警到解救用时11分钟。',
  '演练后维保人员讲解了紧急呼叫按钮的使用方法，提醒被困时切勿扒门，物业中心表示将每学期组织一次同类演练。',
]);

describe('decisions on stories', () => {
  it('a merge joins what nothing else joins, and shows what was compared', () => {
    const grouping = groupStories([copy('a'), other], [same('x', 'a')]);
    expect(grouping.groups).toEqual([['a', 'x']]);
    expect(grouping.merged).toMatchObject([{ a: 'a', b: 'x', rule: '人工决定', verdict: 'merge' }]);
    expect(grouping.merged[0]?.features.map(({ name }) => name)).toContain('标题');
  });

  it('merges compose into groups', () => {
    const texts = [copy('a'), other, text('y', '后勤处召开工作会', [])];
    expect(groupStories(texts, [same('a', 'x'), same('y', 'x')]).groups).toEqual([['a', 'x', 'y']]);
  });

  it('a merge holds through a text that was not collected this time', () => {
    expect(groupStories([copy('a'), other], [same('a', 'gone'), same('gone', 'x')]).groups).toEqual([
      ['a', 'x'],
    ]);
  });

  it('a split parts word for word copies, and is not asked again', () => {
    const grouping = groupStories([copy('a'), copy('b')], [different('a', 'b')]);
    expect(grouping.groups).toEqual([['a'], ['b']]);
    expect(grouping.asked).toEqual([]);
  });

  it('a split is not undone by way of a third copy: where that one belongs is asked', () => {
    const grouping = groupStories([copy('a'), copy('b'), copy('c')], [different('a', 'c')]);
    expect(grouping.groups).toEqual([['a'], ['b'], ['c']]);
    expect(fate(grouping, 'a', 'b')).toBe('asked');
    expect(fate(grouping, 'b', 'c')).toBe('asked');
    expect(fate(grouping, 'a', 'c')).toBe('apart');
    const answered = groupStories([copy('a'), copy('b'), copy('c')], [different('a', 'c'), same('a', 'b')]);
    expect(answered.groups).toEqual([['a', 'b'], ['c']]);
    expect(answered.asked).toEqual([]);
  });

  it('a split holds for all that were decided to be the same', () => {
    const grouping = groupStories([copy('a'), copy('b'), copy('c')], [same('a', 'b'), different('b', 'c')]);
    expect(grouping.groups).toEqual([['a', 'b'], ['c']]);
    expect(grouping.asked).toEqual([]);
  });

  it('contradictions are reported, and none of the group is merged by order of rows', () => {
    const rows = [same('a', 'b'), same('b', 'x'), different('a', 'x')];
    for (const decisions of [rows, [...rows].reverse()]) {
      const grouping = groupStories([copy('a'), copy('b'), other], decisions);
      expect(grouping.contradictions).toEqual([['a', 'b', 'x']]);
      expect(grouping.groups).toEqual([['a'], ['b'], ['x']]);
      expect(grouping.asked).toEqual([]);
    }
  });

  it('said both ways of one pair: a contradiction', () => {
    const grouping = groupStories([copy('a'), copy('b')], [same('a', 'b'), different('b', 'a')]);
    expect(grouping.contradictions).toEqual([['a', 'b']]);
    expect(grouping.groups).toEqual([['a'], ['b']]);
  });

  it('a person’s merge explains a difference among copies of the two', () => {
    const changed = TASTING.map((line) => line.replace('386', '451').replace('23', '31'));
    const first = [copy('a1'), copy('a2')];
    const second = ['b1', 'b2'].map((id) => text(id, '我校举办毕业季特色菜品尝活动', changed));
    expect(groupStories([...first, ...second], []).groups).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
    ]);
    const grouping = groupStories([...first, ...second], [same('a1', 'b2')]);
    expect(grouping.groups).toEqual([['a1', 'a2', 'b1', 'b2']]);
    expect(grouping.asked).toEqual([]);
  });
});

describe('groups', () => {
  it('a chain of merges never joins two texts that contradict each other: the link is asked about', () => {
    // The middle copy lost its digits and agrees with both.
    const noDigits = TASTING.map((line) => line.replace(/\d+/g, ''));
    const changed = TASTING.map((line) =>
      line.replace('6月17日至6月26日', '5月7日至5月16日').replace('386', '451'),
    );
    const texts = [
      copy('a'),
      text('b', '我校举办毕业季特色菜品尝活动', noDigits),
      text('c', '我校举办毕业季特色菜品尝活动', changed),
    ];
    const grouping = groupStories(texts, []);
    expect(fate(grouping, 'a', 'c')).toBe('apart');
    expect([fate(grouping, 'a', 'b'), fate(grouping, 'b', 'c')]).toEqual(['asked', 'asked']);
  });

  it('a text without a school does not bridge two schools', () => {
    const texts = [
      copy('a'),
      text('b', '毕业季特色菜品尝活动', TASTING, NOBODY),
      text('c', '我校举办毕业季特色菜品尝活动', TASTING, { unit: 'MY', unitNames: ['绵阳职业技术学院'] }),
    ];
    const grouping = groupStories(texts, []);
    expect(fate(grouping, 'a', 'c')).toBe('asked');
    expect(grouping.groups).toHaveLength(3);
  });

  it('asks once about a whole group, by its smallest id', () => {
    const texts = [copy('c'), copy('a'), copy('b'), text('z', '最后一口热饭', [TASTING[0]])];
    const grouping = groupStories(texts, []);
    expect(grouping.groups).toEqual([['a', 'b', 'c'], ['z']]);
    expect(grouping.asked.map(({ a, b }) => [a, b])).toEqual([['a', 'z']]);
  });

  it('one text given twice counts once; two texts under one id are refused', () => {
    expect(groupStories([copy('a'), copy('a')], []).groups).toEqual([['a']]);
    expect(() => groupStories([copy('a'), { ...other, id: 'a' }], [])).toThrow(
      '同一个编号对应两篇不同的稿件：a',
    );
  });

  it('no texts, no groups', () => {
    expect(groupStories([], [])).toEqual({ groups: [], merged: [], asked: [], contradictions: [] });
  });
});
