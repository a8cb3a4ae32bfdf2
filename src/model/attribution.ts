import type { Byline } from './byline.ts';
import type { ReprintVerdict, UnitVerdict } from './verdict.ts';

/** What one article says of itself under given registers: who wrote it, for whom, and whether it is its own. */
export interface Attribution {
  readonly byline: Byline;
  readonly unit: UnitVerdict;
  readonly reprint: ReprintVerdict;
}
