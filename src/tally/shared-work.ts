import type { ReadingAnswers } from '../model/result.ts';

/**
 * A function of the answers that is worked out once for all sets that agree, with the first set asked for, on the
 * answers that it looked at. Nobody has to say which readings decide what: `work` shows it by looking.
 */
export function sharedWork<T>(work: (answers: ReadingAnswers) => T): (answers: ReadingAnswers) => T {
  let first: { readonly value: T; readonly looked: ReadonlyMap<string, string> } | null = null;
  return (answers) => {
    if (first !== null && [...first.looked].every(([id, answer]) => answers[id] === answer))
      return first.value;
    const looked = new Map<string, string>();
    const value = work(watched(answers, looked));
    first ??= { value, looked };
    return value;
  };
}

/** The same answers; each one that is looked at is noted. */
function watched(answers: ReadingAnswers, looked: Map<string, string>): ReadingAnswers {
  const properties = Object.keys(answers).map((id) => {
    const get = (): string | undefined => {
      // Read where it is asked for, so that work shared within shared work is noted by both.
      const answer = answers[id];
      if (answer !== undefined) looked.set(id, answer);
      return answer;
    };
    return [id, { enumerable: true, get }] as const;
  });
  return Object.defineProperties<Record<string, string>>({}, Object.fromEntries(properties));
}
