import { z } from 'zod';
import { InputError, type InputProblem } from '../model/failure.ts';
import type { ReadingAnswers } from '../model/result.ts';
import type { Edition } from './edition.ts';
import { type Reading, wordingOf } from './reading.ts';

const ANSWERS = z.record(z.string(), z.unknown());

function validAnswers(reading: Reading): string {
  const ids = reading.answers.map(({ id }) => id);
  return [...ids, ...(reading.free === null ? [] : [reading.free.form])].join('、');
}

/**
 * Checks what a readings file holds: an object from reading id to answer id. Returns the answers given, no others.
 * Throws InputError with every unknown id and answer, naming the valid ones; `file` is printed with them.
 */
export function checkReadings(edition: Edition, value: unknown, file: string | null = null): ReadingAnswers {
  const place = file === null ? '' : `${file}：`;
  const problem = (code: string, column: string | null, message: string): InputProblem => ({
    code,
    file,
    row: null,
    column,
    message: `${place}${message}`,
  });
  const parsed = ANSWERS.safeParse(value);
  if (!parsed.success) {
    throw new InputError([
      problem('bad-readings', null, '口径文件应是一个 JSON 对象，如 {"unit-rank":"site"}'),
    ]);
  }
  const known = new Map(edition.readings.map((reading) => [reading.id, reading]));
  const problems: InputProblem[] = [];
  const answers: [string, string][] = [];
  for (const [id, answer] of Object.entries(parsed.data)) {
    const reading = known.get(id);
    if (reading === undefined) {
      const ids = [...known.keys()].join('、');
      problems.push(problem('unknown-reading', id, `没有口径「${id}」，可用的口径有：${ids}`));
    } else if (typeof answer !== 'string' || wordingOf(reading, answer) === null) {
      const found = JSON.stringify(answer);
      const message = `口径「${id}」没有答案 ${found}，可用的答案有：${validAnswers(reading)}`;
      problems.push(problem('unknown-answer', id, message));
    } else {
      answers.push([id, answer]);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return Object.fromEntries(answers);
}

/** Every reading of the edition with its answer: the one given, else the default. Throws InputError as {@link checkReadings}. */
export function resolveReadings(edition: Edition, given: ReadingAnswers): ReadingAnswers {
  const checked = checkReadings(edition, given);
  return Object.fromEntries(
    edition.readings.map((reading) => [reading.id, checked[reading.id] ?? reading.default]),
  );
}

/** A reading as the notice prints it. */
export interface DescribedReading {
  readonly id: string;
  readonly clauses: readonly string[];
  readonly question: string;
  readonly answer: string;
  /** Chinese wording of the answer. */
  readonly wording: string;
  readonly isDefault: boolean;
  readonly why: string;
}

/** The readings used, in the edition's order. `answers` must be complete; throws on an answer no reading knows. */
export function describeReadings(edition: Edition, answers: ReadingAnswers): readonly DescribedReading[] {
  const complete = resolveReadings(edition, answers);
  return edition.readings.map((reading) => {
    const answer = complete[reading.id] ?? reading.default;
    const wording = wordingOf(reading, answer);
    if (wording === null) throw new RangeError(`reading ${reading.id}: no wording for ${answer}`);
    return {
      id: reading.id,
      clauses: reading.clauses,
      question: reading.question,
      answer,
      wording,
      isDefault: answer === reading.default,
      why: reading.why,
    };
  });
}
