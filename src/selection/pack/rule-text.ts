const RULE_LINE = /^\[([^[\]\s]{1,20})\]\s*(.+)$/;

/** `[4.2] …` lines: rule id → its words. A repeated id is reported with its line. */
export function readRuleText(text: string): {
  readonly rules: ReadonlyMap<string, string>;
  readonly repeated: readonly { readonly id: string; readonly line: number }[];
} {
  const rules = new Map<string, string>();
  const repeated: { id: string; line: number }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [, id, words] = RULE_LINE.exec(line.trim()) ?? [];
    if (id === undefined || words === undefined) continue;
    if (rules.has(id)) repeated.push({ id, line: index + 1 });
    else rules.set(id, words.trim());
  }
  return { rules, repeated };
}
