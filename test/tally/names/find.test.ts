import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildNameIndex } from '../../../src/tally/names/index.ts';
import { REGISTER } from './register.ts';

const names = buildNameIndex(REGISTER);
const TODAY = '2025-06-01';

/** `words=unit` of every hit; `?` behind words that do not decide alone; several units joined by `/`. */
function found(text: string, date: string | null = TODAY): string {
  return names
    .find(text, date)
    .map(
      (hit) =>
        `${hit.text}${hit.needsSupport ? '?' : ''}=${hit.form === 'outsider' ? '外' : hit.refs.map((ref) => ref.name).join('/')}`,
    )
    .join(' ');
}

describe('colleges that bear a parent name (name traps 2)', () => {
  it.each([
    ['四川大学锦江学院', '四川大学锦江学院'],
    ['四川大学锦城学院', '成都锦城学院'],
    ['电子科技大学成都学院', '电子科技大学成都学院'],
    ['成都理工大学工程技术学院', '成都理工大学工程技术学院'],
    ['成都理工大学广播影视学院', '四川传媒学院'],
    ['成都理工学院广播影视学院', '四川传媒学院'],
    ['西南交通大学希望学院', '西南交通大学希望学院'],
    ['西南财经大学天府学院', '西南财经大学天府学院'],
    ['西南科技大学城市学院', '绵阳城市学院'],
    ['成都信息工程大学银杏酒店管理学院', '成都银杏酒店管理学院'],
    ['成都信息工程学院银杏酒店管理学院', '成都银杏酒店管理学院'],
    ['四川师范大学文理学院', '成都文理学院'],
    ['四川师范大学成都学院', '四川工商学院'],
    ['四川师范大学电影电视学院', '四川电影电视学院'],
    ['四川音乐学院绵阳艺术学院', '四川文化艺术学院'],
    ['四川外国语大学成都学院', '成都外国语学院'],
    ['四川外语学院成都学院', '成都外国语学院'],
    ['第三军医大学成都军医学院', '成都医学院'],
    ['川大锦江', '四川大学锦江学院'],
    ['川大锦城', '成都锦城学院'],
    ['西南交大希望学院', '西南交通大学希望学院'],
    ['交大希望学院', '西南交通大学希望学院'],
    ['西财天府', '西南财经大学天府学院'],
    ['西南财大天府学院', '西南财经大学天府学院'],
    ['电子科大成都学院', '电子科技大学成都学院'],
    ['成理工程技术学院', '成都理工大学工程技术学院'],
    ['成都理工工程技术学院', '成都理工大学工程技术学院'],
  ])('%s is %s and not its parent', (text, school) => {
    expect(found(`近日,${text}后勤处召开会议`)).toBe(`${text}=${school}`);
  });

  it.each([
    ['电子科技大学格拉斯哥学院', '电子科技大学'],
    ['西南财经大学特拉华数据科学学院', '西南财经大学'],
    ['四川大学匹兹堡学院', '四川大学'],
    ['西南交通大学利兹学院', '西南交通大学'],
    ['四川大学华西医学中心', '四川大学'],
    ['西南交通大学峨眉校区', '西南交通大学'],
    ['电子科技大学(沙河校区)', '电子科技大学'],
  ])('%s belongs to %s', (text, school) => {
    expect(names.find(text, TODAY).map((hit) => [hit.refs.map((ref) => ref.name), hit.needsSupport])).toEqual(
      [[[school], false]],
    );
  });

  it('keeps a separate college apart from a parent when the register lacks the college', () => {
    const small = buildNameIndex(REGISTER.filter(({ name }) => name === '四川大学'));
    expect(small.find('四川大学锦江学院', TODAY).map((hit) => hit.form)).toEqual(['outsider']);
  });
});

describe('one string, two schools, by the date of the article (name traps 3 and 4)', () => {
  it.each([
    ['四川师范学院', '1984-05-01', '四川师范大学'],
    ['四川师范学院', '1995-05-01', '西华师范大学'],
    ['四川师范学院', '2025-05-01', '四川师范大学/西华师范大学'],
    ['四川师范学院', null, '四川师范大学/西华师范大学'],
    ['成都大学', '2025-05-01', '成都大学'],
    ['成都大学', '2015-05-01', '成都大学'],
    ['成都大学', null, '成都大学'],
    ['成都大学', '1975-05-01', '西南财经大学'],
    ['成都学院', '2015-05-01', '成都大学'],
    ['成都学院', '2025-05-01', '成都大学'],
    ['四川财经学院', '2025-05-01', '西南财经大学'],
    ['四川医科大学', '2015-08-01', '西南医科大学'],
    ['四川医科大学', '2025-08-01', '西南医科大学'],
    ['成都美术学院', '2024-09-01', '四川音乐学院'],
    ['成都美术学院', '2025-12-20', '四川音乐学院'],
    ['成都美术学院', '2026-09-01', '成都美术学院'],
    ['四川音乐学院成都美术学院', '2024-09-01', '四川音乐学院'],
    ['四川音乐学院成都美术学院', '2026-09-01', '成都美术学院'],
    ['川音成都美术学院', '2024-09-01', '四川音乐学院'],
    ['四川理工学院', '2025-01-01', '四川轻化工大学'],
    ['四川工程职业技术学院', '2024-12-30', '四川工程职业技术大学'],
    ['成都航空职业技术学院', '2025-06-01', '成都航空职业技术大学'],
    ['成都航空职业技术大学', '2025-01-05', '成都航空职业技术大学'],
    ['西昌农业高等专科学校', '2002-01-01', '西昌学院'],
    ['北京吉利学院', '2025-01-01', '吉利学院'],
  ])('%s at %s is %s', (text, date, school) => {
    expect(names.find(text, date).map((hit) => hit.refs.map((ref) => ref.name).join('/'))).toEqual([school]);
    expect(names.find(text, date)[0]?.needsSupport).toBe(school.includes('/'));
  });
});

