import { STANDING_END } from './keys.ts';
import type { Item } from './run.ts';

/** A stretch of a run between two signs that may part credits: how its items follow each other, `W` words, `R` role, `S` a standing. */
interface Stretch {
  readonly at: number;
  readonly shape: string;
}

const NAMES_FIRST = /^(?:W+R+)+$/;
const ROLES_FIRST = /^(?:R+W+)+$/;

/**
 * A slash binds a name to its role (`丁一/文 沈小禾/图`) or parts two credits (`丁一 文/沈小禾 图`). It parts them
 * where every stretch between the signs is whole: names with their role, all in the same order.
 */
export function partedGroups(items: readonly Item[]): readonly Item[] {
  if (!items.some((item, index) => index > 0 && item.gap === 'slash')) return items;
  const stretches = joinRoles(stretchesOf(items).map(withoutStandings));
  const whole = [NAMES_FIRST, ROLES_FIRST].some((order) => stretches.every(({ shape }) => order.test(shape)));
  if (!whole || stretches.length < 2) return items;
  const starts = new Set(stretches.slice(1).map(({ at }) => at));
  return items.map(
    (item, index): Item => (starts.has(index) && item.gap === 'slash' ? { ...item, gap: 'clause' } : item),
  );
}

function stretchesOf(items: readonly Item[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, item] of items.entries()) {
    const last = stretches.at(-1);
    const sign = item.type === 'word' ? 'W' : STANDING_END.test(item.label) ? 'S' : 'R';
    const other = items[index - 1]?.type !== item.type;
    const parts = item.gap === 'slash' || item.gap === 'clause' || (item.gap === 'list' && other);
    if (last === undefined || parts) stretches.push({ at: index, shape: sign });
    else stretches[stretches.length - 1] = { at: last.at, shape: last.shape + sign };
  }
  return stretches;
}

/** 通讯员 丁一 文: the standing only says who he is; where no other role stands beside it, it is the role. */
function withoutStandings({ at, shape }: Stretch): Stretch {
  return { at, shape: shape.includes('R') ? shape.replaceAll('S', '') : shape.replaceAll('S', 'R') };
}

/** 丁一 文/图: the second half of a joint role belongs to the role beside it. */
function joinRoles(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    const behind = /^R+$/.test(stretch.shape) && last?.shape.endsWith('R') === true;
    const before = last !== undefined && /^R+$/.test(last.shape) && stretch.shape.startsWith('R');
    if (last !== undefined && (behind || before))
      joined[joined.length - 1] = { at: last.at, shape: last.shape + stretch.shape };
    else joined.push(stretch);
  }
  return joined;
}

/** `丁一 文/沈小禾`, `丁一/文 沈小禾`: one role between two people, and either may be its own. */
export function isEitherSide(items: readonly Item[]): boolean {
  const [before, role, after] = items;
  if (items.length !== 3 || before === undefined || role?.type !== 'role' || after === undefined)
    return false;
  const slashes = [role, after].filter((item) => item.gap === 'slash').length;
  const names = [before, after].map((item) =>
    item.type === 'word' ? item.words.filter(({ kind }) => kind === 'person') : [],
  );
  return slashes === 1 && role.glued === null && names.every((people) => people.length > 0);
}
