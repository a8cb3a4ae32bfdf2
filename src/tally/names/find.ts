import type { CivilDate } from '../../model/civil-date.ts';
import type { Member } from '../../model/registers.ts';
import type { UnitRef } from '../../model/verdict.ts';
import { normaliseText } from '../../text/normalise.ts';
import { simplify } from '../story/script.ts';
import { bodyAfter } from './bodies.ts';
import { standingOfShort, standsAsFullName } from './boundary.ts';
import { meaningAt } from './dated.ts';
import { collectEntries, type NameEntry } from './entries.ts';
import type { NameHit } from './hit.ts';
import type { Near } from './nearest.ts';
import { type Occurrence, Trie } from './trie.ts';
import {
  beginsWithPlace,
  findUnknownSchools,
  foreignPlaceBefore,
  type UnknownSchool,
} from './unknown-school.ts';

/** From this likeness a name of no list and no known province may be one of ours, miswritten. */
const MAY_BE_OURS = 0.55;

type Found = NameEntry & { readonly placed: boolean };

/** Finds names: full ones longest first, then schools by their shape, then short ones in what is left. */
export function nameFinder(
  members: readonly Member[],
  nearest: (name: string) => readonly Near[],
): (text: string, date: CivilDate | null) => NameHit[] {
  const entries = [...collectEntries(members).values()].map((entry): readonly [string, Found] => [
    entry.text,
    { ...entry, placed: beginsWithPlace(entry.text) },
  ]);
  const trie = new Trie(entries);
  return (given, date) => {
    const printed = normaliseText(given);
    const text = simplify(printed);
    const search = new Search(text, date, nearest);
    const occurrences = trie
      .all(text)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
    for (const occurrence of occurrences) if (occurrence.value.tier === 'full') search.takeFull(occurrence);
    for (const school of findUnknownSchools(text, search.taken)) search.takeUnknown(school);
    for (const occurrence of occurrences) if (occurrence.value.tier === 'short') search.takeShort(occurrence);
    const hits = search.hits.toSorted((a, b) => a.start - b.start);
    return text === printed ? hits : hits.map((hit) => ({ ...hit, text: printed.slice(hit.start, hit.end) }));
  };
}

/** One text being searched: what is taken is taken. */
class Search {
  readonly hits: NameHit[] = [];
  readonly #text: string;
  readonly #date: CivilDate | null;
  readonly #nearest: (name: string) => readonly Near[];
  readonly #taken: Uint8Array;

  constructor(text: string, date: CivilDate | null, nearest: (name: string) => readonly Near[]) {
    this.#text = text;
    this.#date = date;
    this.#nearest = nearest;
    this.#taken = new Uint8Array(text.length);
  }

  readonly taken = (at: number): boolean => this.#taken[at] === 1;

  takeFull({ start, end, value }: Occurrence<Found>): void {
    if (!this.#isFree(start, end) || !standsAsFullName(this.#text, end, value.text)) return;
    const foreign = value.placed || value.uses.length === 0 ? null : foreignPlaceBefore(this.#text, start);
    if (foreign !== null && this.#isFree(foreign, end)) {
      this.#add(foreign, end, 'outsider', [this.#outsider(foreign, end)], false);
      return;
    }
    this.#addMeaning(start, end, value, false);
  }

  takeUnknown({ start, end, place }: UnknownSchool): void {
    if (!this.#isFree(start, end)) return;
    const outsider = this.#outsider(start, end);
    const near = place === 'foreign' ? [] : this.#nearest(outsider.name);
    const mayBeOurs = place === 'home' || (near[0]?.likeness ?? 0) >= MAY_BE_OURS;
    if (mayBeOurs) this.#add(start, end, 'unknown', [...near.map(({ ref }) => ref), outsider], true);
    else this.#add(start, end, 'outsider', [outsider], false);
  }

  takeShort({ start, end, value }: Occurrence<Found>): void {
    if (!this.#isFree(start, end)) return;
    const strict = end - start <= 2 || value.uses.every((use) => use.ambiguous);
    const standing = standingOfShort(this.#text, start, end, strict, this.taken);
    if (standing !== 'accident') this.#addMeaning(start, end, value, standing === 'doubtful');
  }

  #addMeaning(start: number, end: number, entry: Found, doubtful: boolean): void {
    const meaning = meaningAt(entry.uses, this.#date);
    if (meaning === null) {
      this.#taken.fill(1, start, end);
      return;
    }
    const unclear = doubtful || meaning.ambiguous || meaning.refs.length > 1;
    this.#add(start, end, meaning.form, meaning.refs, unclear);
  }

  #add(
    start: number,
    end: number,
    form: NameHit['form'],
    refs: readonly UnitRef[],
    needsSupport: boolean,
  ): void {
    const further = bodyAfter(this.#text, end);
    const last = end + further;
    this.#taken.fill(1, start, last);
    this.hits.push({
      start,
      end: last,
      text: this.#text.slice(start, last),
      form: further > 0 && form !== 'outsider' ? 'body' : form,
      refs,
      needsSupport: needsSupport || (further > 0 && form !== 'outsider'),
    });
  }

  #outsider(start: number, end: number): UnitRef {
    return { kind: 'outsider', name: this.#text.slice(start, end) };
  }

  #isFree(start: number, end: number): boolean {
    for (let at = start; at < end; at += 1) if (this.#taken[at] === 1) return false;
    return true;
  }
}
