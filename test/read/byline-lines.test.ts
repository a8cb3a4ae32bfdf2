import { describe, expect, it } from 'vitest';
import { NO_NAMES } from './cases/families/no-names.ts';
import { PAGE } from './cases/families/page.ts';
import { SIGNS } from './cases/families/signs.ts';
import { UNCOMMON_NAMES } from './cases/families/uncommon-names.ts';
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

describe.each([...SIGNS, ...PAGE, ...UNCOMMON_NAMES, ...NO_NAMES])('$title', ({ lines }) => {
  it.each(lines)('%s %s → %s', (...line) => expectRead(line));
});
