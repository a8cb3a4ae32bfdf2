/** A value together with the words it was read from and the rule that read them. */
export interface Quoted<T> {
  readonly value: T;
  /** The words on the page, as printed. */
  readonly quote: string;
  /** Id of the rule that read them, e.g. `meta-label`, `tail-bracket`. */
  readonly rule: string;
}

/** One reason for a verdict, shown word for word to whoever disputes it. */
export interface Evidence {
  /** Where the words stand, in Chinese: `来源`, `题首`, `落款`, `正文` … */
  readonly where: string;
  readonly quote: string;
  /** What the words show, in Chinese. */
  readonly shows: string;
}
