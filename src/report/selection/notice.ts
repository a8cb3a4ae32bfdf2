import type { SelectionResult } from '../../selection/select.ts';
import type { PoolOutcome } from '../../selection/shortlist.ts';
import { escapeHtml } from '../html/escape.ts';
import { isOpen } from './summary.ts';

/** What the notice of a selection says. `入围不等于评定`: merit and approval stay with people. */
const WORDING = {
  title: (title: string) => `${title}入围名单公示`,
  draft: '征求意见稿：尚有事项待核对或待决定，标「待定」的以核实结果为准。',
  opening: (basis: string, valid: number, total: number) =>
    `${basis}，共收到推荐 ${total} 份，有效 ${valid} 份。经核对申报材料并按评议名次排列，现将入围名单予以公示。入围不等于评定，最终结果以审定为准。`,
  basis: (title: string, number: string) => `根据《${title}》${number === '' ? '' : `（${number}）`}`,
  places: (arithmetic: string) => `名额：${arithmetic}`,
  noPlaces: '名额：未定（没有会员名册）',
  nobody: '（无）',
  rules: '有关规定',
  rulesNote: '以上为整理的规则要点，以原件为准。',
  refused: (count: number) =>
    `另有 ${count} 份推荐因报送不合规定或不符合条件未列入，理由已另行通知推荐单位。`,
  publicity:
    '公示时间：　　　　年　　月　　日至　　月　　日。如有异议，请在公示期内以书面形式提出，写明单位、姓名、联系方式和依据；来信、来电请向发布单位反映。',
  day: '　　　　年　　月　　日',
  total: (places: number) => `以上名额合计不超过 ${places} 名。`,
  columns: { number: '序号', standing: '入围' },
} as const;

const STYLE =
  'body{font-family:FangSong,STFangsong,serif;font-size:16pt;line-height:1.75;max-width:44em;margin:2em auto;padding:0 1em}' +
  'h1{font-family:SimHei,sans-serif;font-size:22pt;text-align:center;font-weight:normal}' +
  'h2{font-family:SimHei,sans-serif;font-size:16pt;font-weight:normal}' +
  'table{border-collapse:collapse;width:100%;font-size:12pt}th,td{border:1px solid #000;padding:.2em .5em;text-align:left}' +
  'p{text-indent:2em;margin:.3em 0}.draft{color:#b00}footer{text-align:right;margin-top:2em}@media print{tr{break-inside:avoid}}';

/** notice.html of a selection: who is in and who waits, within which places. Those who are out are not named. */
export function selectionNotice(result: SelectionResult): string {
  const { pack, valid, refused } = result;
  const title = WORDING.title(pack.title);
  const basis = WORDING.basis(pack.title, pack.number);
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...(isOpen(result) ? [`<p class="draft">${escapeHtml(WORDING.draft)}</p>`] : []),
    paragraph(WORDING.opening(basis, valid.length, valid.length + refused.length)),
    ...result.pools.map((outcome, index) => poolPart(result, outcome, index)),
    ...(pack.total === null ? [] : [paragraph(WORDING.total(pack.total.places))]),
    ...(refused.length === 0 ? [] : [paragraph(WORDING.refused(refused.length))]),
    ...rulesPart(result),
    paragraph(WORDING.publicity),
    `<footer>${escapeHtml(pack.issuer)}<br>${WORDING.day}</footer>`,
  ];
  return `<!doctype html>\n<html lang="zh-CN">\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>\n<body>\n${parts.join('\n')}\n</body>\n</html>\n`;
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function poolPart({ pack }: SelectionResult, outcome: PoolOutcome, index: number): string {
  const { pool, quota } = outcome;
  const named = outcome.entrants.filter(({ standing }) => standing !== '否');
  const number = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'][index] ?? String(index + 1);
  const places = quota === null ? WORDING.noPlaces : WORDING.places(quota.arithmetic);
  const head = `<h2>${number}、${escapeHtml(pool.name)}</h2>\n${paragraph(places)}`;
  if (named.length === 0) return `${head}\n${paragraph(WORDING.nobody)}`;
  const hasNames = named.some(({ candidate }) => candidate.name !== '');
  const columns = [
    pack.award.column,
    pack.unit,
    ...(pack.name === null || !hasNames ? [] : [pack.name]),
    ...pack.shows,
  ];
  const header = [WORDING.columns.number, ...columns, WORDING.columns.standing];
  const rows = named.map(({ candidate, standing }, at) => [
    String(at + 1),
    ...columns.map((column) => (column === pack.name ? candidate.name : candidate.cellOf(column))),
    standing,
  ]);
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((cell) => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  const body = rows.map((row) => cells('td', row)).join('\n');
  return `${head}\n<table>\n<thead>${cells('th', header)}</thead>\n<tbody>\n${body}\n</tbody>\n</table>`;
}

function rulesPart({ pack }: SelectionResult): string[] {
  if (pack.tells.length === 0) return [];
  const told = pack.tells.map((rule) => paragraph(`${pack.rules.get(rule) ?? ''}`));
  return [`<h2>${WORDING.rules}</h2>`, ...told, paragraph(WORDING.rulesNote)];
}
