import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/model/article.ts';
import type { MediaClaim } from '../../../src/model/claim.ts';
import type { TallyInput } from '../../../src/model/result.ts';
import { tally } from '../../../src/tally/tally.ts';
import { decision, member } from '../ranking/samples.ts';
import { type PageSketch, page } from '../unit/page.ts';

const MEMBERS = [member('1', '绵阳师范学院'), member('2', '西昌学院')];

function posting(id: string, sketch: PageSketch, more: Partial<Article> = {}): Article {
  return { ...page(sketch), key: id, url: `http://www.scgxhq.com/p/10/?StId=st_app_news_i_x${id}`, ...more };
}

function count(input: Partial<TallyInput>) {
  return tally({
    year: 2025,
    articles: [],
    claims: [],
    members: MEMBERS,
    outlets: [],
    readings: {},
    decisions: [],
    gaps: [],
    ...input,
  });
}

function stakes(input: Partial<TallyInput>, kind: string) {
  const found = count(input).questions.filter((question) => question.kind === kind);
  return found.map(({ stakes: { units, authors } }) => ({ units, authors }));
}

const SIGNED = {
  source: '绵阳师范学院',
  body: ['绵阳师范学院后勤处近日举办厨艺赛。', '绵阳师范学院后勤处 丁一'],
};

const PEOPLE = [
  '丁一',
  '沈小禾',
  '顾北辰',
  '周知远',
  '江一鸣',
  '林小满',
  '叶知秋',
  '苏念',
  '陆清远',
  '许安然',
];

describe('a question names the people whose points hang on it', () => {
  it('whose article: the author at each school that it may be', () => {
    const article = posting('11', {
      title: '厨艺赛举行',
      body: ['近日举行厨艺赛。', '绵阳师范学院后勤处 丁一', '西昌学院后勤处'],
    });
    expect(stakes({ articles: [article] }, 'unit')).toEqual([
      { units: ['1', '2'], authors: ['1+丁一', '2+丁一'] },
    ]);
  });

  it('which day, which column, unreadable: the author read from the page', () => {
    const title = '绵阳师范学院举办厨艺赛';
    const both = { units: ['1'], authors: ['1+丁一'] };
    expect(stakes({ articles: [posting('12', { ...SIGNED, title, date: null })] }, 'date')).toEqual([both]);
    expect(stakes({ articles: [posting('13', { ...SIGNED, title, column: '' })] }, 'column')).toEqual([both]);
    const file = posting('14', { ...SIGNED, title }, { unreadable: { kind: 'file', detail: 'PDF 文件' } });
    expect(stakes({ articles: [file] }, 'unreadable')).toEqual([both]);
  });

  it('does a claim count: its school and its author', () => {
    const claim: MediaClaim = {
      id: 'a',
      outlet: '无名周刊',
      title: '食堂上新',
      date: '2025-06-01',
      dateText: '2025-06-01',
      place: 'https://media.example/a',
      unit: '西昌学院',
      author: '西昌学院 沈小禾',
      proof: '',
      body: '',
    };
    expect(stakes({ claims: [claim] }, 'claim')).toEqual([{ units: ['2'], authors: ['2+沈小禾'] }]);
  });

  it('and nobody where no author is known', () => {
    const article = posting('15', { title: '绵阳师范学院举办厨艺赛', source: '绵阳师范学院', date: null });
    expect(stakes({ articles: [article] }, 'date')).toEqual([{ units: ['1'], authors: [] }]);
  });

  it('so a place that hangs on it is not given quietly', () => {
    const events = Array.from({ length: 10 }, (_, index) => `第${index}次`);
    const articles = events.map((event, index) =>
      posting(`2${index}`, {
        title: `绵阳师范学院${event}安全检查`,
        source: '绵阳师范学院',
        meta: { 作者: PEOPLE[index] ?? '' },
        body: [`后勤处${event}检查食堂、公寓、水电设施，共${index}处隐患。`],
      }),
    );
    const again = posting('30', {
      title: '绵阳师范学院举办厨艺赛',
      source: '绵阳师范学院',
      meta: { 作者: '丁一' },
      date: null,
      body: ['厨艺赛分初赛、决赛两段，历时三周。'],
    });
    expect(count({ articles }).authorRanking.map(({ standing }) => standing)).toContain('待定');
    const [open] = count({ articles: [...articles, again] }).questions.filter(({ kind }) => kind === 'date');
    expect(open?.stakes.touchesLine).toBe(true);
  });
});

describe('people credited beside the first author', () => {
  it('go by the name that a decision gives them', () => {
    const first = posting('41', {
      ...SIGNED,
      title: '绵阳师范学院举办厨艺赛',
      meta: { 作者: '丁一' },
    });
    const second = posting('42', {
      title: '绵阳师范学院检修供水管网',
      source: '绵阳师范学院',
      meta: { 作者: '沈小禾 丁以' },
      body: ['管网检修分三段进行，工期一周。'],
    });
    const same = decision(1, 'same-person', '绵阳师范学院+丁一;绵阳师范学院+丁以', '绵阳师范学院+丁一', {
      at: '2025-12-22',
    });
    const { ledger, quotas } = count({
      articles: [first, second],
      decisions: [same],
      readings: { 'author-base': 'all-authors' },
    });
    expect(ledger.map(({ credited }) => credited)).toEqual([['丁一'], ['沈小禾', '丁一']]);
    expect(quotas.authors.baseList).toEqual(['绵阳师范学院+丁一', '绵阳师范学院+沈小禾']);
  });
});
