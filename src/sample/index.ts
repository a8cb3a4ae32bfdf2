export { makeSampleYear, SAMPLE_VERSION } from './year/make.ts';
export type { KeyEntry, SampleYear } from './year/types.ts';
