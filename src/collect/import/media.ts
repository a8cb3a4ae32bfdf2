import type { MediaClaim } from '../../model/claim.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { rowId } from './rows/row-id.ts';
import { type RowReader, readRows } from './rows/row-reader.ts';
import type { Table } from './table/table.ts';

/**
 * Claims of outside publication. A date that is missing or unreadable, an unknown outlet or a blank cell is kept as
 * it is: such a claim is asked about, not refused (contract.md). The same row twice is one claim.
 */
export function parseMedia(table: Table): readonly MediaClaim[] {
  const { rows, problems } = readRows(table, COLUMNS.media, readClaim);
  problems.throwIfAny();
  return [...new Map(rows.map((claim) => [claim.id, claim])).values()];
}

function readClaim(row: RowReader<ColumnName<'media'>>): MediaClaim {
  const dateText = row.dateText('刊登日期');
  const date = row.dateOf(dateText);
  const claim = {
    outlet: row.line('媒体'),
    title: row.line('标题'),
    date,
    dateText,
    place: row.line('网址或版面'),
    unit: row.line('单位'),
    author: row.line('第一作者'),
    proof: row.line('凭证'),
    body: row.text('正文'),
  };
  const words = [claim.outlet, claim.title, date ?? dateText, claim.place, claim.unit, claim.author];
  return { id: rowId([...words, claim.proof, claim.body]), ...claim };
}
