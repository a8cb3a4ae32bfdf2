import type { Member, Outlet } from '../../model/registers.ts';
import type { RegisterState, Store } from '../../store/types.ts';
import { loadMembers, loadOutlets, loadShippedRegisters } from '../import/shipped.ts';

/** The registers of one run: the file given for it, else the one imported, else the one shipped with the program. */
export async function gatherRegisters(
  store: Store,
  files: { readonly members: string | null; readonly outlets: string | null },
): Promise<{ readonly members: RegisterState<Member>; readonly outlets: RegisterState<Outlet> }> {
  const shipped = await loadShippedRegisters();
  return {
    members:
      files.members === null
        ? ((await store.members()) ?? shipped.members)
        : await loadMembers(files.members),
    outlets:
      files.outlets === null
        ? ((await store.outlets()) ?? shipped.outlets)
        : await loadOutlets(files.outlets),
  };
}
