import { describe, expect, it } from 'vitest';
import { FAMILIES } from './cases/families.ts';
import { LINES } from './cases/lines.ts';
import { bylineOf, names, PROSE, type TestPage } from './page.ts';

function pageOf(where: (typeof LINES)[number][0], line: string): TestPage {
  const [opening, closing] = PROSE;
  if (where === 'm') return { meta: [line], body: [opening, closing] };
  if (where === 'h') return { body: [`${line}${opening}`, closing] };
  if (where === 'e') return { body: [opening, `${closing}${line}`] };
  return { body: [opening, closing, ...line.split('\n')] };
}

function expectRead([where, line, wanted]: (typeof LINES)[number]): void {
  const byline = bylineOf(pageOf(where, line));
  const read = { sure: names(byline.authors).join(), asked: '?', none: '-' }[byline.verdict];
  expect({ read, ask: byline.doubt?.ask }).toEqual({ read: wanted, ask: byline.doubt?.ask });
}

describe('single lines', () => {
  it.each(LINES)('%s %s → %s', (...line) => expectRead(line));
});

describe.each(FAMILIES)('$title', ({ lines }) => {
  it.each(lines)('%s %s → %s', (...line) => expectRead(line));
});
