import { describe, expect, it } from 'vitest';
import { bylineOf, names, PROSE } from './page.ts';

const unitsOf =
  (...units: readonly string[]) =>
  (text: string): boolean =>
    units.includes(text);

describe('roles kept apart', () => {
  it('credits text, pictures, editing and units each to their own', () => {
    const byline = bylineOf({
      body: [...PROSE, '（供稿：后勤处 沈小禾 图：顾北辰 编辑：周知远 审核：林晚舟）'],
    });
    expect(names(byline.authors)).toEqual(['沈小禾']);
    expect(names(byline.photographers)).toEqual(['顾北辰']);
    expect(names(byline.editors)).toEqual(['周知远', '林晚舟']);
    expect(names(byline.organisations)).toEqual(['后勤处']);
  });

  it('names editors before reviewers, so that a reading that credits the editor finds him first', () => {
    const byline = bylineOf({ body: [...PROSE, '审核:林晚舟', '编辑:周知远'] });
    expect(byline).toMatchObject({ verdict: 'none', nobody: 'editor-only' });
    expect(names(byline.editors)).toEqual(['周知远', '林晚舟']);
  });

  it('makes a joint credit both author and photographer', () => {
    const byline = bylineOf({ body: [...PROSE, '(文/图:沈小禾)'] });
    expect(names(byline.authors)).toEqual(['沈小禾']);
    expect(names(byline.photographers)).toEqual(['沈小禾']);
  });

  it('quotes the words as printed and names the rule', () => {
    const byline = bylineOf({ body: [...PROSE, '（文／图：沈小禾　审核：林晚舟）'] });
    expect(byline.authors).toEqual([
      { value: '沈小禾', quote: '（文／图：沈小禾　审核：林晚舟）', rule: 'tail-bracket:文/图' },
    ]);
  });

  it('quotes only the last bracket of a paragraph', () => {
    const byline = bylineOf({ body: [PROSE[0], `${PROSE[1]}（文/丁一　图/王斌）`] });
    expect(byline.authors[0]?.quote).toBe('（文/丁一　图/王斌）');
  });
});

describe('nobody, with the reason', () => {
  it.each([
    ['organisation-only', [], ['后勤服务总公司 2025年6月2日']],
    ['anonymous', ['2025-05-12 作者:佚名 来源:'], []],
    ['login', ['作者:gly 时间:2025-05-12'], []],
    ['login', ['发布者:系统管理员发布时间:2025-05-12'], []],
    ['editor-only', [], ['责任编辑:丁一']],
    ['editor-only', ['文章来源:总务处 编辑:丁一 发布日期:2025-05-15'], ['(总务处)']],
    ['photographer-only', [], ['通讯员 丁一 摄']],
    ['empty', ['作者: 来源: 发布时间:2025-05-30'], []],
    ['empty', ['2025-05-30'], ['一审:丁一 二审:王斌']],
  ] as const)('%s %j %j', (nobody, meta, tail) => {
    expect(bylineOf({ meta, body: [...PROSE, ...tail] })).toMatchObject({
      authors: [],
      verdict: 'none',
      nobody,
      doubt: null,
    });
  });

  it('never takes names from running text', () => {
    const body = [
      '党委书记沈小禾、校长顾北辰陪同调研,后勤处周知远汇报工作。',
      '学生记者林晚舟在现场看到,通讯员队伍正在扩大。撰稿要求见附件。',
      '后勤处丁一说:“大家辛苦了。”',
    ];
    expect(bylineOf({ body })).toMatchObject({ authors: [], verdict: 'none', nobody: 'empty' });
  });
});

describe('sources that disagree', () => {
  it('asks with both names', () => {
    const byline = bylineOf({
      meta: ['作者:丁一 时间:2025-05-12'],
      body: [...PROSE, '(撰稿:王斌 审核:李川)'],
    });
    expect(byline.verdict).toBe('asked');
    expect(byline.doubt?.candidates).toEqual(['丁一', '王斌']);
    expect(byline.doubt?.ask).toContain('作者:丁一');
  });

  it('is sure where the order differs but not the first', () => {
    const byline = bylineOf({ meta: ['作者:丁一 王斌 李川'], body: [...PROSE, '后勤处 丁一 李川 王斌'] });
    expect(byline.verdict).toBe('sure');
    expect(byline.authors[0]?.value).toBe('丁一');
  });

  it('asks whether a poster is the author only where nobody else signs', () => {
    const meta = ['发布者:丁一 发布时间:2025-05-12'];
    expect(bylineOf({ meta, body: [...PROSE] })).toMatchObject({ verdict: 'asked', authors: [] });
    const signed = bylineOf({ meta, body: [...PROSE, '(文:王斌)'] });
    expect([signed.verdict, ...names(signed.authors)]).toEqual(['sure', '王斌']);
    expect(bylineOf({ meta: ['作者:后勤处 发布者:丁一'], body: [...PROSE] }).verdict).toBe('none');
  });
});

