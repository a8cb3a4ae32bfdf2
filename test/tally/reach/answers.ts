import type { DecisionKind } from '../../../src/model/decision.ts';
import type { Question } from '../../../src/model/question.ts';
import type { DecisionSketch } from '../count/sketch.ts';

const INSIDE = '2025-05-20';
const OUTSIDE = '2024-03-02';

/** What people could decide on a question: every candidate it prints, and every kind of decision that answers it. */
export function answersTo(question: Question): readonly DecisionSketch[] {
  return question.answeredBy.flatMap((kind) =>
    verdictsOf(kind, question).map((verdict): DecisionSketch => [kind, question.object, verdict]),
  );
}

function verdictsOf(kind: DecisionKind, { kind: asked, candidates, evidence }: Question): readonly string[] {
  const printed = candidates.map(({ verdict }) => verdict);
  switch (kind) {
    case 'unit':
    case 'author':
      return printed;
    case 'date':
      return asked === 'date' && printed.length > 0 ? printed : [INSIDE, OUTSIDE];
    case 'include':
      return asked === 'unreadable' ? ['西昌学院+苏念', '四川农业大学'] : ['计入'];
    case 'tie':
      return evidence.map(({ where }) => where);
    default:
      return [''];
  }
}
