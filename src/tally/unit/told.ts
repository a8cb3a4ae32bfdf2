import type { Evidence } from '../../model/evidence.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { findAssociation } from '../names/authorities.ts';
import { unitKey } from '../names/index.ts';
import { onlySchool, titleSubject } from './acting.ts';
import { associationNews } from './association-news.ts';
import type { PageWords } from './page-words.ts';
import { type Actor, actorsOf } from './roles.ts';
import { ASSOCIATION, evidenceOf, HEAD_LINES, rolesOf, type ToldAbout, unclearHits } from './told-about.ts';
import { asked, none, sure } from './verdicts.ts';
import { outgoingVisit } from './visiting.ts';
import { GOES_OR_HOLDS, HELD_AT, INCOMING, LOOKS_AT, SELF, SELF_SCHOOL, VISIT } from './words.ts';

/**
 * Where no place signs: what title and text tell. Sure only where one school acts, nobody visits anybody and nothing
 * speaks for another; else asked, or none where no school's words stand there.
 */
export function weighTold(words: PageWords, about: ToldAbout): UnitVerdict {
  const actors = actorsOf(words).filter(({ ref }) => ref.kind !== 'registered' || about.isSchool(ref));
  const self = selfWords(words);
  const visit = tellsOfVisit(words.title.text, actors, self !== null);
  const own = associationNews(words, actors, self, about);
  if (own !== null) return own;
  if (actors.length === 0) return withoutSchools(words, self, about);
  return (
    titleSubject(words, actors, self, visit, about) ??
    outgoingVisit(words, actors, self) ??
    onlySchool(words, actors, self, visit, about) ??
    question(actors, words, self, about)
  );
}

/** Whether the title tells of a visit or meeting, after which whoever acts need not be who publishes. */
function tellsOfVisit(title: string, actors: readonly Actor[], self: boolean): boolean {
  const [actor, ...others] = actors;
  if (actor === undefined || others.length > 0) return VISIT.test(title);
  // `某校在大学生活动中心召开…` holds it itself.
  if (HELD_AT.test(title) && !actor.inTitle.has('subject')) return true;
  return INCOMING.test(title) || (self && LOOKS_AT.test(title) && !GOES_OR_HOLDS.test(title));
}

function selfWords(words: PageWords): Evidence | null {
  for (const { text } of [words.title, ...words.lines]) {
    const match = SELF.exec(text);
    if (match !== null) {
      const quote = text.slice(Math.max(0, match.index - 10), match.index + 20);
      return { where: '自称', quote, shows: '由本单位发布，未写校名' };
    }
  }
  return null;
}

function withoutSchools(words: PageWords, self: Evidence | null, about: ToldAbout): UnitVerdict {
  const unclear = unclearHits([words.title, ...words.lines.slice(0, HEAD_LINES)]).filter((hit) =>
    hit.refs.some((ref) => ref.kind === 'registered' && about.isSchool(ref)),
  );
  const evidence = self === null ? [] : [self];
  if (unclear.length > 0) {
    const refs = unclear.flatMap((hit) => hit.refs);
    const quotes = unclear.map((hit): Evidence => ({ where: '正文', quote: hit.text, shows: '名称不明确' }));
    return asked([...about.known, ...refs], 'unclear-name', [...quotes, ...evidence]);
  }
  if (about.known.length > 0) return asked(about.known, 'known-author', evidence);
  if (self === null) return associationSource(words, about) ?? none('no-words', []);
  // Some school wrote it, whatever the column; a company or a centre speaks of itself otherwise.
  const ofSchool = [words.title, ...words.lines].some(({ text }) => SELF_SCHOOL.test(text));
  return ofSchool ? asked([], 'self-unnamed', evidence) : none('self-unnamed', evidence);
}

/** The association as 来源 passes on schools' articles too: only a text that speaks of it is its own. */
function associationSource(words: PageWords, about: ToldAbout): UnitVerdict | null {
  if (!about.isAssociationSource) return null;
  const said = [words.title, ...words.lines.slice(0, HEAD_LINES)]
    .map(({ text }) => findAssociation(text))
    .find((found) => found !== null);
  if (said === undefined) return null;
  return sure(ASSOCIATION, 'association-source', [
    { where: '正文', quote: said.quote, shows: '来源是协会，写的也是协会' },
  ]);
}

/** Nobody could be sure: those that may be the publisher, by what they do; a visitor to 我校 is none of them. */
function question(
  actors: readonly Actor[],
  words: PageWords,
  self: Evidence | null,
  about: ToldAbout,
): UnitVerdict {
  const member = actors.filter(({ ref }) => ref.kind === 'registered');
  const stage = actors.filter((actor) => actor.inTitle.size > 0 || actor.inLead.size > 0);
  const evidence = [...(stage.length > 0 ? stage : actors).map(evidenceOf), ...(self === null ? [] : [self])];
  if (member.length === 0 && !stage.some((actor) => rolesOf(actor).has('subject'))) {
    return about.known.length > 0
      ? asked(about.known, 'known-author', evidence)
      : none('only-mentions', evidence);
  }
  const possible = actors.filter((actor) => !isEliminated(actor, self !== null));
  const ranked = possible.toSorted((a, b) => rank(a) - rank(b));
  const known = about.known.filter(
    (ref) => possible.length === 0 || ranked.some((actor) => unitKey(actor.ref) === unitKey(ref)),
  );
  const mayBeAssociation =
    about.isAssociationColumn || (about.isAssociationSource && findAssociation(words.title.text) !== null);
  const withAssociation = mayBeAssociation ? [ASSOCIATION] : [];
  const unclear = unclearHits([words.title]).flatMap((hit) => hit.refs);
  const named = [...known, ...ranked.map(({ ref }) => ref), ...unclear];
  return asked([...named, ...withAssociation], 'unsigned', evidence);
}

/** In a text where 我校 speaks: who deals with 我校, visits it or is only an object there, does not publish it. */
function isEliminated(actor: Actor, self: boolean): boolean {
  const all = rolesOf(actor);
  if (all.has('other')) return true;
  return self && all.has('visitor') && !all.has('subject');
}

function rank(actor: Actor): number {
  if (actor.inTitle.has('subject') || actor.inTitle.has('host')) return 0;
  if (actor.inLead.has('subject')) return 1;
  if (actor.inTitle.size > 0) return 2;
  return 3;
}
