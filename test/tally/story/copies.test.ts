import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import type { StoryText } from '../../../src/model/verdict.ts';
import { groupStories } from '../../../src/tally/story/index.ts';
import { fate, MIANYANG, NOBODY, TASTING, text } from './texts.ts';

const original = text('a', '我校举办毕业季特色菜品尝活动', TASTING);
const outcome = (other: StoryText, one: StoryText = original): string =>
  fate(groupStories([one, other], []), one.id, other.id);

describe('copies of one story, as real pages differ', () => {
  it('A1: metadata in one copy only, 月 and 日 lost in the other', () => {
    const lost = TASTING.map((line) => line.replace('6月17日至6月26日', '617-626日'));
    const full = [original.title, '作者:丁一  来源:后勤处  审核人:沈小禾', '本网讯(文、图/丁一)', ...TASTING];
    expect(outcome(text('b', '', lost), text('a', original.title, full))).toBe('merged');
  });

  it('A2: a mirror in traditional characters with damaged letters and its own metadata', () => {
    const toTraditional = Converter({ from: 'cn', to: 't' });
    const mirror = [
      '部門:後勤處 時間:2021-04-06',
      ...TASTING.map((line) => toTraditional(line)).map((line: string) =>
        line.replace('餐廳', '锟斤拷').replace('排起', '��'),
      ),
    ];
    expect(outcome(text('b', toTraditional(original.title), mirror))).toBe('merged');
  });

  it('A3: one portal with title and editor, the other with neither but with recommended reading', () => {
    const bare = [...TASTING, '推荐内容', '某地举行新春团拜会', '多地迎来降雪天气'];
    expect(
      outcome(text('b', '', bare, NOBODY), text('a', original.title, [...TASTING, '[责任编辑:lindan]'])),
    ).toBe('merged');
  });

  it('A4: another title, another source, paragraphs in another order', () => {
    const portal = ['来源:光明日报', TASTING[2], TASTING[0], TASTING[1]];
    expect(outcome(text('b', '最舍不得这一口热饭', portal, NOBODY))).toBe('merged');
  });

  it('A5: the name of the school overwritten by two different strings', () => {
    const appeal = (name: string): string[] => [
      `各位同学：为响应国家节能减排号召，${name}后勤处倡议全体师生从身边小事做起，做到人走灯灭、随手关闭水龙头。`,
      `${name}每年用于照明和空调的电费超过430万元，只要每人每天节约0.2度电，全年即可节约开支近60万元。`,
      '请各寝室在9月25日前推选一名节能监督员，和我们一起把绿色低碳的生活方式带进每一间教室、每一间寝室。',
    ];
    const one = text('a', '必博娱乐城节能倡议书', appeal('必博娱乐城'), NOBODY);
    const two = text('b', '金沙在线平台节能倡议书', appeal('金沙在线平台'), NOBODY);
    expect(outcome(two, one)).toBe('asked');
    expect(outcome(text('b', '节能倡议书', appeal('我校')), one)).not.toBe('apart');
  });

  it('A6: a copy with common words exchanged for others', () => {
    const words: readonly (readonly [string, string])[] = [
      ['举办', '举行'],
      ['品尝', '品味'],
      ['代表', '代辦'],
      ['走进', '迈入'],
      ['餐厅', '饭堂'],
      ['反复', '频频'],
      ['现场', '当场'],
      ['介绍', '先容'],
      ['准备', '筹备'],
      ['熟悉', '熟习'],
      ['窗口', '窗心'],
    ];
    const spin = (line: string): string => words.reduce((out, [from, to]) => out.replaceAll(from, to), line);
    expect(outcome(text('b', spin(original.title), TASTING.map(spin)))).not.toBe('apart');
  });

  it('A7: the story coming back from an industry site days later', () => {
    const back = [...TASTING, '(来源: 中国院校后勤信息网2025-06-28 )'];
    expect(
      outcome(text('b', '乐山师范学院举办毕业季特色菜品尝活动', back, { ...NOBODY, date: '2025-07-19' })),
    ).toBe('merged');
  });

  it('A8: title and body twice on one page', () => {
    const twice = [original.title, ...TASTING, original.title, ...TASTING];
    expect(outcome(text('b', original.title, twice))).toBe('merged');
    expect(outcome(text('b', original.title, [[...TASTING, ...TASTING].join('')]))).toBe('merged');
  });

  it('A9: one text under several addresses is one group', () => {
    const grouping = groupStories(
      ['http://scyxhq.com/1', 'http://www.scyxhq.com/1', 'https://www.scxxjjhqcy.com/1'].map((id) => ({
        ...original,
        id,
      })),
      [],
    );
    expect(grouping.groups).toHaveLength(1);
    expect(grouping.merged.map(({ rule }) => rule)).toEqual(['逐字相同', '逐字相同']);
  });

  it.each([
    ['乐山师范学院举办毕业季特色菜品尝活动'],
    ['乐山师院举办毕业季特色菜品尝活动'],
    ['乐山师范学院|我校举办毕业季特色菜品尝活动'],
    ['乐山师范学院：举办毕业季特色菜品尝活动'],
    ['【学校动态】乐山师院|举办毕业季特色菜品尝活动'],
    ['乐山师范学院 举办毕业季特色菜品尝活动'],
    ['🎓我校举办毕业季　特色菜品尝活动（图文）'],
  ])('A10: title as %s', (title) => {
    const renamed = TASTING.map((line) => line.replaceAll('我校', '乐山师范学院'));
    expect(outcome(text('b', title, renamed, { site: 'chinacacm' }))).toBe('merged');
    expect(outcome(text('b', title, renamed, { ...NOBODY, site: 'chinacacm' }))).toBe('merged');
  });
});

