import { describe, expect, it } from 'vitest';
import { asked, count, type DecisionSketch, entry, excluded, fate, type Sketch, url } from './sketch.ts';

const INFO = 'scxxjjhqcy';
const A = url('1');
const B = url('2', INFO);
/** One story on both sites. */
const COPIES: readonly Sketch[] = [{ id: '1' }, { id: '2', site: INFO, date: '2025-05-07' }];
const GONE: Sketch = { id: '1', unreadable: { kind: 'missing', detail: '页面提示内容不存在' } };
const NOBODYS: Sketch = { id: '1', school: '', title: '燃气排查', meta: ['2025-05-06    作者:    来源:'] };

function decided(articles: readonly Sketch[], ...decisions: DecisionSketch[]) {
  return count({ articles, decisions });
}

describe('unit', () => {
  it('answers the question, with the decision as evidence', () => {
    expect(asked(decided([NOBODYS]), A)).toEqual(['unit']);
    const result = decided([NOBODYS], ['unit', A, '川农大']);
    expect(entry(result, A).unit.name).toBe('四川农业大学');
    expect(entry(result, A).evidence[0]).toMatchObject({ where: '决定', quote: '川农大' });
    expect(result.questions).toEqual([]);
  });

  it.each([A, B])('on any copy: %s', (object) => {
    expect(entry(decided(COPIES, ['unit', object, '西昌学院']), A).unit.code).toBe('S03');
  });

  it('on a copy that does not count itself', () => {
    const articles: Sketch[] = [NOBODYS, { ...NOBODYS, id: '3', column: '通知公告' }];
    expect(entry(decided(articles, ['unit', url('3'), '西昌学院']), A).unit.code).toBe('S03');
  });

  it.each(['无', '协会', '不属于任何学校'])('%s: nobody’s', (verdict) => {
    expect(fate(decided([{ id: '1' }], ['unit', A, verdict]), A)).toBe('NO_UNIT');
  });

  it('by a code, of a company, of a school outside the register', () => {
    expect(entry(decided([NOBODYS], ['unit', A, 'S04']), A).unit.name).toBe('成都理工大学');
    expect(fate(decided([NOBODYS], ['unit', A, '四川川大后勤服务有限公司']), A)).toBe('COMPANY');
    expect(fate(decided([NOBODYS], ['unit', A, '南京农业大学']), A)).toBe('NOT_MEMBER');
  });

  it('the later one supersedes, whatever the order in which they come', () => {
    const two: DecisionSketch[] = [
      ['unit', A, '西昌学院'],
      ['unit', B, '成都理工大学'],
    ];
    expect(entry(decided(COPIES, ...two), A).unit.code).toBe('S04');
    expect(entry(decided(COPIES, ...two.toReversed()), A).unit.code).toBe('S03');
  });

  it('撤销 gives the word back to the program, and an older answer does not rise again', () => {
    const result = decided(
      [NOBODYS],
      ['unit', A, '西昌学院'],
      ['unit', A, '成都理工大学'],
      ['unit', A, '撤销'],
    );
    expect([fate(result, A), asked(result, A)]).toEqual(['OPEN', ['unit']]);
  });
});

describe('author', () => {
  it.each<[string, string, string[]]>([
    ['顾北辰', '顾北辰', ['顾北辰']],
    ['顾北辰、沈小禾', '顾北辰', ['顾北辰', '沈小禾']],
    ['顾北辰 沈小禾', '顾北辰', ['顾北辰', '沈小禾']],
    ['王　斌', '王斌', ['王斌']],
    ['无', '', []],
    ['无第一作者', '', []],
  ])('%s', (verdict, first, credited) => {
    for (const object of [A, B]) {
      expect(entry(decided(COPIES, ['author', object, verdict]), A)).toMatchObject({
        author: first,
        credited,
      });
    }
  });

  it('one question for one doubt: the same unclear words of one school are answered together', () => {
    const meta = ['2025-05-06    作者:沈小禾    来源:西华大学'];
    const other = ['2025-05-06    作者:顾北辰    来源:西华大学'];
    const articles: Sketch[] = [1, 2, 3].flatMap((story) => [
      { id: `${story}`, story, meta },
      { id: `${story}`, story, site: INFO, date: '2025-05-07', meta: other },
    ]);
    const [question, ...more] = count({ articles }).questions;
    expect(more).toEqual([]);
    expect(question?.urls).toHaveLength(3);
    expect(question?.stakes.points).toBe(3);
    const answered = decided(articles, ['author', question?.object ?? '', '顾北辰']);
    expect(answered.questions).toEqual([]);
    expect(answered.ledger.map(({ author }) => author)).toEqual(['顾北辰', '顾北辰', '顾北辰']);
  });
});

