import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { findAssociation, findAuthority } from '../names/authorities.ts';
import type { PageWords } from './page-words.ts';
import { type Actor, actorsOf, type Role } from './roles.ts';
import { titleStart } from './title.ts';
import { asked, none, sure } from './verdicts.ts';
import { GOES_OR_HOLDS, INCOMING, LOOKS_AT, SELF, VISIT } from './words.ts';

export interface ToldAbout {
  readonly isBid: boolean;
  /** The column of the association's own news. */
  readonly isAssociationColumn: boolean;
  readonly isAssociationSource: boolean;
  readonly known: readonly UnitRef[];
  readonly isSchool: (ref: UnitRef) => boolean;
}

const ASSOCIATION: UnitRef = { kind: 'association', name: '四川省高校后勤协会' };

/**
 * Where no place signs: what title and text tell. Sure only where one school acts, nobody visits anybody and nothing
 * speaks for another; else asked, or none where no school's words stand there.
 */
export function weighTold(words: PageWords, about: ToldAbout): UnitVerdict {
  const actors = actorsOf(words).filter(({ ref }) => ref.kind !== 'registered' || about.isSchool(ref));
  const self = selfWords(words);
  const visit = tellsOfVisit(words.title.text, actors, self !== null);
  const own = associationNews(words, actors, about);
  if (own !== null) return own;
  if (actors.length === 0) return withoutSchools(words, self, about);
  const subject = titleSubject(words, actors, visit, about);
  if (subject !== null) return subject;
  const only = onlySchool(words, actors, self, visit, about);
  return only ?? question(actors, self, about);
}

/** Whether the title tells of a visit or meeting, after which whoever acts need not be who publishes. */
function tellsOfVisit(title: string, actors: readonly Actor[], self: boolean): boolean {
  if (actors.length !== 1) return VISIT.test(title);
  return INCOMING.test(title) || (self && LOOKS_AT.test(title) && !GOES_OR_HOLDS.test(title));
}

function roles(actor: Actor): Set<Role> {
  return new Set([...actor.inTitle, ...actor.inBody]);
}

