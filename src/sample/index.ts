export { makeSampleYear, SAMPLE_VERSION } from './year/make.ts';
export type { ClaimRow, Expected, KeyEntry, SampleYear } from './year/types.ts';
