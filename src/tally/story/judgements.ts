import { type Comparison, compareIds, hasBody } from './compare.ts';
import type { StoryContext } from './context.ts';
import type { Decided } from './decided.ts';

/** What is kept of a comparison while groups are built. */
export interface Judgement {
  readonly a: string;
  readonly b: string;
  readonly verdict: Comparison['verdict'];
  readonly rule: string;
  readonly hard: boolean;
  readonly strength: number;
}

/** All verdicts on pairs, found when somebody wants to know. */
export class Judgements {
  private readonly context: StoryContext;
  private readonly decided: Decided;
  private readonly known = new Map<string, Map<string, Judgement>>();

  constructor(context: StoryContext, decided: Decided) {
    this.context = context;
    this.decided = decided;
  }

  of(a: string, b: string): Judgement {
    const before = this.peek(a, b);
    if (before !== null) return before;
    const { a: first, b: second, verdict, rule, hard, strength } = compareIds(a, b, this.context);
    const judgement: Judgement = { a: first, b: second, verdict, rule, hard, strength };
    // Too little in common is the commonest verdict and quickly found again: it is not kept.
    if (verdict === 'apart' && !hard) return judgement;
    const own = this.known.get(first) ?? new Map<string, Judgement>();
    this.known.set(first, own.set(second, judgement));
    return judgement;
  }

  /** The verdict if the pair has been compared and something was found for or against it. */
  peek(a: string, b: string): Judgement | null {
    return this.known.get(a)?.get(b) ?? this.known.get(b)?.get(a) ?? null;
  }

  decision(a: string, b: string): 'same' | 'different' | null {
    return this.decided.relation(a, b);
  }

  /** False for an id that only decisions know: its text was not collected this time. */
  has(id: string): boolean {
    return this.context.texts.has(id);
  }

  hasBody(id: string): boolean {
    const text = this.context.texts.get(id);
    return text !== undefined && hasBody(text);
  }

  unit(id: string): string | null {
    return this.context.texts.get(id)?.source.unit ?? null;
  }

  date(id: string): string | null {
    return this.context.texts.get(id)?.source.date ?? null;
  }
}
