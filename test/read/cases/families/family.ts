/** A form of byline and its variants; cases as in `LINES`. */
export interface Family {
  readonly title: string;
  readonly lines: readonly (readonly ['m' | 'h' | 'e' | 't', string, string])[];
}
