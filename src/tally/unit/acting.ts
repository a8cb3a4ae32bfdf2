import type { Evidence } from '../../model/evidence.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import { unitKey } from '../names/index.ts';
import type { Line, PageWords } from './page-words.ts';
import type { Actor, Role } from './roles.ts';
import { evidenceOf, HEAD_LINES, rolesOf, type ToldAbout, unclearHits } from './told-about.ts';
import { sure } from './verdicts.ts';
import { SELF } from './words.ts';

/** One school acts in the title, and nobody visits anybody. */
export function titleSubject(
  words: PageWords,
  actors: readonly Actor[],
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  const titled = actors.filter((actor) => actor.inTitle.size > 0);
  const [actor, ...others] = titled;
  if (actor === undefined || others.length > 0 || actor.ref.kind !== 'registered') return null;
  const doneTo = (['object', 'other', 'visitor', 'venue'] as const).some((role) => actor.inTitle.has(role));
  if (about.isBid && !visit && !doneTo) return sure(actor.ref, 'bid-title', [evidenceOf(actor)]);
  if (about.isAssociationColumn) return null;
  const all = rolesOf(actor);
  if (actors.length === 1 && isInspected(words, actor))
    return sure(actor.ref, 'inspected-school', [evidenceOf(actor)]);
  if (visit || SELF.test(words.title.text) || mayMeanAnother([words.title], actor)) return null;
  if (!actor.inTitle.has('subject') || all.has('other') || all.has('visitor')) return null;
  return sure(actor.ref, 'title-subject', [evidenceOf(actor)]);
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
  if (actor === undefined || others.length > 0 || visit || about.isAssociationColumn) return null;
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
