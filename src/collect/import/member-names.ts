import type { Member } from '../../model/registers.ts';
import { compact } from '../../text/normalise.ts';
import type { Problems } from './problems.ts';

export interface NumberedMember {
  readonly row: number;
  readonly member: Member;
}

/**
 * What no register may hold: one code twice, one official name twice, a short name that decides alone for one school
 * and is also another's. Former names may be shared: the date of the article tells them apart.
 */
export function checkMemberNames(members: readonly NumberedMember[], problems: Problems): void {
  const codes = new Map<string, number>();
  const names = new Map<string, NumberedMember>();
  for (const entry of members) {
    const { row, member } = entry;
    const other = codes.get(member.code);
    if (member.code !== '' && other !== undefined) {
      problems.add('duplicate-code', { row, column: '代码' }, { found: member.code, other });
    } else codes.set(member.code, row);
    const key = compact(member.name);
    const namesake = names.get(key);
    if (key !== '' && namesake !== undefined) {
      problems.add('duplicate-name', { row, column: '名称' }, { found: member.name, other: namesake.row });
    } else names.set(key, entry);
  }
  checkShortNames(members, names, problems);
}

interface Use {
  readonly entry: NumberedMember;
  readonly ambiguous: boolean;
}

function checkShortNames(
  members: readonly NumberedMember[],
  names: ReadonlyMap<string, NumberedMember>,
  problems: Problems,
): void {
  const users = new Map<string, Use[]>();
  for (const entry of members) {
    for (const { name, ambiguous } of entry.member.shortNames) {
      const key = compact(name);
      const place = { row: entry.row, column: '简称' };
      const clash = (other: NumberedMember, what: string) =>
        problems.add('shared-short-name', place, {
          found: name,
          name: entry.member.name,
          other: other.row,
          otherName: other.member.name,
          what,
        });
      const official = names.get(key);
      if (official !== undefined && official !== entry && !ambiguous) clash(official, '名称');
      const earlier = users.get(key) ?? [];
      // Marked on both sides it is harmless; one unmarked side is enough to decide wrongly.
      const other = earlier.find((use) => use.entry !== entry && !(use.ambiguous && ambiguous));
      if (other !== undefined) clash(other.entry, '简称');
      users.set(key, [...earlier, { entry, ambiguous }]);
    }
  }
}