describe('what else happens to copies', () => {
  it.each<[string, readonly string[]]>([
    ['all 月 and 日 lost', TASTING.map((line) => line.replace(/[月日]/g, ''))],
    ['all digits lost', TASTING.map((line) => line.replace(/\d/g, ''))],
    [
      'full-width digits and spaces',
      TASTING.map((line) =>
        line.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)).replace(/，/g, ', '),
      ),
    ],
    [
      'captions and Word residue',
      ['说明: C:\\Users\\Administrator\\Desktop\\1Y4A5869.JPG', ...TASTING, '图片 11.png', '图为活动现场'],
    ],
    [
      'user interface',
      [...TASTING, '上一条：关于端午节放假的通知', '下一条：没有了', '【关闭】', '微信平台'],
    ],
    ['byline and signature', [...TASTING, '(撰稿:丁一;审稿:沈小禾、顾北辰)', '后勤处 2025年6月27日']],
    ['lines joined', [TASTING.join('')]],
    ['lines parted', TASTING.flatMap((line) => line.split('，'))],
    ['emoji', TASTING.map((line) => line.replace(/。/g, '。😋'))],
  ])('%s', (_, body) => {
    expect(outcome(text('b', original.title, body))).toBe('merged');
  });

  it('a paragraph dropped, one added', () => {
    expect(outcome(text('b', original.title, TASTING.slice(0, 2)))).toBe('merged');
    expect(outcome(text('b', '甜甜蜜蜜奔赴前程', TASTING.slice(1)))).not.toBe('apart');
    const longer = [...TASTING, '据悉，此项活动自2016年起已连续开展十年，累计服务毕业生三万余人次。'];
    expect(outcome(text('b', original.title, longer))).toBe('merged');
    expect(outcome(text('b', '甜甜蜜蜜奔赴前程', longer))).toBe('merged');
  });

  it('only an excerpt', () => {
    expect(outcome(text('b', original.title, [TASTING[0]]))).toBe('merged');
    expect(outcome(text('b', '最后一口热饭', [TASTING[0]]))).toBe('asked');
  });

  it('months later: the day plays no part where the text is the same', () => {
    expect(outcome(text('b', '味蕾上的告别', TASTING, { date: '2025-12-19' }))).toBe('merged');
  });

  it('an editor exchanges words in title and text: asked at least', () => {
    const edited = TASTING.map((line) => line.replaceAll('举办', '举行').replaceAll('品尝', '品鉴'));
    expect(outcome(text('b', '我校举行毕业季特色菜品鉴活动', edited))).not.toBe('apart');
  });

  it('one number corrected: asked', () => {
    expect(
      outcome(
        text(
          'b',
          original.title,
          TASTING.map((line) => line.replace('386', '368')),
        ),
      ),
    ).toBe('asked');
  });

  it('a day in the title lost its 月', () => {
    const one = text('a', '我校举办1月4日特色菜品尝活动', TASTING);
    expect(outcome(text('b', '我校举办14日特色菜品尝活动', TASTING), one)).toBe('merged');
  });

  it('a tender notice under another title, word for word', () => {
    const award = [
      '项目名称：第二食堂厨房设备采购',
      '经评审小组评定，成交供应商：四川嘉禾商贸有限公司，成交金额：41.6万元。',
      '公示期：2025年4月2日至4月4日，如有异议请以书面形式向后勤管理处提出，逾期不予受理。联系电话：0833-2276000。',
    ];
    const one = text('a', '乐山师范学院第二食堂厨房设备采购项目中标公告', award);
    expect(outcome(text('b', '第二食堂厨房设备采购成交结果公示', award, NOBODY), one)).toBe('merged');
  });

  it('the story inside a round-up of several schools: asked, not merged', () => {
    const roundUp = [
      '西华大学：近日，学生浴室热水系统改造完工，新增空气源热泵八台，热水供应时间延长两小时，同学们拍手称快。',
      ...TASTING,
      '宜宾学院：后勤基建处检修冬季供暖设备，历时两周更换阀门三十余个，疏通管道四百余米，确保供暖季平稳运行。',
    ];
    expect(outcome(text('b', '高校后勤动态集锦', roundUp, NOBODY))).toBe('asked');
  });

  it('two columns of one site', () => {
    expect(outcome(text('b', original.title, TASTING, { column: '协会新闻' }))).toBe('merged');
  });
});

