import type { Article } from '../../model/article.ts';
import type { Byline } from '../../model/byline.ts';
import type { Outlet } from '../../model/registers.ts';
import { normaliseLine } from '../../text/normalise.ts';
import type { NameIndex } from '../names/index.ts';
import type { Mark } from './mark.ts';
import { mediumIn } from './media.ts';
import { fieldMarks, type Judge, judgeSource } from './sources.ts';
import { endMarks, headMarks, titleMarks } from './text-marks.ts';
import { OUTSIDE_REPORTER } from './words.ts';

const TRADE_SITES: ReadonlySet<string> = new Set(['chinacacm', 'yxhq']);

/** Every sign that an article was taken from elsewhere: fields, title, datelines, last lines, reporters. */
export function reprintMarks(
  article: Article,
  byline: Byline,
  names: NameIndex,
  outlets: readonly Outlet[],
): Mark[] {
  const date = article.date?.value ?? article.listDate;
  const judge: Judge = (value, quote, where) =>
    judgeSource(value, quote, where, names.find(value, date).length > 0, outlets);
  const lines = article.body.map((line) => normaliseLine(line.text)).filter((text) => text !== '');
  const marks = [
    ...fieldMarks(article, judge),
    ...titleMarks(normaliseLine(article.title), names, outlets),
    ...headMarks(lines, names, outlets),
    ...endMarks(lines, judge, names, outlets),
    ...reporterMarks(byline, names, outlets),
  ];
  // On a site of the trade its own name as 来源 says nothing.
  return TRADE_SITES.has(article.site) ? marks.filter((mark) => mark.kind !== 'trade') : marks;
}

function reporterMarks(byline: Byline, names: NameIndex, outlets: readonly Outlet[]): Mark[] {
  const reporter = byline.outsideReporter;
  if (reporter === null || names.find(reporter.quote, null).length > 0) return [];
  const named = mediumIn(reporter.quote.replace(/(?:全媒体|见习|实习)?记者.*$/, ''), outlets) !== null;
  const outside = named || OUTSIDE_REPORTER.test(reporter.quote);
  const evidence = {
    where: '署名',
    quote: reporter.quote,
    shows: outside ? '作者是校外媒体记者' : '作者可能是校外媒体记者',
  };
  return [{ kind: outside ? 'medium' : 'hint', rule: 'outside-reporter', evidence }];
}
