import type { Window } from '../model/civil-date.ts';
import type { ListItem } from '../model/page.ts';
import { daysBetween, isWithin } from '../text/civil-date.ts';
import { OUT_OF_ORDER_DAYS } from './limits.ts';

/**
 * Items of one list page dated outside the span although they stand between items inside it, months away from both:
 * what was read there may be no publication date, so their own pages decide. Pinned items on top stand before all
 * others and are never among them.
 */
export function outOfOrder(items: readonly ListItem[], span: Window): ReadonlySet<ListItem> {
  const inside = (item: ListItem): boolean => item.date !== null && isWithin(item.date.value, span);
  return new Set(
    items.filter((item, at) => {
      if (item.date === null || inside(item)) return false;
      const { value } = item.date;
      const around = [items.slice(0, at).findLast(inside), items.slice(at + 1).find(inside)];
      return around.every(
        (it) =>
          it !== undefined &&
          it.date !== null &&
          Math.abs(daysBetween(it.date.value, value)) >= OUT_OF_ORDER_DAYS,
      );
    }),
  );
}
