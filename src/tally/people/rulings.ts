import type { Decision } from '../../model/decision.ts';
import { compareText, normaliseLine } from '../../text/normalise.ts';
import { keyOf, spellingOf } from './person.ts';

/** What people have decided about pairs of persons; of several decisions on one pair the last one holds. */
export interface Ruling {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** The person whose name stands, where the decision says so. */
  readonly keeps: string | null;
}

/** Reads decisions of the kinds same-person and different-person; `codeOf` finds a unit's code by name or code. */
export function rulingsOf(decisions: readonly Decision[], codeOf: (unit: string) => string | null): Ruling[] {
  const byPair = new Map<string, { seq: number; ruling: Ruling }>();
  for (const decision of decisions) {
    if (decision.kind !== 'same-person' && decision.kind !== 'different-person') continue;
    const keys = normaliseLine(decision.object)
      .split(/[;|]/)
      .map((text) => readPerson(text, codeOf))
      .filter((key) => key !== null);
    const kept = readPerson(decision.verdict, codeOf);
    for (const [a, b] of pairs(keys.toSorted(compareText))) {
      const pair = `${a}|${b}`;
      const before = byPair.get(pair);
      if (before !== undefined && before.seq >= decision.seq) continue;
      const ruling = {
        a,
        b,
        same: decision.kind === 'same-person',
        keeps: kept,
      };
      byPair.set(pair, { seq: decision.seq, ruling });
    }
  }
  return [...byPair].toSorted(([a], [b]) => compareText(a, b)).map(([, { ruling }]) => ruling);
}

/** The key of `单位+姓名`; null for anything else. */
function readPerson(text: string, codeOf: (unit: string) => string | null): string | null {
  const plus = text.normalize('NFKC').lastIndexOf('+');
  if (plus < 1) return null;
  const words = text.normalize('NFKC');
  const code = codeOf(words.slice(0, plus).trim());
  const name = spellingOf(words.slice(plus + 1));
  return code === null || name === '' ? null : keyOf(code, name);
}

function pairs(keys: readonly string[]): [string, string][] {
  const distinct = [...new Set(keys)];
  return distinct.flatMap((a, index) => distinct.slice(index + 1).map((b): [string, string] => [a, b]));
}
