import type { Kysely } from 'kysely';
import { batches } from '../batches.ts';
import type { Tables } from '../schema.ts';
import type { ReadingRecord } from '../types.ts';

/** In the order in which they were recorded; a later answer to the same reading supersedes the earlier. */
export async function readAnswers(db: Kysely<Tables>): Promise<readonly ReadingRecord[]> {
  const rows = await db.selectFrom('reading_answer').selectAll().orderBy('seq').execute();
  return rows.map((row) => ({
    id: row.reading,
    answer: row.answer,
    by: row.answered_by,
    at: row.answered_at,
  }));
}

export async function insertAnswers(db: Kysely<Tables>, answers: readonly ReadingRecord[]): Promise<void> {
  for (const batch of batches(answers)) {
    await db
      .insertInto('reading_answer')
      .values(
        batch.map((answer) => ({
          reading: answer.id,
          answer: answer.answer,
          answered_by: answer.by,
          answered_at: answer.at,
        })),
      )
      .execute();
  }
}