describe('reprint, not-reprint', () => {
  const MARKED: Sketch = { id: '1', meta: ['2025-05-06    作者:沈小禾    来源:四川日报'] };

  it.each([A, B])('reprint on any copy takes the story out: %s', (object) => {
    const result = decided(COPIES, ['reprint', object]);
    expect([fate(result, A), fate(result, B)]).toEqual(['REPRINT', 'REPRINT']);
  });

  it('not-reprint counts it and shows the decision', () => {
    expect(fate(decided([MARKED]), A)).toBe('REPRINT');
    const result = decided([MARKED], ['not-reprint', A]);
    expect(entry(result, A).evidence.some(({ where }) => where === '决定')).toBe(true);
  });

  it('the later of reprint and not-reprint holds; a withdrawal takes back its own kind only', () => {
    expect(fate(decided([{ id: '1' }], ['reprint', A], ['not-reprint', A]), A)).toBe('point');
    expect(fate(decided([{ id: '1' }], ['not-reprint', A], ['reprint', A]), A)).toBe('REPRINT');
    expect(fate(decided([{ id: '1' }], ['reprint', A], ['not-reprint', A, '撤销']), A)).toBe('REPRINT');
    expect(fate(decided([{ id: '1' }], ['reprint', A], ['reprint', A, '撤销']), A)).toBe('point');
  });

  it('of an outside report: a person may say that it is nobody’s own', () => {
    const place = 'https://media.example/a';
    expect(fate(count({ claims: [{ id: 'a' }], decisions: [['reprint', place]] }), place)).toBe('REPRINT');
  });
});

