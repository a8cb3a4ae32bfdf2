import { isDepartment } from '../names/departments.ts';
import type { NameHit } from '../names/index.ts';
import type { Line } from './page-words.ts';
import { type Piece, pieceOf } from './piece.ts';
import { TITLE_LEAD } from './words.ts';

const BARRED = /^([^\s|丨│¦:]{0,20}?)\s*(?:[|丨│¦:]|—{1,2}|-{2})/;
const SPACED = /^(\S{0,20})\s+(.*)$/;
const ARRIVING = /^(?:来|到|赴|莅临|一行|走进|访问)/;
const VISITING = /来我|到我|来校|到校|来访|到访|来院|到院|莅临|一行/;

/** Where the title proper begins, behind tags and calls. */
export function titleStart(title: string): number {
  let start = 0;
  for (;;) {
    const lead = TITLE_LEAD.exec(title.slice(start));
    if (lead === null) return start;
    start += lead[0].length;
  }
}

/** The school before the title proper: `学校|…`, `学校：…`, `【学校】…`, `学校 …`, with a department or without. */
export function titlePrefix(title: Line): Piece | null {
  return inTag(title) ?? atHead(title);
}

function atHead({ text, hits }: Line): Piece | null {
  const start = titleStart(text);
  const hit = hits.find((each) => each.start === start);
  if (hit === undefined) return null;
  const after = text.slice(hit.end);
  const barred = BARRED.exec(after);
  if (barred !== null && isDepartment(barred[1] ?? '')) {
    return pieceOf('title-prefix', text.slice(0, hit.end + barred[0].length), [hit]);
  }
  const spaced = SPACED.exec(after);
  if (spaced === null || !isDepartment(spaced[1] ?? '')) return null;
  const rest = spaced[2] ?? '';
  return rest === '' || isVisitor(rest, text.length - rest.length, hits, hit)
    ? null
    : pieceOf('title-prefix', text.slice(0, text.length - rest.length).trim(), [hit], true);
}

/** `四川大学 来我校调研` names the visitor; `四川大学 西南交大来校…` may name two of them. */
function isVisitor(rest: string, restStart: number, hits: readonly NameHit[], head: NameHit): boolean {
  if (ARRIVING.test(rest)) return true;
  return (
    hits.some((hit) => hit !== head && hit.start === restStart) &&
    (VISITING.test(rest) || /^\S{0,20}\s/.test(rest))
  );
}

function inTag({ text, hits }: Line): Piece | null {
  const lead = text.slice(0, titleStart(text));
  for (const tag of lead.matchAll(/[【[〖(]([^】\]〗)]*)[】\]〗)]/g)) {
    const inside = hits.filter((hit) => hit.start === tag.index + 1 && hit.end <= tag.index + tag[0].length);
    const [hit] = inside;
    if (hit !== undefined && isDepartment(text.slice(hit.end, tag.index + tag[0].length - 1))) {
      return pieceOf('title-prefix', tag[0], inside);
    }
  }
  return null;
}
