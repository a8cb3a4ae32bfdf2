import { DOUBTS } from './doubts.ts';
import { isTextKind } from './keys.ts';
import { personsOf, ruleOf, type Signed } from './people.ts';
import type { Place } from './place.ts';
import type { Credit } from './run.ts';

/** Somebody named where authors are not usually named. */
export interface Weak {
  readonly signed: Signed;
  readonly sure: boolean;
  readonly ask: string;
}

/** An unknown label of the tail is asked about only where it speaks of writing. */
const WRITING_LABEL = /[稿写撰文笔]|通讯|报道/;

/** People named under 来源, by an unknown label, in a sentence's bracket or as poster; the most telling first. */
export function weakSigned(places: readonly Place[]): readonly Weak[] {
  return [
    ...unread(places),
    ...sources(places),
    ...inner(places),
    ...bracketed(places),
    ...labels(places),
    ...publishers(places),
  ];
}

function weak(place: Place, credit: Credit, sure: boolean, ask: string): readonly Weak[] {
  return personsOf(credit)
    .filter((word) => word.evidence !== 'unknown' && word.evidence !== 'word')
    .map((word) => ({
      signed: {
        name: word.text,
        quote: place.quote,
        rule: ruleOf(place, credit),
        rank: 1,
        word,
        standing: null,
        afterUnread: false,
        unsure: credit.unsure,
        titled: false,
      },
      sure: sure && word.others.length === 0,
      ask,
    }));
}

/** A byline with a role of writing in which a word could not be read. */
function unread(places: readonly Place[]): readonly Weak[] {
  return places
    .filter((place) => place.unread === true)
    .flatMap((place) =>
      place.credits
        .filter((credit) => isTextKind(credit.kinds))
        .flatMap((credit) => weak(place, credit, false, DOUBTS.unread(place.quote))),
    );
}

/** `来源:后勤服务总公司 丁一`: a unit and its person sign; a name alone is asked about. */
function sources(places: readonly Place[]): readonly Weak[] {
  return places.flatMap((place) =>
    place.credits
      .filter((credit) => credit.kinds.includes('source') || credit.kinds.includes('unit'))
      .flatMap((credit) => {
        const withUnit = credit.words.some((word) => word.kind === 'unit');
        return weak(place, credit, withUnit, DOUBTS.source(place.quote));
      }),
  );
}

/** Byline lines in the middle of the text; sure where they name one first author. */
function inner(places: readonly Place[]): readonly Weak[] {
  const found = places
    .filter((place) => place.where === 'inner')
    .flatMap((place) =>
      place.credits
        .filter((credit) => isTextKind(credit.kinds) && !credit.kinds.includes('reporter'))
        .flatMap((credit) => weak(place, credit, true, DOUBTS.inner(place.quote))),
    );
  const firsts = new Set(
    places
      .filter((place) => place.where === 'inner')
      .map((place) => found.find((one) => one.signed.quote === place.quote)?.signed.name)
      .filter((name) => name !== undefined),
  );
  return firsts.size > 1 ? found.map((one) => ({ ...one, sure: false })) : found;
}

function bracketed(places: readonly Place[]): readonly Weak[] {
  return places
    .filter((place) => place.bare === 'ask')
    .flatMap((place) =>
      place.credits
        .filter((credit) => credit.kinds.length === 0)
        .flatMap((credit) => weak(place, credit, false, DOUBTS.sentence(place.quote))),
    );
}

function labels(places: readonly Place[]): readonly Weak[] {
  return places.flatMap((place) =>
    place.unknown
      .filter((credit) => place.where === 'rest' || WRITING_LABEL.test(credit.label))
      .flatMap((credit) => weak(place, credit, false, DOUBTS.label(place.quote))),
  );
}

/** A poster is no author where the page says who signs: an organisation named as author settles it. */
function publishers(places: readonly Place[]): readonly Weak[] {
  const signedByUnit = places.some((place) =>
    place.credits.some(
      (credit) => isTextKind(credit.kinds) && credit.words.some((word) => word.kind === 'unit'),
    ),
  );
  if (signedByUnit) return [];
  return places.flatMap((place) =>
    place.credits
      .filter((credit) => credit.kinds.includes('publisher'))
      .flatMap((credit) => weak(place, credit, false, DOUBTS.publisher(place.quote))),
  );
}
