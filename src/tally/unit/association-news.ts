import type { Evidence } from '../../model/evidence.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { findAssociation } from '../names/authorities.ts';
import type { PageWords } from './page-words.ts';
import type { Actor } from './roles.ts';
import { titleStart } from './title.ts';
import { ASSOCIATION, HEAD_LINES, rolesOf, type ToldAbout } from './told-about.ts';
import { sure } from './verdicts.ts';
import { ARRIVES } from './words.ts';

/** How far into the title its subject may stand. */
const SUBJECT_WITHIN = 8;

/** The association as subject of the title, or its column with no school acting: no school's article. */
export function associationNews(
  words: PageWords,
  actors: readonly Actor[],
  self: Evidence | null,
  about: ToldAbout,
): UnitVerdict | null {
  // Who says 我校 is a school, though it writes of the association.
  if (self !== null) return null;
  const start = titleStart(words.title.text);
  const head = words.title.text.slice(start);
  const named = findAssociation(head);
  const firstSchool = words.title.hits[0]?.start ?? Number.POSITIVE_INFINITY;
  const isSubject = named !== null && named.index <= SUBJECT_WITHIN && start + named.index < firstSchool;
  const acting = actors.filter((actor) =>
    [...rolesOf(actor)].some((role) => role === 'subject' || role === 'host'),
  );
  const isItsOwn =
    about.isAssociationColumn ||
    actors.length === 0 ||
    (about.isAssociationSource && !receivesIt(words.title.text, actors));
  if (isSubject && isItsOwn) {
    return sure(named.ref, 'association-subject', [
      { where: '标题', quote: named.quote, shows: '协会自己的消息' },
    ]);
  }
  if (!about.isAssociationColumn) return null;
  const inTitle = actors.filter((actor) => actor.inTitle.has('subject') || actor.inTitle.has('host'));
  const inText = words.lines
    .slice(0, HEAD_LINES)
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

/** The association comes to one school, which acts in the text: either may tell it. */
function receivesIt(title: string, actors: readonly Actor[]): boolean {
  const [host, ...others] = actors.filter((actor) => actor.inTitle.size > 0);
  if (host === undefined || others.length > 0) return false;
  return host.inTitle.has('host') || (host.inLead.has('subject') && ARRIVES.test(title));
}
