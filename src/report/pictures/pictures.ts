import type { TallyResult } from '../../model/result.ts';
import { SITE_IDS, SITE_NAMES } from '../../model/site.ts';
import type { YearBefore } from '../../model/year-before.ts';
import { addDays, isWithin } from '../../text/civil-date.ts';
import { printPoints } from '../points.ts';
import { FUNNEL_STEPS } from '../wording/funnel.ts';
import { barsSvg } from './bars.ts';
import { columnsSvg } from './columns.ts';
import { yearsSvg } from './years.ts';

export const PICTURES = ['funnel', 'schools', 'months', 'years'] as const;
export type PictureName = (typeof PICTURES)[number];

/** Schools shown; the rest stand in attachment 1. */
const SHOWN = 20;

/**
 * A picture of the result as SVG, for eyes that would rather look than read. `label` is read aloud in its stead. Null
 * for the two years side by side where the year before is not known.
 */
export function picture(
  name: PictureName,
  result: TallyResult,
  before: YearBefore | null,
  label: string,
): string | null {
  if (name === 'funnel') return funnel(result, label);
  if (name === 'schools') return schools(result, label);
  if (name === 'months') return months(result, label);
  return before === null ? null : yearsSvg(result, before, label);
}

function funnel({ funnel: steps }: TallyResult, label: string): string {
  return barsSvg(
    label,
    [],
    FUNNEL_STEPS.map(([key, name]) => ({ label: name, values: [steps[key]], says: String(steps[key]) })),
  );
}

function schools({ unitRanking }: TallyResult, label: string): string {
  return barsSvg(
    label,
    ['网站积分', '附加分'],
    unitRanking.slice(0, SHOWN).map(({ name, sitePoints, bonusPoints, totalPoints }) => ({
      label: name,
      values: [sitePoints, bonusPoints].map(({ num, den }) => num / den),
      says: printPoints(totalPoints),
    })),
  );
}

/** Everything collected from the sites in the year, counted or not, by month of publication. */
function months({ ledger, exclusions, window }: TallyResult, label: string): string {
  const dated = [...ledger, ...exclusions].flatMap(({ site, date }) =>
    date !== null && isWithin(date, window) ? [{ site, month: date.slice(0, 7) }] : [],
  );
  const sites = SITE_IDS.map((id) => SITE_NAMES[id]).filter((name) =>
    dated.some(({ site }) => site === name),
  );
  const counts = new Map<string, number>();
  for (const { site, month } of dated) {
    const key = `${site} ${month}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return columnsSvg(
    label,
    sites,
    monthsOf(window).map((month) => ({
      label: month.slice(2).replace('-', '.'),
      values: sites.map((site) => counts.get(`${site} ${month}`) ?? 0),
    })),
  );
}

function monthsOf({ from, to }: TallyResult['window']): string[] {
  const found: string[] = [];
  for (let day = `${from.slice(0, 7)}-01`; day <= to; day = `${addDays(day, 31).slice(0, 7)}-01`) {
    found.push(day.slice(0, 7));
  }
  return found;
}