describe('include, exclude', () => {
  it('an unreadable page counts for unit and author', () => {
    expect([fate(decided([GONE]), A), asked(decided([GONE]), A)]).toEqual(['UNREADABLE', ['unreadable']]);
    const result = decided([GONE], ['include', A, '西华大学+沈小禾']);
    expect(entry(result, A)).toMatchObject({ author: '沈小禾', unit: { code: 'S02' } });
    expect(result.questions).toEqual([]);
  });

  it('with the unit alone the point is the school’s; without one the unit is read or asked', () => {
    expect(entry(decided([GONE], ['include', A, '西华大学']), A).author).toBe('');
    const untold: Sketch = { ...GONE, title: '燃气排查' };
    expect(asked(decided([untold], ['include', A, '计入']), A)).toEqual(['unit']);
  });

  it.each<[string, Sketch]>([
    ['an uncounted column', { id: '1', column: '通知公告' }],
    ['a reprint', { id: '1', meta: ['2025-05-06 作者:沈小禾 来源:四川日报'] }],
  ])('include counts %s', (_, sketch) => {
    expect(fate(decided([sketch], ['include', A, '西华大学+沈小禾']), A)).toBe('point');
  });

  it('include does not move a day into the year: that says the date decision', () => {
    const early: Sketch = { id: '1', date: '2024-12-01' };
    expect(excluded(decided([early], ['include', A]), A)).toMatchObject({ code: 'OUT_OF_WINDOW' });
    expect(excluded(decided([early], ['include', A]), A).reason).toContain('日期决定');
    expect(fate(decided([early], ['date', A, '2025-01-02']), A)).toBe('point');
  });

  it('a column counted by decision still weeds out reprints', () => {
    const articles: Sketch[] = [
      { id: '2', site: INFO, column: '后勤信息', section: null },
      {
        id: '3',
        site: INFO,
        column: '后勤信息',
        section: null,
        story: 1,
        meta: ['2025-05-06 来源:四川日报'],
      },
    ];
    const [question] = count({ articles }).questions;
    const result = decided(articles, ['include', question?.object ?? '', '计入']);
    expect([fate(result, B), fate(result, url('3', INFO))]).toEqual(['point', 'REPRINT']);
  });

  it.each([A, B])('exclude speaks of the text: no copy earns in its place (%s)', (object) => {
    const result = decided(COPIES, ['exclude', object]);
    expect([fate(result, A), fate(result, B)]).toEqual(['REJECTED', 'REJECTED']);
    expect(excluded(result, A).reason).toContain('秘书处核实');
    expect(excluded(result, A).clause).toBe('8');
  });

  it('the later of include and exclude holds, on whichever copy', () => {
    expect(fate(decided([{ id: '1' }], ['exclude', A], ['include', A]), A)).toBe('point');
    expect(fate(decided([{ id: '1' }], ['include', A], ['exclude', A]), A)).toBe('REJECTED');
    expect(fate(decided([{ id: '1' }], ['exclude', A], ['exclude', A, '撤销']), A)).toBe('point');
    expect(fate(decided([{ id: '1' }], ['exclude', A], ['include', A, '撤销']), A)).toBe('REJECTED');
  });

  it('the later of include and unit, author, reprint holds', () => {
    const unit = decided([GONE], ['unit', A, '西昌学院'], ['include', A, '西华大学+沈小禾']);
    expect(entry(unit, A).unit.code).toBe('S02');
    const later = decided(
      [GONE],
      ['include', A, '西华大学+沈小禾'],
      ['unit', A, '西昌学院'],
      ['author', A, '顾北辰'],
    );
    expect(entry(later, A)).toMatchObject({ author: '顾北辰', unit: { code: 'S03' } });
    expect(fate(decided([{ id: '1' }], ['include', A], ['reprint', A]), A)).toBe('REPRINT');
    expect(fate(decided([{ id: '1' }], ['reprint', A], ['include', A]), A)).toBe('point');
  });
});

describe('date', () => {
  it('places an undated article, with the decision as evidence', () => {
    const undated: Sketch = { id: '1', date: null, listDate: null, meta: ['作者:沈小禾 来源:西华大学'] };
    const result = decided([undated], ['date', A, '2025-12-20']);
    expect(entry(result, A)).toMatchObject({ date: '2025-12-20' });
    expect(entry(result, A).evidence[0]).toMatchObject({ where: '决定', quote: '2025-12-20' });
    expect(fate(decided([undated], ['date', A, '2025-12-21']), A)).toBe('OUT_OF_WINDOW');
    expect(asked(decided([undated], ['date', A, '2025-12-20'], ['date', A, '撤销']), A)).toEqual(['date']);
  });

  it('of a copy makes another copy the earliest, and speaks for 口径 date too', () => {
    expect(fate(decided(COPIES, ['date', A, '2025-05-09']), B)).toBe('point');
    const result = count({
      articles: COPIES,
      decisions: [['date', B, '2024-12-01']],
      readings: { date: 'earliest' },
    });
    expect([fate(result, A), fate(result, B)]).toEqual(['OUT_OF_WINDOW', 'OUT_OF_WINDOW']);
  });
});

