import type { Decision } from '../../model/decision.ts';
import { compareText, normaliseLine } from '../../text/normalise.ts';
import { standingOf } from '../decision-book.ts';
import { keyOf, spellingOf } from './person.ts';

/** What people have decided about pairs of persons; of several decisions on one pair the last one that stands holds. */
export interface Ruling {
  readonly a: string;
  readonly b: string;
  readonly same: boolean;
  /** The person whose name stands, where the decision says so. */
  readonly keeps: string | null;
}

/** Reads decisions of the kinds same-person and different-person; `codeOf` finds a unit's code by name or code. */
export function rulingsOf(decisions: readonly Decision[], codeOf: (unit: string) => string | null): Ruling[] {
  const byPair = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.kind !== 'same-person' && decision.kind !== 'different-person') continue;
    const keys = normaliseLine(decision.object)
      .split(/[;|]/)
      .map((text) => readPerson(text, codeOf))
      .filter((key) => key !== null);
    for (const [a, b] of pairs(keys.toSorted(compareText))) {
      byPair.set(`${a}|${b}`, [...(byPair.get(`${a}|${b}`) ?? []), decision]);
    }
  }
  return [...byPair]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([pair, spoken]) => {
      const decision = standingOf(spoken);
      if (decision === null) return [];
      const [a = '', b = ''] = pair.split('|');
      return [{ a, b, same: decision.kind === 'same-person', keeps: readPerson(decision.verdict, codeOf) }];
    });
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
