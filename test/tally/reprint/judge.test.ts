import { describe, expect, it } from 'vitest';
import type { Byline } from '../../../src/model/byline.ts';
import type { Outlet, OutletLevel } from '../../../src/model/registers.ts';
import type { ReprintVerdict } from '../../../src/model/verdict.ts';
import { buildNameIndex } from '../../../src/tally/names/index.ts';
import { judgeReprint } from '../../../src/tally/reprint/judge.ts';
import { attributeUnit } from '../../../src/tally/unit/attribute.ts';
import { REGISTER } from '../names/register.ts';
import { byline, type PageSketch, page, quoted } from '../unit/page.ts';

const names = buildNameIndex(REGISTER);
const OUTLETS: readonly Outlet[] = (
  [
    ['光明日报', '国家级'],
    ['新华网', '国家级'],
    ['工人日报/中工网', '国家级'],
    ['四川日报', '省级'],
    ['川观新闻', '省级'],
    ['红星新闻', '市级'],
    ['教育导报', '省级'],
    ['网易/网易号', '其他'],
    ['四川省教育厅网站', '省级'],
    ['微信公众号', '其他'],
    ['中国院校后勤信息网', '行业'],
    ['中国教育后勤协会网', '行业'],
  ] satisfies [string, OutletLevel][]
).map(([name, level]) => ({ name, level, kind: '', domains: [], from: null, to: null, note: '' }));

function judge(sketch: PageSketch, by: Byline = byline()): ReprintVerdict {
  const article = page(sketch);
  const unit = attributeUnit(article, by, names, { knownUnitOf: () => [] });
  return judgeReprint(article, by, unit, names, OUTLETS);
}

const BODY = ['5月6日,食堂上新,据统计共有十个新菜,据悉很受欢迎。', '师生说好吃。', '后勤处还将继续。'];

describe('来源', () => {
  it.each([
    ['光明日报', 'reprint'],
    ['新华网四川频道', 'reprint'],
    ['中工网', 'reprint'],
    ['工人日报', 'reprint'],
    ['《四川日报》', 'reprint'],
    ['四川日报全媒体记者某某', 'reprint'],
    ['某某晚报', 'reprint'],
    ['某市电视台', 'reprint'],
    ['雅安市融媒体中心', 'reprint'],
    ['融媒体中心', 'own'],
    ['学校新闻网', 'own'],
    ['校报', 'own'],
    ['网易', 'reprint'],
    ['网络', 'reprint'],
    ['', 'own'],
    ['本站', 'own'],
    ['原创文章', 'own'],
    ['西华大学', 'own'],
    ['西华大学新闻网', 'own'],
    ['川旅院新闻网', 'own'],
    ['后勤保障处', 'own'],
    ['学生处', 'own'],
    ['后勤保障处微信公众号', 'own'],
    ['四川省高校后勤协会', 'own'],
    ['四川省高校后勤', 'own'],
    ['四川学校后勤与产业信息网', 'own'],
    ['中国教育后勤协会', 'own'],
    ['沈小禾', 'own'],
    ['大连理工大学', 'own'],
    ['中国教育后勤协会网', 'asked'],
    ['中国院校后勤信息网', 'asked'],
    ['四川省教育厅', 'asked'],
    ['四川省教育厅网站', 'asked'],
    ['洞察网', 'asked'],
    ['某地发布微信公众号', 'asked'],
  ])('%j: %s', (source, expected) => {
    expect(judge({ title: '食堂上新', source, body: BODY }).verdict).toBe(expected);
  });

  it('a medium is asked about where the school itself signs', () => {
    const body = [...BODY, '西华大学后勤处 丁一'];
    expect(judge({ title: '食堂上新', source: '四川日报', body }).verdict).toBe('asked');
  });

  it('a title prefix is not the school signing', () => {
    expect(judge({ title: '西华大学:食堂上新', source: '光明日报', body: BODY }).verdict).toBe('reprint');
  });

  it('other labels say the same', () => {
    expect(judge({ title: '食堂上新', meta: { 文章来源: '光明日报' }, body: BODY }).verdict).toBe('reprint');
  });
});

