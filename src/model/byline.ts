import type { Quoted } from './evidence.ts';

/** Why nobody is credited with the text. */
export type NobodyReason =
  | 'organisation-only'
  | 'anonymous'
  | 'login'
  | 'editor-only'
  | 'photographer-only'
  | 'empty';

/** Who is credited with what, read from the words of one article. */
export interface Byline {
  /** People credited with the text, in printed order. */
  readonly authors: readonly Quoted<string>[];
  readonly photographers: readonly Quoted<string>[];
  /** Editors, reviewers and proof-readers: never authors. */
  readonly editors: readonly Quoted<string>[];
  /** Organisations named in the byline or signature (`后勤集团公司`), in printed order. */
  readonly organisations: readonly Quoted<string>[];
  /** True when an author is a reporter of an outside medium (`记者`, agency dateline). */
  readonly outsideReporter: Quoted<string> | null;
  readonly verdict: 'sure' | 'asked' | 'none';
  /** For `none`: why. */
  readonly nobody: NobodyReason | null;
  /** For `asked`: what is unclear, in Chinese, and the readings possible. */
  readonly doubt: { readonly ask: string; readonly candidates: readonly string[] } | null;
}