describe('story-merge, story-split', () => {
  const APART: readonly Sketch[] = [{ id: '1' }, { id: '3', story: 1 }, { id: '4', story: 2 }];
  const [C, D] = [url('3'), url('4')];

  it('merge makes one story of several, split two of one', () => {
    expect(decided(APART, ['story-merge', `${A};${C};${D}`]).ledger).toHaveLength(1);
    expect(decided(APART, ['story-merge', `${A};${C}`], ['story-merge', `${C};${D}`]).ledger).toHaveLength(1);
    expect(decided(COPIES, ['story-split', `${B};${A}`]).ledger).toHaveLength(2);
  });

  it('the later word on a pair holds, 撤销 gives it back', () => {
    const pair = `${A};${C}`;
    expect(decided(APART, ['story-merge', pair], ['story-split', pair]).ledger).toHaveLength(3);
    expect(decided(APART, ['story-split', pair], ['story-merge', `${C};${A}`]).ledger).toHaveLength(2);
    expect(decided(APART, ['story-merge', pair], ['story-merge', pair, '撤销']).ledger).toHaveLength(3);
    expect(
      decided(COPIES, ['story-split', `${A};${B}`], ['story-split', `${A};${B}`, '撤销']).ledger,
    ).toHaveLength(1);
  });

  it('a contradiction is reported, not resolved by order', () => {
    const words: DecisionSketch[] = [
      ['story-merge', `${A};${C}`],
      ['story-merge', `${C};${D}`],
      ['story-split', `${A};${D}`],
    ];
    for (const order of [words, words.toReversed()]) {
      const result = decided(APART, ...order);
      expect(result.questions.map(({ kind, urls }) => [kind, urls])).toEqual([['decision', [A, C, D]]]);
      expect(result.ledger).toHaveLength(3);
    }
  });

  it('an unreadable page counted by decision is a copy where somebody says so', () => {
    const articles: Sketch[] = [GONE, { id: '3', date: '2025-05-09' }];
    const words: DecisionSketch[] = [
      ['include', A, '西华大学+沈小禾'],
      ['story-merge', `${A};${C}`],
    ];
    expect(decided(articles, ...words.slice(0, 1)).ledger).toHaveLength(2);
    const result = decided(articles, ...words);
    expect(result.ledger).toHaveLength(1);
    expect(excluded(result, C).mergedInto).toBe(A);
  });
});

describe('claims', () => {
  const OUTLET = '天府号外';
  const TITLE = '西华大学换阀门';
  const claims = [{ id: 'a', place: '第6版', outlet: OUTLET, title: TITLE }];

  it.each(['第6版', `${OUTLET}《${TITLE}》`, TITLE, 'a'])('are decided by the name %s', (name) => {
    const accepted = count({ claims, decisions: [['claim-accept', name]] });
    expect(entry(accepted, '第6版')).toMatchObject({ kind: '附加分', unit: { code: 'S02' } });
    expect(accepted.questions).toEqual([]);
    expect(fate(count({ claims, decisions: [['claim-reject', name]] }), '第6版')).toBe('REJECTED');
  });

  it('a name that two claims share means neither; each has one of its own', () => {
    const two = [
      ...claims,
      { id: 'b', place: '第6版', outlet: OUTLET, title: '西昌学院通公交', unit: '西昌学院', story: 1 },
    ];
    const result = count({ claims: two, decisions: [['claim-accept', '第6版']] });
    expect(result.questions.map(({ kind }) => kind)).toEqual(['claim', 'claim']);
    const [first, second] = result.questions.map(({ object }) => object);
    const answered = count({
      claims: two,
      decisions: [
        ['claim-accept', first ?? ''],
        ['claim-reject', second ?? ''],
      ],
    });
    expect([answered.ledger.length, answered.exclusions.map(({ code }) => code)]).toEqual([1, ['REJECTED']]);
  });

  it('accepting does not date it; a date does', () => {
    const undated = [{ id: 'a', date: '' }];
    const place = 'https://media.example/a';
    const accepted = count({ claims: undated, decisions: [['claim-accept', place]] });
    expect(accepted.questions.map(({ kind, answeredBy }) => [kind, answeredBy])).toEqual([
      ['claim', ['date', 'claim-reject']],
    ]);
    const dated = count({ claims: undated, decisions: [['date', place, '2025-06-01']] });
    expect(entry(dated, place).evidence.some(({ quote }) => quote === '2025-06-01')).toBe(true);
  });

  it('dated by decision, an unknown outlet is still the question', () => {
    const [question] = count({
      claims: [{ id: 'a', date: '', outlet: OUTLET }],
      decisions: [['date', 'https://media.example/a', '2025-06-01']],
    }).questions;
    expect(question?.answeredBy).toEqual(['claim-accept', 'claim-reject']);
  });

  it('include and exclude say the same as accepting and rejecting; the later word holds', () => {
    const last = (...decisions: DecisionSketch[]) => fate(count({ claims, decisions }), '第6版');
    expect(last(['include', '第6版'])).toBe('bonus');
    expect(last(['exclude', '第6版'])).toBe('REJECTED');
    expect(last(['exclude', '第6版'], ['claim-accept', '第6版'])).toBe('bonus');
    expect(last(['claim-accept', '第6版'], ['exclude', '第6版'])).toBe('REJECTED');
    const trade = url('1', 'chinacacm');
    const crawled = count({
      articles: [{ id: '1', site: 'chinacacm' }],
      decisions: [['claim-reject', trade]],
    });
    expect(fate(crawled, trade)).toBe('REJECTED');
  });

  it('are merged and split by the names that questions use', () => {
    const two = [{ id: 'a' }, { id: 'b', story: 1 }];
    const names = 'https://media.example/a;https://media.example/b';
    expect(count({ claims: two }).ledger).toHaveLength(2);
    const merged = count({ claims: two, decisions: [['story-merge', names]] });
    expect(merged.ledger).toHaveLength(1);
    expect(excluded(merged, 'https://media.example/b').code).toBe('DUPLICATE');
    const same = [{ id: 'a' }, { id: 'b', outlet: '人民日报' }];
    expect(count({ claims: same, decisions: [['story-split', names]] }).ledger).toHaveLength(2);
  });

  it('unit and author answers reach them', () => {
    const nobodys = [{ id: 'a', unit: '', title: '换阀门' }];
    const place = 'https://media.example/a';
    const result = count({
      claims: nobodys,
      decisions: [
        ['unit', place, '西昌学院'],
        ['author', place, '顾北辰'],
      ],
    });
    expect(entry(result, place)).toMatchObject({ author: '顾北辰', unit: { code: 'S03' } });
  });
});