describe('schools of other provinces (name traps 5)', () => {
  it.each([
    '西安电子科技大学',
    '桂林电子科技大学',
    '杭州电子科技大学',
    '电子科技大学中山学院',
    '西安电子科大',
    '四川外国语大学',
    '四川美术学院',
    '西南大学',
    '西南政法大学',
    '西南林业大学',
    '黔西南民族职业技术学院',
    '重庆文理学院',
    '云南工商学院',
    '大连东软信息学院',
    '湖南吉利汽车职业技术学院',
    '江西飞行学院',
    '中国民航大学',
    '江西财经大学',
    '长江职业学院',
    '重庆电子科技大学',
    '陕西师范大学',
    '北京大学',
    '上海交大',
    '广西民大',
  ])('%s is nobody of ours', (text) => {
    expect(found(`${text}后勤处来校`)).toBe(`${text}=外`);
  });

  it('finds ours beside them', () => {
    expect(found('西安电子科技大学与电子科技大学')).toBe('西安电子科技大学=外 电子科技大学=电子科技大学');
    expect(found('四川长江职业学院')).toBe('四川长江职业学院=四川长江职业学院');
  });
});

describe('near-twins (name traps 6)', () => {
  it.each([
    '四川工商职业技术学院',
    '成都工业职业技术学院',
    '成都工贸职业技术学院',
    '西华师范大学',
    '西南医科大学',
    '四川华新现代职业学院',
    '宜宾工业职业技术学院',
    '四川司法警官职业学院',
    '成都师范学院',
    '达州职业技术学院',
    '泸州职业技术学院',
    '眉山职业技术学院',
    '乐山职业技术学院',
    '西昌民族幼儿师范高等专科学校',
    '广安职业技术学院',
  ])('%s is only itself', (text) => {
    expect(found(`${text}后勤`)).toBe(`${text}=${text}`);
  });

  it.each([
    '四川科技大学',
    '四川交通运输职业技术学院',
    '遂宁市职业技术学院',
    '中国民航飞行大学',
    '四川轻化大学',
  ])('%s stands nowhere: proposed, never decided', (text) => {
    const [hit, ...more] = names.find(text, TODAY);
    expect(more).toEqual([]);
    expect([hit?.form, hit?.needsSupport]).toEqual(['unknown', true]);
    expect(hit?.refs.at(-1)).toEqual({ kind: 'outsider', name: text });
  });

  it.each([
    ['甘孜职业技术学院', '甘孜职业学院'],
    ['内江卫生健康职业学院', '内江卫生与健康职业学院'],
    ['四川托普信息职业技术学院', '四川托普信息技术职业学院'],
    ['四川航天技术学院', '四川航天职业技术学院'],
    ['成都天一学院', '民办四川天一学院'],
    ['四川天一学院', '民办四川天一学院'],
    ['中国民航飞行学院', '中国民用航空飞行学院'],
  ])('the miswriting %s is read as %s', (text, school) => {
    expect(found(text)).toBe(`${text}=${school}`);
  });
});

