import type { PreparedText } from './text.ts';
import { SCHOOL_NAME, TITLE_OPENING } from './words.ts';

/** Known names of schools, normalised, each with the codes of those that bear it. */
export type SchoolNames = ReadonlyMap<string, ReadonlySet<string>>;

const LONGEST_NAME = 20;

/** All names that the texts' own units go by. */
export function collectSchoolNames(texts: Iterable<PreparedText>): SchoolNames {
  const names = new Map<string, Set<string>>();
  for (const { source, ownNames } of texts) {
    if (source.unit === null) continue;
    for (const name of ownNames) names.set(name, (names.get(name) ?? new Set<string>()).add(source.unit));
  }
  return names;
}

interface Named {
  readonly name: string;
  readonly codes: ReadonlySet<string>;
}

/** The school whose name opens a title, tags aside; null where none does. */
function openingSchool(titleLine: string, names: SchoolNames): Named | null {
  const line = titleLine.replace(TITLE_OPENING, '');
  for (let length = Math.min(LONGEST_NAME, line.length); length >= 2; length -= 1) {
    const name = line.slice(0, length);
    const codes = names.get(name);
    if (codes !== undefined) return { name, codes };
  }
  const written = SCHOOL_NAME.exec(line)?.[0];
  return written === undefined ? null : { name: written, codes: new Set() };
}

/**
 * The two schools that two titles open with, where they are not the same and neither title mentions the other's:
 * of two texts whose schools are not both known, that speaks against one story.
 */
export function titleSchools(
  a: PreparedText,
  b: PreparedText,
  names: SchoolNames,
): { readonly a: string; readonly b: string } | null {
  const left = openingSchool(a.titleLine, names);
  const right = openingSchool(b.titleLine, names);
  if (left === null || right === null) return null;
  if (a.titleLine.includes(right.name) || b.titleLine.includes(left.name)) return null;
  for (const code of left.codes) if (right.codes.has(code)) return null;
  if (a.ownNames.includes(right.name) || b.ownNames.includes(left.name)) return null;
  return { a: left.name, b: right.name };
}
