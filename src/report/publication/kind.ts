const KINDS = {
  first: { final: '公示稿', draft: '征求意见稿' },
  correction: { final: '更正稿', draft: '更正征求意见稿' },
} as const;

/** What a publication is called. */
export function publicationKind(draft: boolean, correction: boolean): string {
  return KINDS[correction ? 'correction' : 'first'][draft ? 'draft' : 'final'];
}
