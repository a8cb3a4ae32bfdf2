import type { Evidence } from '../../model/evidence.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import { unitKey } from '../names/index.ts';
import type { Line, PageWords } from './page-words.ts';
import type { Actor, Role } from './roles.ts';
import { evidenceOf, HEAD_LINES, rolesOf, type ToldAbout, unclearHits } from './told-about.ts';
import { sure } from './verdicts.ts';
import { SELF, SELF_SCHOOL, TAKES_A_LESSON } from './words.ts';

/** One school acts in the title, and nobody visits anybody. */
export function titleSubject(
  words: PageWords,
  actors: readonly Actor[],
  self: Evidence | null,
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  const titled = actors.filter((actor) => actor.inTitle.size > 0);
  const [actor, ...others] = titled;
  if (actor === undefined || others.length > 0) return null;
  if (actor.ref.kind !== 'registered') return elsewhere(words, actors, actor, self, visit, about);
  const doneTo = (['object', 'other', 'visitor', 'venue'] as const).some((role) => actor.inTitle.has(role));
  if (about.isBid && !about.isEssay && !visit && !doneTo) {
    return sure(actor.ref, 'bid-title', [evidenceOf(actor)]);
  }
  if ((about.isAssociationColumn || about.isEssay) && !tellsOfItself(words, actor, actors, self)) return null;
  const all = rolesOf(actor);
  if (actors.length === 1 && isInspected(words, actor))
    return sure(actor.ref, 'inspected-school', [evidenceOf(actor)]);
  if (visit || SELF.test(words.title.text) || mayMeanAnother([words.title], actor)) return null;
  if (!actor.inTitle.has('subject') || all.has('other') || all.has('visitor')) return null;
  return sure(actor.ref, 'title-subject', [evidenceOf(actor)]);
}

/** A school of another province acts in the title, nobody else is in play, and nobody says 我校. */
function elsewhere(
  words: PageWords,
  actors: readonly Actor[],
  actor: Actor,
  self: Evidence | null,
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  if (actors.length !== 1 || self !== null || visit || about.isAssociationColumn || about.isEssay)
    return null;
  if (!about.known.every((ref) => unitKey(ref) === unitKey(actor.ref))) return null;
  if (mayMeanAnother([words.title, ...words.lines.slice(0, HEAD_LINES)], actor)) return null;
  return [...rolesOf(actor)].every((role) => role === 'subject' || role === 'plain') &&
    actor.inTitle.has('subject')
    ? sure(actor.ref, 'title-subject', [evidenceOf(actor)])
    : null;
}

/**
 * In columns where essays and the association's own news stand, a school in the title need not be who writes. It is
 * where the text says 我校 and neither takes a lesson from it nor lets another school act.
 */
function tellsOfItself(
  words: PageWords,
  actor: Actor,
  actors: readonly Actor[],
  self: Evidence | null,
): boolean {
  if (self === null || TAKES_A_LESSON.test(words.title.text) || rolesOf(actor).has('object')) return false;
  const sentences = words.lines.flatMap(({ text }) => text.split(/[。!?;]/));
  const ours = sentences.filter((sentence) => SELF_SCHOOL.test(sentence));
  return (
    ours.length > 0 &&
    !ours.some((sentence) => TAKES_A_LESSON.test(sentence)) &&
    actors.every((each) => each === actor || !rolesOf(each).has('subject'))
  );
}

/** Authorities come to a school, and no other school is named. */
function isInspected(words: PageWords, actor: Actor): boolean {
  const authority = findAuthority(words.title.text);
  const hit = words.title.hits[0];
  if (authority === null || hit === undefined || authority.index > hit.start) return false;
  const all = rolesOf(actor);
  return (
    actor.inTitle.has('host') ||
    (actor.inTitle.has('object') && !all.has('other') && !all.has('visitor') && actor.inLead.size > 0)
  );
}

/** One school in the whole article, acting in its first lines. */
export function onlySchool(
  words: PageWords,
  actors: readonly Actor[],
  self: Evidence | null,
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  const [actor, ...others] = actors;
  if (actor === undefined || others.length > 0 || visit || about.isAssociationColumn || about.isEssay)
    return null;
  if (actor.ref.kind !== 'registered' || findAssociation(words.title.text) !== null) return null;
  const all = rolesOf(actor);
  if (
    !actor.inLead.has('subject') ||
    mayMeanAnother([words.title, ...words.lines.slice(0, HEAD_LINES)], actor) ||
    ['other', 'visitor', 'object', 'venue'].some((role) => all.has(role as Role))
  ) {
    return null;
  }
  return sure(actor.ref, 'only-school', [evidenceOf(actor), ...(self === null ? [] : [self])]);
}

/** Unclear names beside it (西南交大、川大、电子科大) may be other schools. */
function mayMeanAnother(lines: readonly Line[], actor: Actor): boolean {
  return unclearHits(lines).some((hit) => !hit.refs.some((ref) => unitKey(ref) === unitKey(actor.ref)));
}