function evidenceOf(actor: Actor): Evidence {
  return { where: actor.inTitle.size > 0 ? '标题' : '正文', quote: actor.quote, shows: actor.ref.name };
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

/** The association as subject of the title, or its column with no school acting: no school's article. */
function associationNews(words: PageWords, actors: readonly Actor[], about: ToldAbout): UnitVerdict | null {
  const start = titleStart(words.title.text);
  const head = words.title.text.slice(start);
  const named = findAssociation(head);
  const firstSchool = words.title.hits[0]?.start ?? Number.POSITIVE_INFINITY;
  const isSubject = named !== null && named.index <= 8 && start + named.index < firstSchool;
  const acting = actors.filter((actor) =>
    [...roles(actor)].some((role) => role === 'subject' || role === 'host'),
  );
  if (isSubject && (about.isAssociationColumn || actors.length === 0)) {
    return sure(named.ref, 'association-subject', [
      { where: '标题', quote: named.quote, shows: '协会自己的消息' },
    ]);
  }
  if (!about.isAssociationColumn) return null;
  const inTitle = actors.filter((actor) => actor.inTitle.has('subject') || actor.inTitle.has('host'));
  const inText = words.lines
    .slice(0, 4)
    .map(({ text }) => findAssociation(text))
    .find((found) => found !== null);
  if (inTitle.length > 0 || (acting.length > 0 && inText === undefined && named === null)) return null;
  const said = named ?? inText ?? null;
  if (said === null && actors.length > 0) return null;
  const ref = said?.ref ?? ASSOCIATION;
  return sure(ref, 'association-column', [
    { where: '栏目', quote: said?.quote ?? '协会新闻', shows: '协会自己的消息，没有学校署名' },
  ]);
}

function withoutSchools(words: PageWords, self: Evidence | null, about: ToldAbout): UnitVerdict {
  const unclear = [words.title, ...words.lines.slice(0, 4)]
    .flatMap(({ hits }) => hits)
    .filter(
      (hit) => hit.needsSupport && hit.refs.some((ref) => ref.kind === 'registered' && about.isSchool(ref)),
    );
  const evidence = self === null ? [] : [self];
  if (unclear.length > 0) {
    const refs = unclear.flatMap((hit) => hit.refs);
    const quotes = unclear.map((hit): Evidence => ({ where: '正文', quote: hit.text, shows: '名称不明确' }));
    return asked([...about.known, ...refs], 'unclear-name', [...quotes, ...evidence]);
  }
  if (about.known.length > 0) return asked(about.known, 'known-author', evidence);
  if (about.isAssociationSource && self === null) {
    return sure(ASSOCIATION, 'association-source', [
      { where: '来源', quote: '协会', shows: '协会发布，文中没有学校' },
    ]);
  }
  return self === null ? none('no-words', []) : none('self-unnamed', evidence);
}

/** One school acts in the title, and nobody visits anybody. */
function titleSubject(
  words: PageWords,
  actors: readonly Actor[],
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  const titled = actors.filter((actor) => actor.inTitle.size > 0);
  const [actor, ...others] = titled;
  if (actor === undefined || others.length > 0 || actor.ref.kind !== 'registered') return null;
  if (about.isBid && !visit) return sure(actor.ref, 'bid-title', [evidenceOf(actor)]);
  if (about.isAssociationColumn) return null;
  const all = roles(actor);
  if (actors.length === 1 && isInspected(words, actor))
    return sure(actor.ref, 'inspected-school', [evidenceOf(actor)]);
  if (visit || SELF.test(words.title.text)) return null;
  if (!actor.inTitle.has('subject') || all.has('other') || all.has('visitor')) return null;
  return sure(actor.ref, 'title-subject', [evidenceOf(actor)]);
}

/** Authorities come to a school, and no other school is named. */
function isInspected(words: PageWords, actor: Actor): boolean {
  const authority = findAuthority(words.title.text);
  const hit = words.title.hits[0];
  if (authority === null || hit === undefined || authority.index > hit.start) return false;
  const all = roles(actor);
  return (
    actor.inTitle.has('host') ||
    (actor.inTitle.has('object') && !all.has('other') && !all.has('visitor') && actor.inLead.size > 0)
  );
}

/** One school in the whole article, acting in its first lines. */
function onlySchool(
  words: PageWords,
  actors: readonly Actor[],
  self: Evidence | null,
  visit: boolean,
  about: ToldAbout,
): UnitVerdict | null {
  const [actor, ...others] = actors;
  if (actor === undefined || others.length > 0 || visit || about.isAssociationColumn) return null;
  if (actor.ref.kind !== 'registered' || findAssociation(words.title.text) !== null) return null;
  const all = roles(actor);
  if (
    !actor.inLead.has('subject') ||
    ['other', 'visitor', 'object', 'venue'].some((role) => all.has(role as Role))
  ) {
    return null;
  }
  return sure(actor.ref, 'only-school', [evidenceOf(actor), ...(self === null ? [] : [self])]);
}

/** Nobody could be sure: those that may be the publisher, by what they do; a visitor to 我校 is none of them. */
function question(actors: readonly Actor[], self: Evidence | null, about: ToldAbout): UnitVerdict {
  const member = actors.filter(({ ref }) => ref.kind === 'registered');
  const stage = actors.filter((actor) => actor.inTitle.size > 0 || actor.inLead.size > 0);
  const evidence = [...(stage.length > 0 ? stage : actors).map(evidenceOf), ...(self === null ? [] : [self])];
  if (member.length === 0 && !stage.some((actor) => roles(actor).has('subject'))) {
    return about.known.length > 0
      ? asked(about.known, 'known-author', evidence)
      : none('only-mentions', evidence);
  }
  const possible = actors.filter((actor) => !isEliminated(actor, self !== null));
  const ranked = possible.toSorted((a, b) => rank(a) - rank(b));
  const known = about.known.filter(
    (ref) => possible.length === 0 || ranked.some((actor) => sameRef(actor.ref, ref)),
  );
  const withAssociation = about.isAssociationColumn ? [ASSOCIATION] : [];
  return asked([...known, ...ranked.map(({ ref }) => ref), ...withAssociation], 'unsigned', evidence);
}

function sameRef(a: UnitRef, b: UnitRef): boolean {
  return a.kind === b.kind && a.name === b.name;
}

/** In a text where 我校 speaks: who deals with 我校, visits it or is only an object there, does not publish it. */
function isEliminated(actor: Actor, self: boolean): boolean {
  const all = roles(actor);
  if (all.has('other')) return true;
  return self && all.has('visitor') && !all.has('subject');
}

function rank(actor: Actor): number {
  if (actor.inTitle.has('subject') || actor.inTitle.has('host')) return 0;
  if (actor.inLead.has('subject')) return 1;
  if (actor.inTitle.size > 0) return 2;
  return 3;
}
