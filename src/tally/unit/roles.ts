import type { UnitRef } from '../../model/verdict.ts';
import { type NameHit, unitKey } from '../names/index.ts';
import type { Line, PageWords } from './page-words.ts';
import { titleStart } from './title.ts';
import {
  ARRIVES_AT,
  BEFORE_SUBJECT,
  BROUGHT_SOMEBODY,
  COMES,
  DEALS_WITH_US,
  DONE_TO,
  PERSON_OF,
  SELF,
  SPOKEN_OF,
  TAKES_PLACE_AT,
} from './words.ts';

/**
 * What a name does in its sentence: `subject` acts · `host` is arrived at by somebody of rank · `venue` is where it
 * happens · `visitor` comes · `object` something is done to it or with it · `other` deals with 我校, so is not it ·
 * `plain` none of these.
 */
export type Role = 'subject' | 'host' | 'venue' | 'visitor' | 'object' | 'other' | 'plain';

/** One school of an article and everything it does there. */
export interface Actor {
  readonly ref: UnitRef;
  readonly inTitle: ReadonlySet<Role>;
  readonly inBody: ReadonlySet<Role>;
  /** Roles in the first telling lines of the body. */
  readonly inLead: ReadonlySet<Role>;
  /** First sentence in which it acts or stands, for the evidence. */
  readonly quote: string;
}

const LEAD_LINES = 4;
/** A line that tells something; captions, labels and signatures do not. */
const NARRATIVE = /[,。]/;
const LONGEST_QUOTE = 60;

/** All schools named clearly in title and body, in order of identity. Bodies and unknown names are not among them. */
export function actorsOf(words: PageWords): Actor[] {
  const found = new Map<
    string,
    { ref: UnitRef; title: Set<Role>; body: Set<Role>; lead: Set<Role>; quote: string }
  >();
  const note = (line: Line, hit: NameHit, role: Role, part: 'title' | 'body', lead: boolean): void => {
    const [ref] = hit.refs;
    if (ref === undefined || hit.refs.length > 1 || hit.needsSupport) return;
    const actor = found.get(unitKey(ref)) ?? {
      ref,
      title: new Set<Role>(),
      body: new Set<Role>(),
      lead: new Set<Role>(),
      quote: excerpt(line.text, hit),
    };
    actor[part].add(role);
    if (lead) actor.lead.add(role);
    found.set(unitKey(ref), actor);
  };
  for (const hit of words.title.hits) note(words.title, hit, titleRole(words.title, hit), 'title', false);
  for (const [index, line] of words.lines.entries()) {
    for (const hit of line.hits)
      note(line, hit, sentenceRole(line.text, hit), 'body', index < LEAD_LINES && NARRATIVE.test(line.text));
  }
  return [...found]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, actor]) => ({
      ref: actor.ref,
      inTitle: actor.title,
      inBody: actor.body,
      inLead: actor.lead,
      quote: actor.quote,
    }));
}

/** In a title a space or a dash begins a new sentence. */
function titleRole({ text }: Line, hit: NameHit): Role {
  const from = Math.max(
    titleStart(text) <= hit.start ? titleStart(text) : 0,
    ...[' ', '—', '-', '|', ':', '!', ';', '"', '”', '》'].map(
      (mark) => text.lastIndexOf(mark, hit.start - 1) + 1,
    ),
  );
  return roleIn(text.slice(from, hit.start), text.slice(hit.end), SELF.test(text.slice(hit.end)));
}

function sentenceRole(text: string, hit: NameHit): Role {
  const from = Math.max(...['。', '!', '?', ';'].map((mark) => text.lastIndexOf(mark, hit.start - 1) + 1));
  const rest = text.slice(hit.end);
  const to = rest.search(/[。!?;]/);
  return roleIn(text.slice(from, hit.start), to < 0 ? rest : rest.slice(0, to), false);
}

function roleIn(before: string, after: string, actsOnUs: boolean): Role {
  const withUs = DEALS_WITH_US.exec(after);
  if (actsOnUs || (withUs !== null && !BROUGHT_SOMEBODY.test(withUs[0]))) return 'other';
  const clause = before.slice(Math.max(before.lastIndexOf(','), before.lastIndexOf(':')) + 1);
  if (ARRIVES_AT.test(before)) return 'host';
  if (TAKES_PLACE_AT.test(before)) return 'venue';
  if (DONE_TO.test(before)) return SELF.test(before) ? 'other' : 'object';
  if (SPOKEN_OF.test(before) || PERSON_OF.test(after)) return 'object';
  if (COMES.test(after)) return 'visitor';
  return BEFORE_SUBJECT.test(clause) ? 'subject' : 'plain';
}

function excerpt(text: string, hit: NameHit): string {
  const from = Math.max(0, hit.start - 20);
  return text.slice(from, Math.max(hit.end, from + LONGEST_QUOTE));
}
