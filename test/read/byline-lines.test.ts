import { describe, expect, it } from 'vitest';
import { LINES } from './cases/lines.ts';
import { bylineOf, names, PROSE, type TestPage } from './page.ts';

function pageOf(where: (typeof LINES)[number][0], line: string): TestPage {
  const [opening, closing] = PROSE;
  if (where === 'm') return { meta: [line], body: [opening, closing] };
  if (where === 'h') return { body: [`${line}${opening}`, closing] };
  if (where === 'e') return { body: [opening, `${closing}${line}`] };
  return { body: [opening, closing, ...line.split('\n')] };
}

describe('single lines', () => {
  it.each(LINES)('%s %s → %s', (where, line, wanted) => {
    const byline = bylineOf(pageOf(where, line));
    const read = { sure: names(byline.authors).join(), asked: '?', none: '-' }[byline.verdict];
    expect({ read, ask: byline.doubt?.ask }).toEqual({ read: wanted, ask: byline.doubt?.ask });
  });
});
