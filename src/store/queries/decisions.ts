import type { Kysely } from 'kysely';
import { DECISION_KINDS, type Decision } from '../../model/decision.ts';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import { oneOf } from '../stored-json.ts';

/** In the order in which they were recorded. */
export async function readDecisions(db: Kysely<Tables>): Promise<readonly Decision[]> {
  const rows = await db.selectFrom('decision').selectAll().orderBy('seq').execute();
  return rows.map((row) => ({
    seq: row.seq,
    kind: oneOf('决定类型', DECISION_KINDS, row.kind),
    object: row.object,
    verdict: row.verdict,
    reason: row.reason,
    by: row.decided_by,
    at: row.decided_at,
    shown:
      row.shown_evidence === null || row.shown_proposal === null
        ? null
        : { evidence: row.shown_evidence, proposal: row.shown_proposal },
  }));
}

export async function insertDecisions(
  db: Kysely<Tables>,
  decisions: readonly Omit<Decision, 'seq'>[],
): Promise<void> {
  for (const batch of batches(decisions)) {
    await db
      .insertInto('decision')
      .values(
        batch.map((decision) => ({
          kind: decision.kind,
          object: decision.object,
          verdict: decision.verdict,
          reason: decision.reason,
          decided_by: decision.by,
          decided_at: decision.at,
          shown_evidence: decision.shown?.evidence ?? null,
          shown_proposal: decision.shown?.proposal ?? null,
        })),
      )
      .execute();
  }
}
