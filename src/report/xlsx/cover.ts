import type { Quota, TallyResult } from '../../model/result.ts';
import { SITE_NAMES } from '../../model/site.ts';
import { editionFor } from '../../regulation/index.ts';
import { describeReadings } from '../../regulation/readings-file.ts';
import { blocksPublishing } from '../../tally/questions/blocking.ts';
import { compareText } from '../../text/normalise.ts';
import { FUNNEL_STEPS } from '../wording/funnel.ts';
import type { Cell, Sheet } from './sheet.ts';

/** What a reader wants first: the year, from collected to counted, the caps, what was collected, the readings. */
export function coverSheet(name: string, result: TallyResult): Sheet {
  const edition = editionFor(result.year);
  const { units, authors } = result.quotas;
  const rows: Cell[][] = [
    [{ head: `${result.year} 年度信息宣传稿件统计` }],
    ['依据', `《${edition.title}》（${edition.number}）`],
    ['统计期间', { date: result.window.from }, { date: result.window.to }],
    [],
    [{ head: '从采集到计分' }, { head: '数量' }],
    ...FUNNEL_STEPS.map(([key, label]): Cell[] => [label, result.funnel[key]]),
    ['网站积分', result.funnel.sitePoints],
    ['附加分', result.funnel.bonusPoints],
    ['计分行数', result.ledger.length],
    ['不计分行数', result.exclusions.length],
    ['待决问题', result.questions.length],
    ['其中可能影响名次或入围的', result.questions.filter(blocksPublishing).length],
    [],
    ['名额', '基数', '比例（%）', '名额', '条款', '算式'].map((head) => ({ head })),
  ];
  rows.push(quotaRow('学校', units, rows.length + 1), quotaRow('个人', authors, rows.length + 2), []);
  rows.push(['站点', '栏目', '采集数'].map((head) => ({ head })));
  for (const [site, columns] of Object.entries(result.collected).toSorted(([a], [b]) => compareText(a, b))) {
    for (const [column, number] of Object.entries(columns)) rows.push([siteName(site), column, number]);
  }
  rows.push(
    [],
    ['口径', '答案', '条款'].map((head) => ({ head })),
  );
  for (const reading of describeReadings(edition, result.readings)) {
    rows.push([reading.question, reading.wording, reading.clauses.join('、')]);
  }
  return { name, frozenRows: 0, filtered: false, rows };
}

/** Places as the spreadsheet rounds them down; a fixed number of places has no percentage. */
function quotaRow(label: string, quota: Quota, row: number): Cell[] {
  return [
    label,
    quota.base,
    quota.percent,
    quota.percent === null ? quota.places : { formula: `INT(B${row}*C${row}/100)`, value: quota.places },
    quota.clause,
    quota.arithmetic,
  ];
}

function siteName(site: string): string {
  if (site === 'claims') return '申报';
  return Object.entries(SITE_NAMES).find(([id]) => id === site)?.[1] ?? site;
}
