import type { Byline, NobodyReason } from '../model/byline.ts';
import type { Quoted } from '../model/evidence.ts';
import { compareText } from '../text/normalise.ts';
import { DOUBTS } from './doubts.ts';
import { isTextKind, type KeyKind } from './keys.ts';
import { isDoubtfulAlone } from './name.ts';
import { COMMON_WORDS, WORDS_AS_NAMES } from './not-names.ts';
import { type Group, isDutyWord, personsOf, ruleOf, SIGNATURE, type Signed, strongGroups } from './people.ts';
import type { Place } from './place.ts';
import { weakSigned } from './weak.ts';

type Verdict = Pick<Byline, 'authors' | 'verdict' | 'nobody' | 'doubt'>;

/** Weighs all places of a page into one byline. */
export function decide(places: readonly Place[]): Byline {
  const all = strongGroups(places.filter((place) => place.unread !== true));
  const outside = all.flatMap((group) => group.signed).find((one) => one.standing === 'outside');
  const groups = all
    .map((group) => ({ ...group, signed: group.signed.filter((one) => one.standing !== 'outside') }))
    .filter((group) => group.signed.length > 0);
  const editors = credited(places, ['edit']);
  const reviewers = credited(places, ['review']).filter(
    (one) => !editors.some((editor) => editor.value === one.value),
  );
  const photographers = credited(places, ['photo', 'joint']);
  const organisations = organisationsOf(places);
  const verdict =
    groups.length > 0
      ? fromGroups(groups, outside)
      : fromWeak(places, nobodyReason(places, editors, photographers, organisations), outside !== undefined);
  return {
    ...verdict,
    photographers,
    editors: [...editors, ...reviewers],
    organisations,
    outsideReporter: outside === undefined ? null : quoted(outside),
  };
}

function quoted(one: Signed): Quoted<string> {
  return { value: one.name, quote: one.quote, rule: one.rule };
}

function unique(values: readonly Quoted<string>[]): readonly Quoted<string>[] {
  const seen = new Map<string, Quoted<string>>();
  for (const value of values) if (!seen.has(value.value)) seen.set(value.value, value);
  return [...seen.values()];
}

function asked(ask: string, candidates: readonly string[], authors: readonly Quoted<string>[]): Verdict {
  return { authors, verdict: 'asked', nobody: null, doubt: { ask, candidates: [...new Set(candidates)] } };
}

function fromGroups(groups: readonly Group[], outside: Signed | undefined): Verdict {
  const firsts = new Map<string, Signed>();
  for (const { signed } of groups) {
    const [first] = signed;
    if (first !== undefined && !firsts.has(first.name)) firsts.set(first.name, first);
  }
  const longest = [...groups].sort((a, b) => b.signed.length - a.signed.length);
  const authors = unique(longest.flatMap(({ signed }) => signed.map(quoted)));
  const names = authors.map((author) => author.value);
  if (firsts.size > 1) {
    const heads = [...firsts.keys()].sort(compareText);
    const quotes = [...new Set([...firsts.values()].map((one) => one.quote))];
    return asked(DOUBTS.disagree(quotes), [...heads, ...names], authors);
  }
  if (outside !== undefined) return asked(DOUBTS.outside(outside.quote), [...names, outside.name], authors);
  const confirmed = groups.length > 1;
  const plain = groups.some(({ signed }) => signed[0]?.word.others.length === 0);
  const doubt = groups
    .map(({ signed }) => doubtOf(signed[0], confirmed, plain))
    .find((text) => text !== null);
  if (doubt !== undefined && doubt !== null) {
    const others = groups.flatMap(({ signed }) => signed[0]?.word.others ?? []);
    return asked(doubt, [...others, ...names], authors);
  }
  return { authors, verdict: 'sure', nobody: null, doubt: null };
}