describe('accidents (name traps 7 and 8)', () => {
  it.each([
    '形成大量成果,建成大学城',
    '完成工作任务,建成工厂',
    '医科大学生命',
    '岩石大峡谷',
    '建成美丽乡村',
    '集成电路,生成电子发票',
    '造成外墙脱落',
    '形成体系',
    '形成理论,达成理解',
    '生成信息',
    '本科成绩,学科成为亮点',
    '外交大臣',
    '完成师资培训,建成医院,建成航空城,形成艺术',
    '四川大邑、四川大英、四川大竹、四川大熊猫、四川大凉山、四川大数据',
    '汶川大地震',
    '校内师生,省内师范生',
    '江西华东,山西华商,西华县',
    '江西财政,陕西财政',
    '音乐师资,娱乐师',
    '四川农业农村厅,四川农信',
    '西油气田,四川传统,四川信托,四川影响,四川旅游,四川师资,四川财政,四川艺术',
    '便宜院落',
    '人民警院落',
    '形成中医药体系,打造成中医馆',
    '西南石油局,西南油气田,西南石油工程公司',
    '河南职院,湖南职院',
    '广东广职院子',
    '四川影视频道',
    '四川大学生艺术节,西南大学生联赛,成都大学生就业',
    '西华大道改造',
    '四川工商行政管理局',
  ])('%s names nobody', (text) => {
    expect(found(text)).toBe('');
  });

  it('still finds the name beside an accident, and the school before 生', () => {
    expect(found('形成大量成果,成大后勤处')).toBe('成大?=成都大学');
    expect(found('四川大学生命科学学院')).toBe('四川大学=四川大学');
    expect(found('四川大学生活区')).toBe('四川大学=四川大学');
  });

  it.each([
    ['川大后勤', '川大?=四川大学'],
    ['赴川大、西华考察', '川大?=四川大学 西华?=西华大学'],
    ['成电食堂', '成电?=电子科技大学'],
    ['西南交大后勤', '西南交大=西南交通大学'],
    ['四川师大后勤集团', '四川师大=四川师范大学'],
    ['西华师大', '西华师大=西华师范大学'],
    ['川旅院新闻网讯', '川旅院=四川旅游学院'],
    ['乐山师院与绵阳师院', '乐山师院=乐山师范学院 绵阳师院=绵阳师范学院'],
    ['攀院后勤', '攀院=攀枝花学院'],
    ['西南石大后勤', '西南石大=西南石油大学'],
  ])('%s', (text, expected) => {
    expect(found(text)).toBe(expected);
  });
});

describe('names shared with schools elsewhere (name traps 9)', () => {
  it.each(['西科大', '西民大', '西财大', '交大', '科大', '石大', '成大', '西航院', '成外'])(
    '%s never decides alone, even where the register does not say so',
    (short) => {
      const unmarked = REGISTER.map((member) => ({
        ...member,
        shortNames: member.shortNames.map(({ name }) => ({ name, ambiguous: false })),
      }));
      for (const hit of buildNameIndex(unmarked).find(`${short}后勤`, TODAY))
        expect(hit.needsSupport).toBe(true);
    },
  );

  it('a short name of two schools means neither alone', () => {
    const twins = REGISTER.filter(({ name }) => name === '四川文理学院' || name === '成都文理学院').map(
      (member) => ({
        ...member,
        shortNames: [{ name: '两文理院', ambiguous: false }],
      }),
    );
    const [hit] = buildNameIndex(twins).find('两文理院后勤', TODAY);
    expect([hit?.refs.length, hit?.needsSupport]).toEqual([2, true]);
  });
});

describe('bodies that bear a school name (name traps 10)', () => {
  it.each([
    '四川大学华西医院',
    '四川大学华西口腔医院',
    '四川大学华西第二医院',
    '西南医科大学附属医院',
    '西南医科大学附属中医医院',
    '川北医学院附属医院',
    '成都医学院第一附属医院',
    '成都体育学院附属体育医院',
    '四川师范大学附属中学',
    '电子科技大学实验中学',
    '西南交大附中',
    '西南财经大学出版社',
    '成都理工大学博物馆',
    '四川大学校友会',
  ])('%s is not the school', (text) => {
    const [hit, ...more] = names.find(text, TODAY);
    expect(more).toEqual([]);
    expect([hit?.form, hit?.text, hit?.needsSupport]).toEqual(['body', text, true]);
  });

  it('a school is not its hospital because it goes there', () => {
    expect(found('四川大学后勤部到附属医院检查')).toBe('四川大学=四川大学');
    expect(found('四川大学校医院')).toBe('四川大学=四川大学');
  });
});

describe('written otherwise', () => {
  it('reads full-width forms, other brackets and traditional characters, and quotes them as printed', () => {
    expect(found('西南財經大學後勤')).toBe('西南財經大學=西南财经大学');
    expect(found('成都学院（成都大学）')).toBe('成都学院=成都大学 成都大学=成都大学');
  });

  it('finds companies and schools that are no members', () => {
    expect(found('成都某味餐饮管理有限公司与四川开放大学')).toBe(
      '成都某味餐饮管理有限公司=成都某味餐饮管理有限公司 四川开放大学=四川开放大学',
    );
  });
});

describe('properties', () => {
  const text =
    '四川大学、川大、成都学院、四川师范学院、西安电子科技大学、四川科技大学、四川大学华西医院、西南交大希望学院';

  it('does not depend on the order of the register', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...REGISTER], { minLength: REGISTER.length }), (shuffled) => {
        expect(buildNameIndex(shuffled).find(text, null)).toEqual(names.find(text, null));
      }),
      { numRuns: 10 },
    );
  });

  it('hits never overlap, stand in order and quote the text', () => {
    const pieces = fc.constantFrom(
      '四川大学',
      '川大',
      '锦江学院',
      '电子科大',
      '成都',
      '学院',
      '大学生',
      '西安',
      '成',
      '大',
      '后勤',
      ',',
      ' ',
      '附属医院',
      '西华',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const joined = words.join('');
        let last = 0;
        for (const hit of names.find(joined, TODAY)) {
          expect(hit.start).toBeGreaterThanOrEqual(last);
          expect(joined.slice(hit.start, hit.end)).toBe(hit.text);
          expect(hit.refs.length).toBeGreaterThan(0);
          last = hit.end;
        }
      }),
    );
  });
});
