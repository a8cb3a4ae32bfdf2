import { isTextKind, type KeyKind } from './keys.ts';
import { LEADING } from './not-names.ts';
import type { Place, Where } from './place.ts';
import type { Credit } from './run.ts';
import { COLUMN_WORDS, STEMS } from './unit-words.ts';
import type { Word } from './word.ts';

type PersonWord = Extract<Word, { kind: 'person' }>;

/** One person credited with the text, and how sure that is. */
export interface Signed {
  readonly name: string;
  readonly quote: string;
  readonly rule: string;
  /** 0 wrote it (作者, 撰稿, 文), 1 handed it in (供稿, 通讯员) or signed without a role. */
  readonly rank: 0 | 1;
  readonly word: PersonWord;
  readonly standing: 'reporter' | 'outside' | null;
  /** A word that could not be read stands before the name: somebody may come first. */
  readonly afterUnread: boolean;
  /** Names and roles of its line can be paired in two ways. */
  readonly unsure: boolean;
  /** Signed without a role but with an office (后勤处处长 丁一). */
  readonly titled: boolean;
}

/** People of one voice on the page: a metadata field, the head, the tail's role words, the tail's signature. */
export interface Group {
  readonly where: Where;
  readonly signed: readonly Signed[];
}

const WRITERS: readonly KeyKind[] = ['writer', 'joint', 'campus', 'reporter'];

function rankOf(credit: Credit): 0 | 1 {
  return credit.kinds.some((kind) => WRITERS.includes(kind)) ? 0 : 1;
}

/** Stands in a rule's id for a name without a role. */
export const SIGNATURE = 'signature';

export function ruleOf(place: Place, credit: Credit): string {
  return `${place.where}:${credit.label === '' ? SIGNATURE : credit.label}`;
}

export function personsOf(credit: Credit): readonly PersonWord[] {
  return credit.words.filter((word) => word.kind === 'person');
}

/** 后勤快讯, 校园风采: a column's or unit's words, no name that we failed to read. */
export function isDutyWord(text: string): boolean {
  const ends = STEMS.filter((stem) => stem.length > 1 && text.includes(stem)).map(
    (stem) => text.lastIndexOf(stem) + stem.length,
  );
  if (ends.length === 0) return false;
  const rest = text.slice(Math.max(...ends));
  return rest === '' || COLUMN_WORDS.has(rest);
}

function signedOf(place: Place, credit: Credit): readonly Signed[] {
  let unread = false;
  const signed: Signed[] = [];
  for (const word of credit.words) {
    unread ||= word.kind === 'strange' && word.text.length <= 4 && !isDutyWord(word.text);
    if (word.kind !== 'person') continue;
    signed.push({
      name: word.text,
      quote: place.quote,
      rule: ruleOf(place, credit),
      rank: rankOf(credit),
      word,
      standing: standingOf(place, credit),
      afterUnread: unread,
      unsure: credit.unsure,
      titled:
        credit.kinds.length === 0 &&
        credit.words.some((other) => other.kind === 'title' && LEADING.test(other.text)),
    });
  }
  return signed;
}

function standingOf(place: Place, credit: Credit): Signed['standing'] {
  const reporter = credit.kinds.includes('reporter');
  if (place.voice === 'outside') return reporter || credit.kinds.length === 0 ? 'outside' : null;
  return reporter && place.voice === 'unclear' ? 'reporter' : null;
}

function byRank(signed: readonly Signed[]): readonly Signed[] {
  return [...signed.filter((one) => one.rank === 0), ...signed.filter((one) => one.rank === 1)];
}

/** Everybody credited with the text by role word or signature, voice by voice; groups without people are left out. */
export function strongGroups(places: readonly Place[]): readonly Group[] {
  const groups: Group[] = [];
  const regions: readonly (readonly Where[])[] = [['head'], ['tail-bracket', 'tail-line']];
  const text = (place: Place): readonly Signed[] =>
    place.credits.filter((credit) => isTextKind(credit.kinds)).flatMap((credit) => signedOf(place, credit));
  const bare = (place: Place): readonly Signed[] =>
    place.bare !== 'yes'
      ? []
      : place.credits
          .filter((credit) => credit.kinds.length === 0)
          .flatMap((credit) => signedOf(place, credit));
  groups.push(...metaGroups(places.filter((place) => place.where === 'meta').map(text)));
  groups.push({
    where: 'rest',
    signed: places
      .filter((place) => place.where === 'rest')
      .flatMap((place) => [...text(place), ...bare(place)]),
  });
  for (const region of regions) {
    const here = places.filter((place) => region.includes(place.where));
    // Names without a role beside role words are one voice (`丁一 通讯员 沈小禾`); on a line of their own, another.
    const mixed = here.flatMap((place) => {
      const credited = text(place);
      return credited.length > 0 ? inOrder(place, [...credited, ...bare(place)]) : [];
    });
    groups.push({ where: region[0] ?? 'head', signed: byRank(mixed) });
    const signatures = here.flatMap((place) => (text(place).length > 0 ? [] : bare(place)));
    groups.push({ where: region[0] ?? 'head', signed: signatures });
  }
  return groups.filter((group) => group.signed.length > 0);
}

function inOrder(place: Place, signed: readonly Signed[]): readonly Signed[] {
  const order = place.credits.flatMap(personsOf);
  return [...signed].sort((a, b) => order.indexOf(a.word) - order.indexOf(b.word));
}

/** Each writer's field speaks for itself (two 作者 lines may disagree); those who handed it in follow the first. */
function metaGroups(fields: readonly (readonly Signed[])[]): readonly Group[] {
  const writers = fields.filter((signed) => signed.some((one) => one.rank === 0));
  const others = fields.filter((signed) => !signed.some((one) => one.rank === 0)).flat();
  if (writers.length === 0) return [{ where: 'meta', signed: others }];
  return writers.map((signed, index) => ({
    where: 'meta',
    signed: byRank(index === 0 ? [...signed, ...others] : signed),
  }));
}
