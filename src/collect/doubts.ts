import type { Window } from '../model/civil-date.ts';
import type { ColumnDefinition } from '../model/site.ts';
import { isWithin } from '../text/civil-date.ts';
import type { ColumnDates } from './notices.ts';

/** What a walk of one column brought, as far as its completeness can be told from it. */
interface Walked {
  readonly column: ColumnDefinition;
  readonly dates: ColumnDates;
  readonly pages: number;
}

/**
 * Why the list of a counted column cannot have been read whole, or its dates not rightly, though nothing failed: no
 * item inside the span. Chinese; each becomes a question that blocks publishing. Items without a date may lie
 * anywhere and speak against a doubt.
 */
export function doubtsOf(walked: Walked, span: Window): string[] {
  const { column, dates, pages } = walked;
  if (!column.fetched) return [];
  const all = [...dates.values()];
  const undated = all.filter((date) => date === null).length;
  const name = `栏目「${column.name}」`;
  if (undated === 0 && !all.some((date) => date !== null && isWithin(date, span))) {
    return [
      `${name}读了 ${pages} 页列表、${all.length} 条，没有一条在 ${span.from} 至 ${span.to} 之间，可能没有读全或日期读错，请打开该栏目核对`,
    ];
  }
  return [];
}