describe('claims without a body', () => {
  const claim = (title: string, more: Partial<StoryText> = {}): StoryText =>
    text('b', title, [], { column: '', ...more });

  it('same title, unit and week: one story', () => {
    expect(outcome(claim('乐山师范学院举办毕业季特色菜品尝活动', { date: '2025-06-29' }))).toBe('merged');
  });

  it('same title but no date, no unit, or weeks apart: asked', () => {
    expect(outcome(claim(original.title, { date: null }))).toBe('asked');
    expect(outcome(claim(original.title, NOBODY))).toBe('asked');
    expect(outcome(claim(original.title, { date: '2025-09-01' }))).toBe('asked');
  });

  it('a like title within days: asked; another title: nothing is known', () => {
    expect(outcome(claim('乐山师院毕业季特色菜品尝活动温情上演'))).toBe('asked');
    expect(outcome(claim('乐山师院开展电梯应急演练'))).toBe('apart');
  });

  it('a page of pictures posted on two sites', () => {
    const pictures = text('a', original.title, ['image.png']);
    expect(outcome(claim(`乐山师范学院|${original.title}`, { date: '2025-06-28' }), pictures)).toBe('merged');
  });

  it('the same title of another school is another story', () => {
    expect(outcome(claim('举办毕业季特色菜品尝活动', MIANYANG))).toBe('apart');
  });

  it('asks about the nearest in time only, and about the next when that is denied', () => {
    const meeting = (id: string, date: string, words: string): StoryText =>
      text(id, '后勤处召开安全生产工作例会', [words], { date });
    const texts = [
      meeting(
        'a3',
        '2025-03-05',
        '例会通报了寒假期间锅炉房检修情况，要求各科室在开学前完成灭火器换药，责任人名单张贴上墙，逾期未完成的予以通报。',
      ),
      meeting(
        'a4',
        '2025-04-09',
        '例会听取车队关于校车年检的汇报，决定更换两台老旧中巴的轮胎，驾驶员轮流参加防御性驾驶培训并逐人签字确认。',
      ),
      text('c', '后勤处召开安全生产工作例会', [], { date: '2025-04-11' }),
    ];
    const first = groupStories(texts, []);
    expect(first.asked.map(({ a, b }) => [a, b])).toEqual([['a4', 'c']]);
    const next = groupStories(texts, [{ a: 'c', b: 'a4', same: false }]);
    expect(next.asked.map(({ a, b }) => [a, b])).toEqual([['a3', 'c']]);
  });
});
