import type { Reading } from './credits.ts';
import { holdsOrdinary } from './given-names.ts';
import { characters, isHan } from './name.ts';
import { COMMON_WORDS } from './not-names.ts';
import { isDutyWord } from './people.ts';
import type { Credit } from './run.ts';
import type { Word } from './word.ts';

/** A word of so many characters where a name would stand may be one. */
const SHORTEST = 2;
const LONGEST = 4;

/** Whether nothing speaks against a word being a name that we do not know: no work, no place, no sentence is in it. */
function mayBeName(text: string): boolean {
  const chars = characters(text);
  if (!isHan(text) || chars.length < SHORTEST || chars.length > LONGEST) return false;
  if (COMMON_WORDS.has(text) || isDutyWord(text) || holdsOrdinary(chars)) return false;
  return !COMMON_WORDS.has(text.slice(0, 2)) && !COMMON_WORDS.has(text.slice(-2));
}

function withName(credit: Credit): Credit {
  const words = credit.words.map(
    (word): Word =>
      word.kind === 'strange' && mayBeName(word.text)
        ? { kind: 'person', text: word.text, evidence: 'unknown', others: [] }
        : word,
  );
  return { ...credit, words };
}

/**
 * A reading in which one word without a role could not be read and stands beside a unit, where its person would
 * stand: that word is then a name to be asked about. Any other reading comes back as it is. `below` says that the
 * unit stands on the line above.
 */
export function withUnknownName(reading: Reading, below: boolean): Reading {
  if (reading.clean || reading.labelled || reading.unknown.length > 0) return reading;
  const words = reading.credits.flatMap((credit) => credit.words);
  const strange = words.filter((word) => word.kind === 'strange');
  const beside = below || words.some((word) => word.kind === 'unit');
  const known = words.every(
    (word) => word.kind === 'unit' || word.kind === 'strange' || word.kind === 'title',
  );
  if (!beside || !known || strange.length !== 1 || !strange.every((word) => mayBeName(word.text)))
    return reading;
  return { ...reading, clean: true, credits: reading.credits.map(withName) };
}