describe('marks in the text', () => {
  it.each([
    ['reprint', '新华网拉萨4月22日电(记者丁一)食堂上新。'],
    ['reprint', '红星新闻讯(记者 丁一 通讯员 顾北辰)食堂上新。'],
    ['reprint', '据四川日报报道,食堂上新。'],
    ['own', '本网讯(记者 丁一)食堂上新。'],
    ['own', '川旅院新闻网讯(通讯员 丁一)食堂上新。'],
    ['own', '校(院)新闻网5月11日讯(通讯员 丁一)食堂上新。'],
    ['asked', '本报讯(记者 丁一)食堂上新。'],
    ['own', '据统计,食堂上新。'],
    ['own', '5月6日,四川日报记者来我校采访食堂。'],
  ])('%s: head %s', (expected, head) => {
    expect(judge({ title: '食堂上新', body: [head, ...BODY] }).verdict).toBe(expected);
  });

  it.each([
    ['reprint', '转载自四川日报'],
    ['reprint', '(来源:光明日报)'],
    ['reprint', '本文来源:川观新闻'],
    ['reprint', '原文链接:http://example.org/1'],
    ['reprint', '[免责声明] 本文来源于网络转载'],
    ['reprint', '来源:某报,部分内容来自某校、某网'],
    ['asked', '(来源: 中国院校后勤信息网2014-05-28 )'],
    ['asked', '据某省高校后勤网'],
    ['own', '(来源:后勤保障处)'],
    ['own', '转载自西华大学后勤处网站'],
    ['own', '本贴仅代表作者观点'],
    ['own', '(后勤处 丁一)'],
  ])('%s: last line %s', (expected, tail) => {
    expect(judge({ title: '食堂上新', body: [...BODY, tail] }).verdict).toBe(expected);
  });

  // On a line of its own, or behind the last sentence.
  const NOTES: readonly (readonly [string, string])[] = [
    ['reprint', '（据四川日报）'],
    ['reprint', '（据《四川日报》）'],
    ['reprint', '(据新华社)'],
    ['reprint', '(据新华社成都5月6日电)'],
    ['reprint', '(据川观新闻报道)'],
    ['reprint', '（选自四川日报）'],
    ['reprint', '(本文节选自《四川日报》2025年5月6日)'],
    ['reprint', '（摘编自四川日报）'],
    ['reprint', '（来自四川日报）'],
    ['reprint', '（综合新华社、人民网）'],
    ['reprint', '(综合四川日报和川观新闻报道)'],
    ['reprint', '来源 | 四川日报'],
    ['reprint', '来源｜四川日报'],
    ['reprint', '来源丨四川日报'],
    ['reprint', '文章来源 | 四川日报'],
    ['asked', '（四川日报）'],
    ['asked', '（《四川日报》）'],
    ['asked', '（新华网四川频道）'],
    ['asked', '(四川日报、川观新闻)'],
    ['asked', '(四川日报 丁一)'],
    ['asked', '(雅安市融媒体中心)'],
    ['asked', '四川日报2025年5月6日'],
    ['own', '(据统计)'],
    ['own', '(据悉)'],
    ['own', '(据后勤处统计)'],
    ['own', '(据学校官网)'],
    ['own', '（来自社区团工委的报道）'],
    ['own', '(综合科)'],
    ['own', '(综合管理科 丁一)'],
    ['own', '(摘自后勤工作简报)'],
    ['own', '(融媒体中心 丁一)'],
    ['own', '(校报)'],
    ['own', '(西华大学新闻网)'],
    ['own', '来源 | 后勤保障处'],
    ['own', '来源 | 西华大学'],
    ['own', '活动获四川日报报道。'],
    ['own', '活动被四川日报、川观新闻等媒体报道。'],
    ['own', '学生讲解员走进电视台。'],
    ['own', '据了解,活动还将持续。'],
    ['own', '综合来看,成效明显。'],
  ];

  it.each(NOTES)('%s: the text ends with %s', (expected, note) => {
    const title = '西华大学食堂上新';
    expect(judge({ title, body: [...BODY, note] }).verdict).toBe(expected);
    expect(judge({ title, body: [...BODY.slice(0, -1), `后勤处还将继续。${note}`] }).verdict).toBe(expected);
  });

  it('a note of the source is asked about where the school itself signs', () => {
    const body = [...BODY, '(据四川日报)', '西华大学后勤处 丁一'];
    expect(judge({ title: '食堂上新', body }).verdict).toBe('asked');
  });

  it('本报讯 in a text that the school signs is its own paper', () => {
    const body = ['本报讯 食堂上新。', ...BODY, '西华大学后勤处 丁一'];
    expect(judge({ title: '食堂上新', body }).verdict).toBe('own');
  });

  it.each([
    ['reprint', '四川日报|走进高校食堂'],
    ['reprint', '【光明日报】走进高校食堂'],
    ['reprint', '走进高校食堂(教育导报)'],
    ['own', '四川日报记者来我校采访'],
    ['own', '《四川日报》报道我校食堂'],
    ['own', '【迎新季】食堂上新'],
  ])('%s: title %s', (expected, title) => {
    expect(judge({ title, body: BODY }).verdict).toBe(expected);
  });

  it('an authority as 来源 with the marks of a reprint is one', () => {
    const body = [...BODY, '原文链接:http://example.org/1'];
    expect(judge({ title: '食堂抽检', author: '佚名', source: '四川省市场监督管理局', body }).verdict).toBe(
      'reprint',
    );
  });
});

describe('reporters', () => {
  it.each([
    ['reprint', '四川日报记者 丁一'],
    ['reprint', '全媒体记者 丁一'],
    ['asked', '记者 丁一'],
  ])('%s: %s', (expected, quote) => {
    const by = { ...byline(['丁一']), outsideReporter: { ...quoted('丁一'), quote } };
    expect(judge({ title: '食堂上新', body: BODY }, by).verdict).toBe(expected);
  });
});

describe('every verdict shows its words', () => {
  it('own has none to show, the others quote the page', () => {
    expect(judge({ title: '食堂上新', body: BODY }).evidence).toEqual([]);
    expect(judge({ title: '食堂上新', source: '光明日报', body: BODY }).evidence).toEqual([
      { where: '来源', quote: '光明日报', shows: '来源是媒体 光明日报' },
    ]);
  });

  it('on a site of the trade its own name says nothing', () => {
    const own = judge({
      site: 'chinacacm',
      title: '西华大学:食堂上新',
      source: '中国教育后勤协会网',
      body: BODY,
    });
    expect(own.verdict).toBe('own');
  });
});
