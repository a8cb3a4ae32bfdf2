import { join } from 'node:path';
import { projectRoot } from '../../disk/project-root.ts';
import type { Member, Outlet } from '../../model/registers.ts';
import { registerHash } from '../../store/register-hash.ts';
import type { RegisterState } from '../../store/types.ts';
import { parseMembers } from './members.ts';
import { parseOutlets } from './outlets.ts';
import { readTable } from './read-table.ts';

/** 来源 of a register that came with the program. */
const SHIPPED = '内置';

export interface ShippedRegisters {
  readonly members: RegisterState<Member>;
  readonly outlets: RegisterState<Outlet>;
}

/** The registers that ship with the program, for when none was imported. */
export async function loadShippedRegisters(): Promise<ShippedRegisters> {
  const folder = join(projectRoot(), 'data', 'registers');
  return {
    members: await loadMembers(join(folder, 'members.csv'), SHIPPED),
    outlets: await loadOutlets(join(folder, 'outlets.csv'), SHIPPED),
  };
}

/** A member register from a file, as for `--members FILE`. `origin` defaults to the file. */
export async function loadMembers(file: string, origin: string = file): Promise<RegisterState<Member>> {
  const rows = parseMembers(await readTable(file));
  return { rows, hash: registerHash(rows), origin };
}

/** An outlet register from a file, as for `--outlets FILE`. `origin` defaults to the file. */
export async function loadOutlets(file: string, origin: string = file): Promise<RegisterState<Outlet>> {
  const rows = parseOutlets(await readTable(file));
  return { rows, hash: registerHash(rows), origin };
}
