import type { TallyResult } from '../../model/result.ts';
import { BLANK_DATE, printDate } from '../dates/print.ts';
import type { Difference } from '../differences/differences.ts';
import type { Snapshot } from '../differences/snapshot.ts';
import type { Attachment } from '../notice/attachments.ts';
import type { Block, NoticeDocument } from '../notice/document.ts';
import { type Facts, fillIn } from '../notice/fill.ts';
import { openFacts, openItems } from '../notice/open-items.ts';
import { linked, type PaperColumn, paperTable } from '../paper/table.ts';
import type { NoticeSettings } from '../papers.ts';
import { publicText } from '../public-text.ts';
import type { ObjectionCase } from './cases.ts';
import { itemNames } from './item-names.ts';
import type { CorrectionWording } from './wording.ts';

export interface CorrectionInput {
  /** What was published. */
  readonly before: Snapshot;
  readonly result: TallyResult;
  readonly differences: readonly Difference[];
  /** Those that no earlier correction has answered. */
  readonly cases: readonly ObjectionCase[];
  /** What was published was a correction itself. */
  readonly again: boolean;
}

/** The 更正公告: what was objected, what of it holds, and every figure that differs from what was published. */
export function composeCorrection(
  input: CorrectionInput,
  wording: CorrectionWording,
  { publishedOn, draft, wording: notice }: NoticeSettings,
): NoticeDocument {
  const facts = correctionFacts(input, wording, publishedOn);
  const fill = (text: string): string => fillIn(text, facts);
  return {
    number: fill(wording.number),
    title: wording.title.map(fill),
    addressee: fill(wording.addressee),
    draft: draft ? { mark: notice.draft.mark, note: fill(notice.draft.note) } : null,
    body: wording.body.flatMap((block): Block[] => {
      if ('heading' in block) return [{ kind: 'heading', text: fill(block.heading) }];
      if ('text' in block) return [paragraph(fill(block.text))];
      if ('first' in block) return [paragraph(fill(opening(input, block)))];
      if ('open' in block) {
        const items = openItems(input.result, block, facts);
        return items === null ? [] : [{ kind: 'paragraph', ...items }];
      }
      const sentences =
        'cases' in block
          ? upheldCases(input, block.cases)
          : standings(input, block.standings, wording.standings);
      return (sentences.length === 0 ? [block.none] : sentences).map(paragraph);
    }),
    signature: fill(wording.signature),
    date: publishedOn === null ? BLANK_DATE : printDate(publishedOn),
    attachments: attachments(input.differences, wording, fill),
  };
}

function opening(
  { cases, again }: CorrectionInput,
  texts: { readonly first: string; readonly again: string; readonly none: string },
): string {
  if (cases.length === 0) return texts.none;
  return again ? texts.again : texts.first;
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', lead: '', text };
}

function correctionFacts(
  { before, result, differences, cases }: CorrectionInput,
  wording: CorrectionWording,
  publishedOn: NoticeSettings['publishedOn'],
): Facts {
  const { units, authors } = result.quotas;
  const changed = (what: Difference['what']): string =>
    String(
      new Set(differences.filter((row) => row.what === what).map(({ name, url }) => `${name} ${url}`)).size,
    );
  const capsDiffer = differences.some(({ what }) => what === '名额');
  const published = `${before.caps.units.arithmetic}；${before.caps.authors.arithmetic}`;
  return {
    year: String(result.year),
    documentYear: publishedOn === null ? '　　　　' : publishedOn.slice(0, 4),
    ...openFacts(result),
    objections: String(cases.length),
    upheld: String(cases.filter(({ outcome }) => outcome?.upheld === true).length),
    dismissed: String(cases.filter(({ outcome }) => outcome?.upheld === false).length),
    unitAward: wording.awards.units,
    authorAward: wording.awards.authors,
    unitArithmetic: units.arithmetic,
    authorArithmetic: authors.arithmetic,
    capsChange: capsDiffer
      ? fillIn(wording.capsChange.changed, { before: published })
      : wording.capsChange.same,
    unitsChanged: changed('学校'),
    authorsChanged: changed('个人'),
    itemsChanged: changed('明细'),
  };
}

/** The public learns what was wrong, not who said so. */
function upheldCases({ cases, result }: CorrectionInput, template: string): string[] {
  const nameOf = itemNames(result);
  return cases
    .filter(({ outcome }) => outcome?.upheld === true)
    .map(({ objection, outcome }, index) =>
      fillIn(template, {
        number: String(index + 1),
        item: publicText(nameOf(objection.item)),
        reason: withoutStop(publicText(outcome?.reason ?? '')),
      }),
    );
}

/** Who enters the ranking below the line, or leaves it from there, changes no place. */
const OUTSIDE: ReadonlySet<string> = new Set(['', '否']);

function standings(
  { differences }: CorrectionInput,
  template: string,
  words: CorrectionWording['standings'],
): string[] {
  return differences
    .filter(({ what, field }) => field === '入围' && (what === '学校' || what === '个人'))
    .filter(({ before, after }) => !(OUTSIDE.has(before) && OUTSIDE.has(after)))
    .map(({ name, before, after }) =>
      fillIn(template, {
        name,
        before: words[before] ?? before,
        after: words[after] ?? after,
      }),
    );
}

/** The sentence ends with its own full stop. */
export function withoutStop(text: string): string {
  return text.replace(/[。.\s]+$/, '');
}

function attachments(
  differences: readonly Difference[],
  { attachments: words, columns }: CorrectionWording,
  fill: (text: string) => string,
): Attachment[] {
  const table = (name: string): readonly PaperColumn<Difference>[] => [
    {
      name,
      width: 76,
      align: 'left',
      cell: (row) => (row.url === '' ? row.name : linked(row.name, row.url)),
    },
    { name: '项目', width: 24, align: 'center', cell: (row) => row.field },
    { name: columns.before, width: 28, align: 'center', cell: (row) => row.before },
    { name: columns.after, width: 28, align: 'center', cell: (row) => row.after },
  ];
  const part = (
    label: string,
    what: Difference['what'],
    head: string,
    { title, note, none }: typeof words.units,
  ) => {
    const rows = differences.filter((row) => row.what === what);
    return {
      label,
      title: fill(title),
      note: fill(rows.length === 0 ? none : note),
      landscape: false,
      ...paperTable(table(head), rows),
    };
  };
  return [
    part('附件1', '学校', '学校', words.units),
    part('附件2', '个人', '姓名（学校）', words.authors),
    part('附件3', '明细', '标题', words.items),
  ];
}
