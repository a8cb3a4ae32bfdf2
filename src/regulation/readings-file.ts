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

/** An answer as the register holds it. */
interface RecordedAnswer {
  readonly id: string;
  readonly answer: string;
}

/** Of the answers recorded over the years, in their order, those to this edition's readings; the last word holds. */
export function answersOf(edition: Edition, recorded: readonly RecordedAnswer[]): ReadingAnswers {
  return Object.fromEntries(
    recorded.filter((one) => knows(edition, one)).map(({ id, answer }) => [id, answer]),
  );
}

/** Whether a recorded answer is one to a reading of this edition. */
export function knows(edition: Edition, { id, answer }: RecordedAnswer): boolean {
  const reading = edition.readings.find((one) => one.id === id);
  return reading !== undefined && wordingOf(reading, answer) !== null;
}

/** The same answers. Throws InputError for one that speaks of another year, such as last year's range of days. */
export function checkYear(edition: Edition, year: number, answers: ReadingAnswers): ReadingAnswers {
  const [first] = edition.readings.filter((reading) => isOfAnotherYear(reading, year, answers));
  if (first === undefined) return answers;
  const plain = first.answers.map(({ id }) => id).join('、');
  throw InputError.of(
    'other-year',
    `口径「${first.id}」的答案 ${answers[first.id] ?? ''} 说的不是 ${year} 年度。请为 ${year} 年度另定（用 --readings 给出，或用 tally readings --set 登记），可答：${plain}，或 ${year} 年度的 ${first.free?.form ?? ''}`,
  );
}

/** The answers as they hold for another year: what speaks of particular days of its own gives way to the default. */
export function forYear(edition: Edition, year: number, answers: ReadingAnswers): ReadingAnswers {
  const given = edition.readings.filter((reading) => answers[reading.id] !== undefined);
  return Object.fromEntries(
    given.map((reading) => [
      reading.id,
      isOfAnotherYear(reading, year, answers) ? reading.default : (answers[reading.id] ?? reading.default),
    ]),
  );
}

function isOfAnotherYear(reading: Reading, year: number, answers: ReadingAnswers): boolean {
  const answer = answers[reading.id];
  const { answers: fixed, free } = reading;
  if (answer === undefined || free === null || fixed.some(({ id }) => id === answer)) return false;
  return free.accepts(answer) && !free.fits(answer, year);
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
