import type { SampleScore } from './sample-year.ts';
import { precision, recall, type Scored } from './scored.ts';

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The table that is committed: no time, no machine, so that only another verdict changes it. */
export function printVerdicts(kinds: readonly Scored[], { troubles }: SampleScore): string {
  const scored = kinds.map((each) => [
    each.set,
    each.kind,
    each.cases,
    each.wanted,
    percent(precision(each)),
    percent(recall(each)),
    each.found - each.right,
    percent(each.cases === 0 ? 0 : each.asked / each.cases),
    each.needless,
  ]);
  const head = [
    'set',
    'kind',
    'cases',
    'to find',
    'precision',
    'recall',
    'wrong',
    'asked',
    'asked needlessly',
  ];
  const notes = troubles.map((each) => [each.note, each.entries, each.wrong, each.asked, each.needless]);
  return `# Verdicts on the project's own labelled cases

Written by \`npm run bench -- --only verdicts\`; commit it, so that a change of verdicts shows in the diff.
Precision: right among what was found without asking. Recall: found or asked about, among what is there.

${table(head, scored)}

## The sample year by what stands in it

${table(['entries marked', 'number', 'wrong quietly', 'asked', 'asked needlessly'], notes)}
`;
}
