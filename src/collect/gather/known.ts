import type { StoryGrouping } from '../../model/verdict.ts';
import type { CachedKind, Store } from '../../store/types.ts';
import { GROUPINGS, type Known } from '../../tally/known.ts';
import { attributionsOf } from './attributions.ts';
import { GROUPING } from './cached-shapes.ts';
import type { Gathered, InputHashes } from './gather.ts';
import { readerVersion } from './reader-version.ts';
import { parseKept } from './remembered.ts';

/** What the record remembers of a gathered year. */
export interface Memory {
  readonly known: Known;
  /** Keeps what had to be worked out since. */
  readonly keep: () => Promise<void>;
}

/** Inputs that a grouping rests on. */
const GROUPED: readonly (keyof InputHashes)[] = ['articles', 'claims', 'members', 'outlets', 'decisions'];

/** What was worked out before from just these inputs by just this code. */
export async function memoryOf(store: Store, gathered: Gathered): Promise<Memory> {
  const attributions = await attributionsOf(store, gathered);
  const version = [readerVersion(), ...GROUPED.map((input) => gathered.hashes[input])].join(' ');
  const kind: CachedKind = `grouping-${gathered.input.year}`;
  const kept = await store.recall(kind, version, GROUPINGS);
  const fresh = new Map<string, StoryGrouping>();
  return {
    known: {
      attributions,
      grouping: (name, workOut) => {
        const json = kept.get(name);
        const before = json === undefined ? null : parseKept(GROUPING, json);
        const grouping = before ?? workOut();
        if (before === null) fresh.set(name, grouping);
        return grouping;
      },
    },
    keep: async () => {
      if (fresh.size === 0) return;
      const values = [...fresh].map(([name, grouping]) => [name, JSON.stringify(grouping)] as const);
      fresh.clear();
      await store.remember(kind, version, new Map(values));
    },
  };
}
