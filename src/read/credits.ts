import { type Field, splitFields } from './fields.ts';
import { isTextKind, type KeyKind, TEXT_KINDS } from './keys.ts';
import { blankMoments } from './moments.ts';
import { type Credit, readRun } from './run.ts';
import { isUnit, type KnowsUnit } from './unit.ts';
import type { Word } from './word.ts';

/** What the words of one line, bracket or field say about who did what. */
export interface Reading {
  readonly credits: readonly Credit[];
  /** Every word was understood: nothing in it reads like running text. */
  readonly clean: boolean;
  /** A role word or label of a credit stands in it. */
  readonly labelled: boolean;
  /** A label that we do not know stands before a name. */
  readonly unknown: readonly Credit[];
}

const CREDITING: readonly KeyKind[] = [
  ...TEXT_KINDS,
  'photo',
  'edit',
  'review',
  'publisher',
  'source',
  'unit',
];
/** Labels under which a role word of the value may say otherwise: `作者:丁一/文 沈小禾/图`. */
const OPEN: readonly KeyKind[] = ['writer', 'contributor', 'joint', 'source', 'unit', 'publisher'];
/** A value longer than this, without anything that parts it, is a sentence. */
const LONGEST_VALUE = 120;
/** An unknown label longer than this is the beginning of a sentence. */
const LONGEST_LABEL = 12;

/** Reads one normalised stretch of byline: labels with colons first, then the orders without colons. */
export function readCredits(text: string, knowsUnit: KnowsUnit): Reading {
  const credits: Credit[] = [];
  const unknown: Credit[] = [];
  let clean = text.length <= LONGEST_VALUE * 2;
  for (const field of splitFields(text)) {
    if (field.kinds === null) {
      const named = ofUnknownLabel(field, knowsUnit);
      if (named.kinds.length === 0) credits.push(named);
      else unknown.push(named);
      clean &&= isClean(named) && (named.kinds.length === 0 || field.label.length <= LONGEST_LABEL);
      continue;
    }
    const found = ofField(field, field.kinds, knowsUnit);
    credits.push(...found);
    clean &&= field.value.length <= LONGEST_VALUE && found.every(isClean);
  }
  const labelled = credits.some((credit) => credit.kinds.some((kind) => CREDITING.includes(kind)));
  // Names without a role in front of a label that we do not know are running text.
  const named = credits.some(
    (credit) => credit.kinds.length === 0 && credit.words.some((word) => word.kind === 'person'),
  );
  if (unknown.length > 0 && named && !labelled) clean = false;
  return { credits, clean, labelled, unknown };
}

/** Credits of one labelled value; the label's role holds for every word that no role word of the value claims. */
export function ofField(
  field: Pick<Field, 'label' | 'value'>,
  kinds: readonly KeyKind[],
  knowsUnit: KnowsUnit,
): readonly Credit[] {
  const value = blankMoments(field.value);
  if (kinds.includes('about')) return aboutAuthor(field.label, value, knowsUnit);
  if (kinds.length > 0 && !kinds.some((kind) => CREDITING.includes(kind))) return [];
  const run = readRun(value, knowsUnit, kinds.length > 0);
  if (kinds.length === 0) return run;
  const open = kinds.some((kind) => OPEN.includes(kind));
  const credits = run.map((credit) =>
    open && credit.kinds.length > 0 ? credit : { ...credit, kinds, label: field.label },
  );
  return credits.length > 0 ? credits : [{ kinds, label: field.label, words: [], unsure: false }];
}

/** `作者简介:丁一(1985—),男,…`: the name before the first sign. */
function aboutAuthor(label: string, value: string, knowsUnit: KnowsUnit): readonly Credit[] {
  const name = value.split(/[(,;。:]/)[0] ?? '';
  const words = readRun(name, knowsUnit).flatMap((credit) => credit.words);
  return words.length === 1 && words[0]?.kind === 'person'
    ? [{ kinds: ['writer'], label, words, unsure: false }]
    : [];
}

/** `某某大学水电中心:丁 一`: a unit before the colon signs with its person; any other unknown label claims nothing for the text. */
function ofUnknownLabel(field: Field, knowsUnit: KnowsUnit): Credit {
  const words = readRun(blankMoments(field.value), knowsUnit).flatMap((credit) => credit.words);
  return isUnit(field.label, knowsUnit)
    ? { kinds: [], label: '', words: [{ kind: 'unit', text: field.label }, ...words], unsure: false }
    : { kinds: ['other'], label: field.label, words, unsure: false };
}

function isClean(credit: Credit): boolean {
  const unknown = credit.kinds.includes('other');
  if (credit.kinds.length > 0 && !unknown && !isTextKind(credit.kinds)) return true;
  const bare = credit.kinds.length === 0 || unknown;
  return credit.words.every((word) => understood(word, bare));
}

function understood(word: Word, bare: boolean): boolean {
  if (word.kind === 'strange') return false;
  return !(bare && word.kind === 'person' && word.evidence === 'word');
}
