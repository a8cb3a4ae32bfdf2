import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef } from '../../model/verdict.ts';
import type { NameHit } from '../names/index.ts';
import type { Line } from './page-words.ts';
import type { Actor, Role } from './roles.ts';

/** What the told evidence is weighed against. */
export interface ToldAbout {
  readonly isBid: boolean;
  /** The column of the association's own news. */
  readonly isAssociationColumn: boolean;
  readonly isAssociationSource: boolean;
  /** The column of essays. */
  readonly isEssay: boolean;
  readonly known: readonly UnitRef[];
  readonly isSchool: (ref: UnitRef) => boolean;
}

/** How many lines of the body still tell what the article is about. */
export const HEAD_LINES = 4;
export const ASSOCIATION: UnitRef = { kind: 'association', name: '四川省高校后勤协会' };

/** Everything that a school does in an article. */
export function rolesOf(actor: Actor): Set<Role> {
  return new Set([...actor.inTitle, ...actor.inBody]);
}

export function evidenceOf(actor: Actor): Evidence {
  return { where: actor.inTitle.size > 0 ? '标题' : '正文', quote: actor.quote, shows: actor.ref.name };
}

/** Names that never decide alone. */
export function unclearHits(lines: readonly Line[]): NameHit[] {
  return lines.flatMap(({ hits }) => hits).filter((hit) => hit.needsSupport);
}
