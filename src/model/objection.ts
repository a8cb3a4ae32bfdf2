/** An objection to a published result, as it was received. Never edited; what became of it is a decision. */
export interface Objection {
  /** Order in which it was received, from 1. */
  readonly seq: number;
  readonly year: number;
  /** Who objects. */
  readonly by: string;
  readonly unit: string;
  /** How to answer; never printed in a public paper. */
  readonly contact: string;
  /** What it is about: an address, a school, a person. */
  readonly item: string;
  readonly claim: string;
  readonly evidence: string;
  /** As handed in, `YYYY-MM-DD`. */
  readonly at: string;
}
