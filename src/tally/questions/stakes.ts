import type { Byline } from '../../model/byline.ts';
import type { Stakes } from '../../model/question.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import type { Credit } from '../credit.ts';

/** What hangs on a question as far as it is known before the ranking. */
export function namedStakes(
  points: number,
  units: readonly string[],
  authors: readonly string[] = [],
): Stakes {
  return { points, units, authors, anybody: false, touchesRank: false, touchesLine: false };
}

/** What hangs on a question of which nobody can say whom an answer would move. */
export function anybodysStakes(points: number, authors: readonly string[] = []): Stakes {
  return { points, units: [], authors, anybody: true, touchesRank: true, touchesLine: true };
}

/** Register codes among units, sorted, each once. */
export function registeredCodes(units: readonly UnitRef[]): string[] {
  return [...new Set(units.flatMap((unit) => (unit.kind === 'registered' ? [unit.code] : [])))].toSorted();
}

/** Every unit that an answer could make it. */
export function possibleUnits({ unit, candidates }: UnitVerdict): string[] {
  return registeredCodes([...(unit === null ? [] : [unit]), ...candidates]);
}

/** Who could be the first author: the sure one, or those asked about; nobody where there is none. */
export function possibleAuthors({ verdict, first, candidates }: Credit): readonly string[] {
  return verdict === 'sure' ? [first] : candidates;
}

/** As {@link possibleAuthors}, from the byline of one copy. */
export function bylineAuthors({ verdict, authors, doubt }: Byline): readonly string[] {
  if (verdict === 'asked') return doubt?.candidates ?? [];
  return authors.slice(0, 1).map(({ value }) => value);
}

/** Person keys of these people at these units. */
export function personKeys(units: readonly string[], people: readonly string[]): string[] {
  return units
    .flatMap((code) => people.filter((name) => name !== '').map((name) => `${code}+${name}`))
    .toSorted();
}
