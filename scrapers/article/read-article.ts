import type { BodyLine, Page, PageFields } from '../../src/model/page.ts';
import { type Dom, parseHtml } from '../dom.ts';
import { type Line, type PageLines, readLines } from '../page-lines.ts';
import { type SelectorRule, select } from '../selector.ts';
import { bodyAfter, bodyBetween, bodyOfBox, type FoundBody, NO_BODY } from './body.ts';
import { findMeta, type MetaBlock, metaTexts } from './meta-block.ts';
import { findProblem } from './problem.ts';
import { type FoundTitle, findLoneTitle, findTitle, pageTitleTest, type TitleNames } from './title.ts';

/** What a site's data says about its article pages; the text patterns serve where a selector does not hold. */
export interface ArticleRules extends TitleNames {
  readonly title: SelectorRule | null;
  readonly body: SelectorRule | null;
}

interface Parts {
  readonly title: FoundTitle | null;
  readonly meta: MetaBlock | null;
  readonly body: FoundBody;
}

/** More escaped tags than this in a text: an editor has stored it escaped. */
const ESCAPED_TAG =
  /<\/?(?:p|br|div|span|font|img|a|b|strong|em|table|tbody|tr|td|u|o:p|h[1-6])\b[^<>]{0,300}>/gi;
const ESCAPED_ENOUGH = 3;

/** Title, metadata lines and body of an article page; `problem` says why it is none. */
export function readArticlePage(page: Page, rules: ArticleRules): PageFields {
  const dom = parseHtml(page.html);
  const visible = readLines(dom, { hidden: 'drop' });
  const parts = findParts(dom, visible, page.url, rules);
  if (parts.body.lines.length > 0) return toFields(page, visible, parts);
  // Some pages unhide their text by a script.
  const everything = readLines(dom, { hidden: 'keep' });
  const hidden =
    everything.lines.length > visible.lines.length ? findParts(dom, everything, page.url, rules) : parts;
  return hidden.body.lines.length > 0 ? toFields(page, everything, hidden) : toFields(page, visible, parts);
}

function findParts(dom: Dom, lines: PageLines, url: string, rules: ArticleRules): Parts {
  const isPageTitle = pageTitleTest(lines.documentTitle, rules);
  const meta = findMeta(lines, isPageTitle);
  const titleBox = single(dom, rules.title, url, lines);
  const bodyBox = single(dom, rules.body, url, lines);
  const selected =
    titleBox === null || rules.title === null ? null : { element: titleBox, rule: rules.title.id };
  const before = meta?.range.from ?? (titleBox === null ? null : lines.rangeOf(titleBox).to);
  const title =
    before === null
      ? findLoneTitle(lines, isPageTitle, rules)
      : findTitle(lines, before, selected, isPageTitle, rules);
  const body = findBody(lines, bodyBox, meta, title);
  const above = meta !== null && body.lines.length === 0 ? textAbove(lines, meta, isPageTitle, rules) : null;
  return above ?? { title, meta, body };
}

/** The box of the selector where it is the text that follows the metadata; else that text itself. */
function findBody(
  lines: PageLines,
  bodyBox: Parameters<typeof bodyOfBox>[0] | null,
  meta: MetaBlock | null,
  title: FoundTitle | null,
): FoundBody {
  const after = meta?.range ?? title?.lines ?? null;
  const start = meta?.element ?? lines.lines[title?.lines?.from ?? -1]?.block ?? null;
  const following = after === null || start === null ? NO_BODY : bodyAfter(start, after, lines);
  if (bodyBox === null || (after !== null && lines.rangeOf(bodyBox).from < after.to)) return following;
  const boxed = bodyOfBox(bodyBox, lines);
  const known = new Set(boxed.lines);
  const same = following.lines.length === 0 || following.lines.some((line) => known.has(line));
  return same && (boxed.lines.length > 0 || boxed.files) ? boxed : following;
}

/** Some pages print the metadata below the text. Believed only where `<title>` repeats the line above the text. */
function textAbove(
  lines: PageLines,
  meta: MetaBlock,
  isPageTitle: (line: Line) => boolean,
  rules: ArticleRules,
): Parts | null {
  const title = findLoneTitle(lines, isPageTitle, rules);
  if (title?.lines === null || title?.title.rule !== 'page-title' || title.lines.to > meta.range.from)
    return null;
  const body = bodyBetween(meta.element, { from: title.lines.to, to: meta.range.from }, lines);
  return body.lines.length === 0 ? null : { title, meta, body };
}

function single(
  dom: Dom,
  rule: SelectorRule | null,
  url: string,
  lines: PageLines,
): Parameters<typeof bodyOfBox>[0] | null {
  if (rule === null) return null;
  const { elements, miss } = select(dom, rule, url);
  const element = elements[0];
  if (miss !== null || element === undefined) return null;
  const range = lines.rangeOf(element);
  return range.to > range.from ? element : null;
}

function toFields(page: Page, lines: PageLines, { title, meta, body }: Parts): PageFields {
  const text = unescapeLines(body.lines);
  const problem = findProblem({
    html: page.html,
    lines,
    title: title?.title.value ?? '',
    hasMeta: meta !== null,
    body: text.map((line) => line.text).join(' '),
    files: body.files,
  });
  const metaLines = meta === null ? [] : metaTexts(meta, lines);
  return {
    title: title?.title ?? null,
    metaLines: [...metaLines, ...body.between.map((line) => line.text)],
    body: [...subtitles(lines, meta, title), ...text],
    problem,
  };
}

/** Lines between title and metadata that belong to neither: a subtitle is kept as the first line of the text. */
function subtitles(lines: PageLines, meta: MetaBlock | null, title: FoundTitle | null): BodyLine[] {
  if (meta === null || title === null || title.lines === null) return [];
  return lines.lines
    .slice(title.lines.to, meta.range.from)
    .filter((line) => /^(?:—|―|-{2}|──)/.test(line.text))
    .map(({ text, align }) => ({ text, align }));
}

/** Texts stored with escaped tags (`&lt;p&gt;…`) are parsed once more. */
function unescapeLines(lines: readonly Line[]): BodyLine[] {
  const joined = lines.map((line) => line.text).join('\n');
  const escaped = joined.match(ESCAPED_TAG)?.length ?? 0;
  if (escaped >= ESCAPED_ENOUGH) {
    const inner = readLines(parseHtml(joined.replaceAll('\n', '<br>')), { hidden: 'drop' });
    return inner.lines.map(({ text, align }) => ({ text, align }));
  }
  return lines.map(({ text, align }) => ({ text, align }));
}