/** Why a first author's name cannot be taken as it stands; null where it can. */
function doubtOf(first: Signed | undefined, confirmed: boolean, plain: boolean): string | null {
  if (first === undefined) return null;
  if (first.standing === 'reporter') return DOUBTS.reporter(first.quote);
  if (first.titled && !confirmed) return DOUBTS.titled(first.quote);
  if (first.unsure) return DOUBTS.order(first.quote);
  if (first.afterUnread) return DOUBTS.unread(first.quote);
  if (first.word.others.length > 0 && !plain) return DOUBTS.glued(first.name);
  const bare = first.rule.endsWith(SIGNATURE) && isDoubtfulAlone(first.name, first.word.evidence);
  const open = first.word.evidence === 'unknown' || isOrdinary(first.name) || bare;
  return open && !confirmed ? DOUBTS.noName(first.quote) : null;
}

/** 安全, 平安: a word of which nobody is called. */
function isOrdinary(name: string): boolean {
  return COMMON_WORDS.has(name) && !WORDS_AS_NAMES.has(name);
}

/** Nobody signs plainly: the poster, a name under 来源 or an unknown label may still be the author. */
function fromWeak(places: readonly Place[], nobody: NobodyReason, outside: boolean): Verdict {
  const weak = weakSigned(places);
  const [first] = weak;
  if (first?.sure === true) {
    const authors = unique(weak.filter((one) => one.sure).map((one) => quoted(one.signed)));
    return { authors, verdict: 'sure', nobody: null, doubt: null };
  }
  if (first !== undefined && !outside) {
    return asked(
      first.ask,
      weak.map((one) => one.signed.name),
      [],
    );
  }
  const unread = places
    .filter((place) => place.where !== 'inner')
    .flatMap((place) =>
      place.credits.filter((credit) => isTextKind(credit.kinds)).map((credit) => ({ place, credit })),
    )
    .find(
      ({ credit }) =>
        credit.words.length > 0 &&
        credit.words.every((word) => word.kind === 'strange' && !isDutyWord(word.text)),
    );
  if (unread !== undefined && !outside) {
    return asked(
      DOUBTS.noName(unread.place.quote),
      unread.credit.words.map((word) => word.text),
      [],
    );
  }
  return { authors: [], verdict: 'none', nobody, doubt: null };
}

function credited(places: readonly Place[], kinds: readonly KeyKind[]): readonly Quoted<string>[] {
  const found = places.flatMap((place) =>
    place.credits
      .filter((credit) => credit.kinds.some((kind) => kinds.includes(kind)))
      .filter((credit) => kinds.includes('photo') || !isTextKind(credit.kinds))
      .flatMap((credit) =>
        personsOf(credit).map((word) => ({
          value: word.text,
          quote: place.quote,
          rule: ruleOf(place, credit),
        })),
      ),
  );
  return unique(found);
}

const SIGNING: readonly KeyKind[] = ['writer', 'contributor', 'campus', 'reporter', 'joint', 'unit'];

/** Units of signatures and text roles; a 来源 only where the byline itself carries it. */
function organisationsOf(places: readonly Place[]): readonly Quoted<string>[] {
  const found = places.flatMap((place) =>
    place.credits
      .filter(({ kinds }) => {
        const source = kinds.includes('source') && place.where !== 'meta' && place.where !== 'rest';
        return kinds.length === 0 || source || kinds.some((kind) => SIGNING.includes(kind));
      })
      .flatMap((credit) =>
        credit.words
          .filter((word) => word.kind === 'unit')
          .map((word) => ({ value: word.text, quote: place.quote, rule: ruleOf(place, credit) })),
      ),
  );
  return unique(found);
}

function nobodyReason(
  places: readonly Place[],
  editors: readonly unknown[],
  photographers: readonly unknown[],
  organisations: readonly unknown[],
): NobodyReason {
  if (editors.length > 0) return 'editor-only';
  if (photographers.length > 0) return 'photographer-only';
  if (organisations.length > 0) return 'organisation-only';
  const words = places.flatMap((place) =>
    place.credits
      .filter(({ kinds }) => isTextKind(kinds) || kinds.includes('publisher'))
      .flatMap((credit) => credit.words),
  );
  if (words.some((word) => word.kind === 'anonymous')) return 'anonymous';
  return words.some((word) => word.kind === 'account') ? 'login' : 'empty';
}
