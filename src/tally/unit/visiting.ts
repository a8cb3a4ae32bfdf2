import type { Evidence } from '../../model/evidence.ts';
import type { UnitVerdict } from '../../model/verdict.ts';
import { type NameHit, unitKey } from '../names/index.ts';
import type { Line, PageWords } from './page-words.ts';
import type { Actor } from './roles.ts';
import { titleStart } from './title.ts';
import { evidenceOf, HEAD_LINES, rolesOf, unclearHits } from './told-about.ts';
import { sure } from './verdicts.ts';
import { COMES_TO_US, GOES_TO, WE_GO_TO } from './words.ts';

/**
 * `甲校赴乙校…` over a text in which 我校 goes to 乙校: 甲校 tells it. Asked all the same where a third school is
 * named, or where somebody comes to 我校 too.
 */
export function outgoingVisit(
  words: PageWords,
  actors: readonly Actor[],
  self: Evidence | null,
): UnitVerdict | null {
  const [from, to] = words.title.hits;
  if (self === null || from === undefined || to === undefined || actors.length !== 2) return null;
  if (from.start !== titleStart(words.title.text)) return null;
  if (!GOES_TO.test(words.title.text.slice(from.end, to.start))) return null;
  if (unclearHits([words.title, ...words.lines.slice(0, HEAD_LINES)]).length > 0) return null;
  const visitor = actors.find((actor) => isNamedBy(actor, from));
  const host = actors.find((actor) => isNamedBy(actor, to));
  if (visitor?.ref.kind !== 'registered' || host === undefined || rolesOf(visitor).has('other')) return null;
  const said = words.lines.find((line) => line.hits.some((hit) => isNamedBy(host, hit) && weGo(line, hit)));
  if (said === undefined || [words.title, ...words.lines].some(({ text }) => COMES_TO_US.test(text))) {
    return null;
  }
  return sure(visitor.ref, 'outgoing-visit', [
    evidenceOf(visitor),
    { where: '自称', quote: self.quote, shows: `由往访的一方${visitor.ref.name}发布` },
  ]);
}

function isNamedBy(actor: Actor, hit: NameHit): boolean {
  return hit.refs.some((ref) => unitKey(ref) === unitKey(actor.ref));
}

function weGo(line: Line, host: NameHit): boolean {
  const between = line.hits.filter((hit) => hit.end <= host.start).at(-1)?.end ?? 0;
  return WE_GO_TO.test(line.text.slice(between, host.start));
}
