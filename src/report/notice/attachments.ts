import type { Exclusion } from '../../model/ledger.ts';
import type { RankedAuthor, RankedUnit, TallyResult } from '../../model/result.ts';
import { SITE_NAMES } from '../../model/site.ts';
import type { NumberedEntry } from '../csv/items.ts';
import { linked, type PaperColumn, type PaperTable, paperTable, webAddress } from '../paper/table.ts';
import { printPoints } from '../points.ts';
import { standingIn } from '../standing.ts';
import type { Figure, Figures } from './figures.ts';
import type { NoticeWording } from './wording.ts';

export interface Attachment extends PaperTable {
  readonly label: string;
  readonly title: string;
  readonly note: string;
  readonly landscape: boolean;
  /** Above the table. */
  readonly picture?: Figure;
}

const UNIT_COLUMNS: readonly PaperColumn<RankedUnit>[] = [
  { name: '名次', width: 10, align: 'center', cell: (row) => String(row.rank) },
  { name: '学校', width: 42, align: 'left', cell: (row) => row.name },
  { name: '协会网篇数', width: 12.5, align: 'center', cell: (row) => String(row.associationCount) },
  { name: '信息网篇数', width: 12.5, align: 'center', cell: (row) => String(row.informationCount) },
  { name: '网站积分', width: 10, align: 'center', cell: (row) => printPoints(row.sitePoints) },
  { name: '附加分', width: 11.5, align: 'center', cell: (row) => printPoints(row.bonusPoints) },
  { name: '总积分', width: 11.5, align: 'center', cell: (row) => printPoints(row.totalPoints) },
  { name: '入围', width: 10, align: 'center', cell: (row) => row.standing },
  { name: '说明', width: 36, align: 'left', cell: (row) => row.note },
];

const AUTHOR_COLUMNS: readonly PaperColumn<RankedAuthor>[] = [
  { name: '名次', width: 10, align: 'center', cell: (row) => String(row.rank) },
  { name: '姓名', width: 16.5, align: 'center', cell: (row) => row.name },
  { name: '学校', width: 42, align: 'left', cell: (row) => row.unit.name },
  { name: '网站积分', width: 11, align: 'center', cell: (row) => printPoints(row.sitePoints) },
  { name: '附加分', width: 11.5, align: 'center', cell: (row) => printPoints(row.bonusPoints) },
  { name: '总积分', width: 12, align: 'center', cell: (row) => printPoints(row.totalPoints) },
  { name: '入围', width: 11, align: 'center', cell: (row) => row.standing },
  { name: '说明', width: 42, align: 'left', cell: (row) => row.note },
];

const LEDGER_COLUMNS: readonly PaperColumn<NumberedEntry>[] = [
  { name: '序号', width: 11, align: 'center', cell: ({ number }) => String(number) },
  { name: '学校', width: 34, align: 'left', cell: ({ entry }) => entry.unit.name },
  { name: '第一作者', width: 16, align: 'center', cell: ({ entry }) => entry.author },
  { name: '标题', width: 77, align: 'left', cell: ({ entry }) => linked(entry.title, entry.url) },
  { name: '站点', width: 33, align: 'left', cell: ({ entry }) => place(entry.site, entry.column) },
  { name: '发布日期', width: 20, align: 'center', cell: ({ entry }) => entry.date ?? '' },
  {
    name: '类别',
    width: 10,
    align: 'center',
    cell: ({ entry }) => (entry.kind === '附加分' ? '附加' : '网站'),
  },
  { name: '条款', width: 11, align: 'center', cell: ({ entry }) => entry.clause },
  {
    name: '其他发布',
    width: 13,
    align: 'center',
    cell: ({ entry }) =>
      entry.copies.length === 0
        ? ''
        : { text: `${entry.copies.length} 处`, links: entry.copies.flatMap((url) => webAddress(url) ?? []) },
  },
];

interface NumberedExclusion {
  readonly number: number;
  readonly row: Exclusion;
  /** 序号 in attachment 3 of the copy that counts, its address where that cannot be told; '' where there is none. */
  readonly counts: string;
}

const EXCLUDED_COLUMNS: readonly PaperColumn<NumberedExclusion>[] = [
  { name: '序号', width: 11, align: 'center', cell: ({ number }) => String(number) },
  { name: '标题', width: 82, align: 'left', cell: ({ row }) => linked(row.title, row.url) },
  { name: '站点', width: 34, align: 'left', cell: ({ row }) => place(row.site, row.column) },
  { name: '发布日期', width: 21, align: 'center', cell: ({ row }) => row.date ?? '' },
  { name: '原因', width: 53, align: 'left', cell: ({ row }) => row.reason },
  { name: '条款', width: 11, align: 'center', cell: ({ row }) => row.clause },
  { name: '归并到', width: 13, align: 'center', cell: ({ counts }) => counts },
];

/** The four attachments: schools, people, what counted, what did not and why. */
export function attachmentsOf(
  result: TallyResult,
  wording: NoticeWording['attachments'],
  fill: (text: string) => string,
  figures: Figures,
): Attachment[] {
  const numbered = result.ledger.map((entry, index) => ({ number: index + 1, entry }));
  const numberOf = new Map(numbered.map(({ number, entry }) => [entry, number]));
  const standing = standingIn(result.ledger);
  const excluded = result.exclusions.map((row, index) => ({
    number: index + 1,
    row,
    counts:
      standing(row)
        .map((entry) => numberOf.get(entry))
        .join('、') || row.mergedInto,
  }));
  const attachment = <Row>(
    label: string,
    { title, note, picture }: NoticeWording['attachments']['units'],
    landscape: boolean,
    columns: readonly PaperColumn<Row>[],
    rows: readonly Row[],
  ): Attachment => {
    const figure = picture === undefined ? null : figures(picture);
    return {
      label,
      title: fill(title),
      note: fill(note),
      landscape,
      ...(figure === null ? {} : { picture: figure }),
      ...paperTable(columns, rows),
    };
  };
  return [
    attachment('附件1', wording.units, false, UNIT_COLUMNS, result.unitRanking),
    attachment('附件2', wording.authors, false, AUTHOR_COLUMNS, result.authorRanking),
    attachment('附件3', wording.ledger, true, LEDGER_COLUMNS, numbered),
    attachment('附件4', wording.excluded, true, EXCLUDED_COLUMNS, excluded),
  ];
}

/** Names by which the regulation's own columns (协会网篇数) go; the note above the table says which is which. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  [SITE_NAMES.scgxhq]: '协会网',
  [SITE_NAMES.scxxjjhqcy]: '信息网',
};

function place(site: string, column: string): string {
  const short = SHORT_NAMES[site] ?? site;
  return column === '' ? short : `${short}·${column}`;
}
