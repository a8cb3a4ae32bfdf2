/** How the verdicts of one kind compare with the labels. */
export interface Scored {
  /** Which labelled set. */
  readonly set: string;
  /** What is judged. */
  readonly kind: string;
  readonly cases: number;
  /** Cases in which something is to be found. */
  readonly wanted: number;
  /** Findings made without asking. */
  readonly found: number;
  /** Of these, those that are right. */
  readonly right: number;
  /** Cases that a person is asked about. */
  readonly asked: number;
  /** Of these, those where something is to be found. */
  readonly askedWanted: number;
  /** Asked although the label says that it is plain. */
  readonly needless: number;
}

/** One labelled case and what became of it. */
export interface Case {
  /** What is to be found; null where nothing is. */
  readonly want: string | null;
  /** What was found without asking; null where nothing was. */
  readonly got: string | null;
  readonly asked: boolean;
  /** Whether asking is as right as the wanted answer. */
  readonly mayAsk: boolean;
  /** Other findings that are as right (null: none at all). */
  readonly orElse?: readonly (string | null)[];
}

export function score(set: string, kind: string, cases: readonly Case[]): Scored {
  const wanted = cases.filter(({ want, orElse }) => want !== null && !(orElse ?? []).includes(null));
  const found = cases.filter(({ asked, got }) => !asked && got !== null);
  const right = found.filter(({ want, got, orElse }) => got === want || (orElse ?? []).includes(got));
  const asked = cases.filter((each) => each.asked);
  return {
    set,
    kind,
    cases: cases.length,
    wanted: wanted.length,
    found: found.length,
    right: right.length,
    asked: asked.length,
    askedWanted: wanted.filter((each) => each.asked).length,
    needless: asked.filter(({ mayAsk }) => !mayAsk).length,
  };
}

/** Right among what was found quietly. */
export function precision({ found, right }: Scored): number {
  return found === 0 ? 1 : right / found;
}

/** What is found quietly or asked about, among what is there to be found. */
export function recall({ wanted, right, askedWanted }: Scored): number {
  return wanted === 0 ? 1 : Math.min(1, (right + askedWanted) / wanted);
}
