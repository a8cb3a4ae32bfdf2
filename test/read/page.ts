import type { Article } from '../../src/model/article.ts';
import type { Byline } from '../../src/model/byline.ts';
import type { BodyLine } from '../../src/model/page.ts';
import { readArticle } from '../../src/read/article.ts';
import { readByline } from '../../src/read/byline.ts';

/** What a test page shows; paragraphs are put around the byline by `articleOf`. */
export interface TestPage {
  readonly title?: string;
  readonly meta?: readonly string[];
  readonly body?: readonly (string | BodyLine)[];
}

export function articleOf({ title = '某校开展安全检查', meta = [], body = [] }: TestPage): Article {
  const posting = {
    site: 'scgxhq',
    key: '1',
    url: 'http://www.scgxhq.com/p/0/?StId=st_app_news_i_x1',
    column: '学校后勤动态',
    section: null,
    title,
    listDate: null,
    unreadable: null,
  } as const;
  return readArticle(posting, {
    title: { value: title, quote: title, rule: 'test' },
    metaLines: meta,
    body: body.map((line) => (typeof line === 'string' ? { text: line, align: null } : line)),
    problem: null,
  });
}

export function bylineOf(page: TestPage, knowsUnit: (text: string) => boolean = () => false): Byline {
  return readByline(articleOf(page), knowsUnit);
}

export function names(quoted: readonly { readonly value: string }[]): readonly string[] {
  return quoted.map(({ value }) => value);
}

/** Running text with names that credit nobody. */
export const PROSE: readonly [string, string] = [
  '近日,学校后勤处处长黄远航带队到食堂检查,食堂经理马志成陪同。',
  '会议由副处长李建国主持,保卫处副处长王小川等参加。',
];

/** Signs as Chinese pages print them. */
export function fullWidth(text: string): string {
  const wide: Readonly<Record<string, string>> = {
    ':': '：',
    '(': '（',
    ')': '）',
    ',': '，',
    ';': '；',
    '|': '｜',
    ' ': '\u3000',
    '/': '／',
  };
  return [...text].map((char) => wide[char] ?? char).join('');
}