describe('same-person, different-person', () => {
  const articles: Sketch[] = [
    { id: '1', author: '欧阳澜澜' },
    { id: '3', story: 1, school: '西昌学院', author: '欧阳澜澜' },
  ];
  const pair = '西华大学+欧阳澜澜;西昌学院+欧阳澜澜';

  it('one name at two units is asked about once, and remembered', () => {
    const open = count({ articles });
    expect(open.questions.map(({ kind, object }) => [kind, object])).toEqual([['person', pair]]);
    expect(open.authorRanking).toHaveLength(2);
    const same = decided(articles, ['same-person', pair, '西昌学院+欧阳澜澜']);
    expect(same.questions).toEqual([]);
    expect(same.authorRanking.map(({ unit, sitePoints }) => [unit.name, sitePoints.num])).toEqual([
      ['西昌学院', 2],
    ]);
    // The schools keep the points of what was published for them.
    expect(same.unitRanking.map(({ sitePoints }) => sitePoints.num)).toEqual([1, 1]);
    const different = decided(articles, ['different-person', pair]);
    expect([different.questions, different.authorRanking.length]).toEqual([[], 2]);
  });

  it('a withdrawal asks again', () => {
    const result = decided(articles, ['same-person', pair], ['same-person', pair, '撤销']);
    expect([result.questions.length, result.authorRanking.length]).toEqual([1, 2]);
  });
});

describe('a site that could not be collected', () => {
  const gaps = [{ site: '中国院校后勤信息网', detail: '连接超时' }];

  it('is asked about until somebody decides to go on without it', () => {
    expect(count({ gaps }).questions.map(({ kind, object }) => [kind, object])).toEqual([
      ['site', '中国院校后勤信息网'],
    ]);
    expect(count({ gaps, decisions: [['exclude', '中国院校后勤信息网']] }).questions).toEqual([]);
  });
});