describe('reporters', () => {
  it.each([
    ['本网讯(记者 丁一 通讯员 王斌)', 'sure', ['丁一', '王斌'], null],
    ['某某大学新闻网讯(记者 丁一)', 'sure', ['丁一'], null],
    ['新华网拉萨4月22日电(记者丁一)', 'none', [], '丁一'],
    ['中国教育报讯(记者 丁一)', 'none', [], '丁一'],
    ['本报讯(记者 丁一)', 'asked', ['丁一'], null],
  ] as const)('%s → %s', (head, verdict, authors, outside) => {
    const byline = bylineOf({ body: [`${head}${PROSE[0]}`, PROSE[1]] });
    expect([byline.verdict, names(byline.authors), byline.outsideReporter?.value ?? null]).toEqual([
      verdict,
      authors,
      outside,
    ]);
  });

  it('takes a reporter for the medium’s own where 来源 names a medium', () => {
    const byline = bylineOf({ meta: ['来源:光明日报 时间:2025-05-12'], body: [...PROSE, '(记者 丁一)'] });
    expect([byline.verdict, byline.outsideReporter?.value]).toEqual(['none', '丁一']);
  });

  it('takes a reporter named with his medium for an outsider', () => {
    const byline = bylineOf({ body: [...PROSE, '(光明日报记者 丁一)'] });
    expect([byline.verdict, byline.outsideReporter?.value]).toEqual(['none', '丁一']);
  });
});

describe('units of the register', () => {
  it('parts a short name from the person', () => {
    const byline = bylineOf({ body: [...PROSE, '川农大 沈小禾'] }, unitsOf('川农大'));
    expect([names(byline.organisations), names(byline.authors)]).toEqual([['川农大'], ['沈小禾']]);
  });

  it('parts a short name glued to the person', () => {
    const byline = bylineOf({ body: [...PROSE, '(川农大黄砚)'] }, unitsOf('川农大'));
    expect([names(byline.organisations), names(byline.authors)]).toEqual([['川农大'], ['黄砚']]);
  });

  it('never takes a registered short name for a person', () => {
    expect(bylineOf({ meta: ['作者:成大 时间:2025-05-12'] }, unitsOf('成大'))).toMatchObject({
      verdict: 'none',
      nobody: 'organisation-only',
    });
  });
});

describe('what an office calls itself', () => {
  it.each(['成理君', '成理人', '成理小哥'])('%s after its school is nobody', (name) => {
    const byline = bylineOf({ body: [...PROSE, `(文/图:${name})`] }, unitsOf('成理'));
    expect(byline).toMatchObject({ verdict: 'none', nobody: 'anonymous', authors: [] });
  });

  it('leaves people alone who are called alike', () => {
    const byline = bylineOf({ body: [...PROSE, '(文/图:王丽君)'] }, unitsOf('成理'));
    expect(names(byline.authors)).toEqual(['王丽君']);
  });
});

describe('doubts', () => {
  it.each([
    ['names glued together', ['作者:丁一王斌'], [], ['丁一', '王斌']],
    ['a name alone under 来源', ['来源:丁一 时间:2025-05-12'], [], ['丁一']],
    ['an unknown label', ['卫若:沈小禾 时间:2025-05-12'], [], ['沈小禾']],
    ['a name in a bracket inside a sentence', [], ['活动由后勤处食堂承办(沈小禾)'], ['沈小禾']],
    ['a lost character before the second name', [], ['(文:□□ 沈小禾)'], ['沈小禾']],
    ['photographer or author', [], ['(沈小禾 摄影 顾北辰)'], ['沈小禾']],
  ] as const)('asks about %s', (_, meta, tail, candidates) => {
    const byline = bylineOf({ meta, body: [...PROSE, ...tail] });
    expect(byline.verdict).toBe('asked');
    expect(byline.doubt?.candidates).toEqual(expect.arrayContaining([...candidates]));
  });

  it('reads five and more glued characters that can be cut in one way only', () => {
    expect(names(bylineOf({ meta: ['作者:沈小禾顾北辰'] }).authors)).toEqual(['沈小禾', '顾北辰']);
  });
});

describe('places', () => {
  it('reads a byline line in the middle where head and tail credit nobody', () => {
    const byline = bylineOf({ body: [PROSE[0], '(文/图:沈小禾)', '附:活动安排。', PROSE[1]] });
    expect([byline.verdict, ...names(byline.authors)]).toEqual(['sure', '沈小禾']);
  });

  it('asks where the middle names several', () => {
    const byline = bylineOf({ body: [PROSE[0], '(文:沈小禾)', PROSE[1], '(文:顾北辰)', PROSE[0], PROSE[1]] });
    expect(byline.verdict).toBe('asked');
  });

  it('reads a right-aligned signature', () => {
    const line = { text: '饮食服务中心  沈小禾', align: 'right' } as const;
    expect(names(bylineOf({ body: [...PROSE, line] }).authors)).toEqual(['沈小禾']);
  });

  it('reads a label whose name stands on the next line', () => {
    expect(names(bylineOf({ body: [...PROSE, '撰稿：', '沈小禾', '审核：', '顾北辰'] }).authors)).toEqual([
      '沈小禾',
    ]);
  });

  it('reads a body pasted on one line', () => {
    const byline = bylineOf({ body: [`${PROSE[0]}${PROSE[1]} 后勤处 沈小禾 2025年5月7日`] });
    expect([byline.verdict, ...names(byline.authors)]).toEqual(['sure', '沈小禾']);
  });

  it('reads 理论与实践 papers: authors under the title, superscripts aside', () => {
    const byline = bylineOf({
      body: [
        '沈小禾1，顾北辰2',
        '（1.四川农业大学后勤处，四川 雅安 625014；2.某某学院）',
        '摘要：本文讨论后勤管理。',
        ...PROSE,
      ],
    });
    expect([byline.verdict, ...names(byline.authors)]).toEqual(['sure', '沈小禾', '顾北辰']);
  });

  it('reads 作者简介 and never 通讯作者', () => {
    const body = [...PROSE, '作者简介:沈小禾(1985—),女,某某学院讲师', '通讯作者:顾北辰'];
    expect(names(bylineOf({ body }).authors)).toEqual(['沈小禾']);
  });
});
