import type { Article, MetaField, Unreadable } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Quoted } from '../model/evidence.ts';
import type { BodyLine, PageFields, PageProblem } from '../model/page.ts';
import type { SiteId } from '../model/site.ts';
import { parseDate } from '../text/civil-date.ts';
import { cleanBody } from './body.ts';
import type { KeyKind } from './keys.ts';
import { looksLikeMetadata, type Metadata, readMetadata } from './metadata.ts';
import { ACCOUNTS, ANONYMOUS } from './not-names.ts';
import { withoutTitle } from './title-lines.ts';

/** A posting as the lists show it. */
export interface PostingOfArticle {
  readonly site: SiteId;
  readonly key: string | null;
  readonly url: string;
  readonly column: string;
  readonly section: string | null;
  readonly title: string;
  readonly listDate: CivilDate | null;
  readonly unreadable: Unreadable | null;
}

/** A row of an imported table of articles. */
export interface ImportedRow {
  readonly site: SiteId;
  readonly key: string | null;
  readonly url: string;
  readonly column: string;
  readonly section: string | null;
  readonly title: string;
  readonly dateText: string;
  readonly author: string;
  readonly source: string;
  readonly body: string;
}

type MetaWithKinds = Metadata['meta'][number];

/** How many lines of the body are looked at for a second metadata line. */
const HEAD_LINES = 6;

const PROBLEMS: Readonly<Record<PageProblem, { readonly kind: Unreadable['kind']; readonly says: string }>> =
  {
    'no-permission': { kind: 'no-permission', says: '页面提示没有访问权限' },
    login: { kind: 'no-permission', says: '页面要求登录' },
    challenge: { kind: 'challenge', says: '页面是防护验证页' },
    'soft-404': { kind: 'missing', says: '页面提示内容不存在' },
    'not-an-article': { kind: 'not-an-article', says: '页面上读不出标题或正文' },
    'file-body': { kind: 'file', says: '正文只是文件或图片' },
  };

/** One crawled posting read field by field; `fields` is null where no page was had. */
export function readArticle(posting: PostingOfArticle, fields: PageFields | null): Article {
  const { unreadable, ...identity } = posting;
  const page = fields !== null && hasArticleForm(fields) ? fields : null;
  const title = page?.title?.value ?? posting.title;
  const read = readFields([...(page?.metaLines ?? [])], page?.body ?? [], [title, posting.title]);
  const problem = fields?.problem ?? null;
  return {
    ...identity,
    title,
    ...read,
    unreadable: unreadable ?? (problem === null ? missingPage(fields) : problemOf(problem)),
    origin: 'crawl',
  };
}

/** Whether a page is built as an article, readable or not. What any other page says is not the posting's. */
function hasArticleForm({ problem, title, metaLines }: PageFields): boolean {
  return problem === null || problem.kind === 'file-body' || (title !== null && metaLines.length > 0);
}

function missingPage(fields: PageFields | null): Unreadable | null {
  return fields === null ? { kind: 'failed', detail: '没有取得页面' } : null;
}

function problemOf(problem: NonNullable<PageFields['problem']>): Unreadable {
  const { kind, says } = PROBLEMS[problem.kind];
  return { kind, detail: problem.quote === '' ? says : `${says}：「${problem.quote}」` };
}

/** One imported row; its 作者 and 来源 cells are read like a page's fields, its body like a pasted page. */
export function readImported(row: ImportedRow): Article {
  const { dateText, author, source, body, ...identity } = row;
  const cells = [
    ...(author.trim() === '' ? [] : [`作者:${author}`]),
    ...(source.trim() === '' ? [] : [`来源:${source}`]),
  ];
  const lines = body.split(/\r\n?|\n/).map((text): BodyLine => ({ text, align: null }));
  const read = readFields(cells, lines, [row.title]);
  const given = parseDate(dateText);
  const date: Quoted<CivilDate> | null =
    given === null ? read.date : { value: given, quote: dateText.trim(), rule: 'import-date' };
  const printed = read.date ?? read.otherDate;
  const differs = given !== null && printed !== null && printed.value !== given;
  return {
    ...identity,
    ...read,
    date,
    otherDate: given === null ? read.otherDate : differs ? printed : null,
    listDate: null,
    unreadable: null,
    origin: 'import',
  };
}

type Read = Pick<Article, 'date' | 'otherDate' | 'author' | 'source' | 'meta' | 'metaRest' | 'body'>;

function readFields(
  metaLines: readonly string[],
  lines: readonly BodyLine[],
  titles: readonly string[],
): Read {
  const head = withoutTitle(cleanBody(lines), titles);
  const embedded = head.slice(0, HEAD_LINES).filter((line) => looksLikeMetadata(line.text));
  const body = withoutTitle(
    head.filter((line) => !embedded.includes(line)),
    titles,
  );
  const own = readMetadata(metaLines);
  const second = readMetadata(embedded.map((line) => line.printed ?? line.text));
  const [date = null] = own.dates;
  const [secondDate = null] = second.dates;
  const meta = [...own.meta, ...second.meta];
  return {
    date: date ?? secondDate,
    otherDate: date !== null && secondDate !== null && secondDate.value !== date.value ? secondDate : null,
    author: fieldOf(meta, ['writer', 'contributor', 'campus', 'reporter', 'joint']),
    source: fieldOf(meta, ['source']),
    meta: meta.map(({ label, value, quote }): MetaField => ({ label, value, quote })),
    metaRest: [...own.rest, ...second.rest],
    body,
  };
}

/** The first field that says something: a migrated page's second line wins over 系统管理员 and over an empty label. */
function fieldOf(meta: readonly MetaWithKinds[], kinds: readonly KeyKind[]): Quoted<string> | null {
  const found = meta.filter((field) => field.kinds.some((kind) => kinds.includes(kind)));
  const telling = found.find(({ value }) => value !== '' && !ACCOUNTS.has(value) && !ANONYMOUS.has(value));
  const field = telling ?? found.find(({ value }) => value !== '') ?? found[0];
  return field === undefined ? null : { value: field.value, quote: field.quote, rule: 'meta-label' };
}
