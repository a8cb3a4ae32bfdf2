import { compareText } from '../../text/normalise.ts';

/** Groups of ids that grow by joining; an id never joined is a group of its own. */
export class Components {
  private readonly root = new Map<string, string>();
  private readonly groups = new Map<string, string[]>();

  /** The id that stands for the group of `id`. */
  find(id: string): string {
    return this.root.get(id) ?? id;
  }

  /** All ids of the group of `id`, in no particular order. */
  members(id: string): readonly string[] {
    return this.groups.get(this.find(id)) ?? [id];
  }

  join(a: string, b: string): void {
    const rootA = this.find(a);
    const rootB = this.find(b);
    if (rootA === rootB) return;
    const groupA = this.groups.get(rootA) ?? [rootA];
    const groupB = this.groups.get(rootB) ?? [rootB];
    const [keep, kept, gone, moved] =
      groupA.length >= groupB.length ? [rootA, groupA, rootB, groupB] : [rootB, groupB, rootA, groupA];
    for (const id of moved) {
      this.root.set(id, keep);
      kept.push(id);
    }
    this.root.set(keep, keep);
    this.groups.set(keep, kept);
    this.groups.delete(gone);
  }

  together(a: string, b: string): boolean {
    return this.find(a) === this.find(b);
  }

  copy(): Components {
    const other = new Components();
    for (const [id, root] of this.root) other.root.set(id, root);
    for (const [root, ids] of this.groups) other.groups.set(root, [...ids]);
    return other;
  }
}

/** One key for (a, b) and (b, a). */
export function pairKey(a: string, b: string): string {
  return compareText(a, b) <= 0 ? `${a}\n${b}` : `${b}\n${a}`;
}
