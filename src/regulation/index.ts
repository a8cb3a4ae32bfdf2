import { InputError } from '../model/failure.ts';
import { EDITION_2020_13 } from './2020-13/index.ts';
import type { Edition } from './edition.ts';

/** All editions, oldest first. An amended regulation is a new folder and a line here. */
const EDITIONS: readonly [Edition, ...Edition[]] = [EDITION_2020_13];

/** First tally year that any edition governs. */
export function firstYear(): number {
  return EDITIONS[0].firstYear;
}

/** The edition that governs a tally year, of those given, oldest first. Throws InputError for a year before the first one. */
export function editionFor(year: number, editions: readonly [Edition, ...Edition[]] = EDITIONS): Edition {
  const governing = editions.findLast(({ firstYear }) => firstYear <= year);
  if (!Number.isInteger(year) || governing === undefined) {
    const [first] = editions;
    throw InputError.of(
      'no-edition',
      `没有适用于 ${year} 年度的评选办法：${first.number} 从 ${first.firstYear} 年度起适用`,
    );
  }
  return governing;
}
