import type { Credit } from './run.ts';

/** Where on the page a byline stands. */
export type Where = 'meta' | 'rest' | 'head' | 'tail-bracket' | 'tail-line' | 'inner';

/** Who speaks: a school's own dateline, a medium's, or nobody says. */
export type Voice = 'own' | 'outside' | 'unclear';

/** One place that credits somebody or some unit, with its words as printed. */
export interface Place {
  readonly where: Where;
  readonly quote: string;
  readonly credits: readonly Credit[];
  readonly voice: Voice;
  /**
   * How far a name without a role word counts here: `yes` as a signature; `ask` only as a question
   * (a bracket inside a sentence); `no` not at all.
   */
  readonly bare: 'yes' | 'ask' | 'no';
  /** A role word of writing stands in it, but not every word could be read. */
  readonly unread?: boolean;
  /** Credits under labels that we do not know. */
  readonly unknown: readonly Credit[];
}
