import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { readTable } from '../collect/import/read-table.ts';
import { loadMembers } from '../collect/import/shipped.ts';
import { writeColumnsTemplate } from '../collect/import/template.ts';
import { loadPack } from '../collect/selection/load-pack.ts';
import { nominationColumns, readNominations } from '../collect/selection/nominations-table.ts';
import { readAbsences, readWinners } from '../collect/selection/registers.ts';
import { projectRoot } from '../disk/project-root.ts';
import { InputError } from '../model/failure.ts';
import { loadPapers } from '../report/papers.ts';
import { refuseFrozen } from '../report/publication/frozen.ts';
import { selectionLists } from '../report/selection/lists.ts';
import { selectionPack } from '../report/selection/pack.ts';
import { isOpen, selectionSummary } from '../report/selection/summary.ts';
import { quotationOf } from '../report/selection/tables.ts';
import { writePack } from '../report/write-pack.ts';
import { VERIFIED_COLUMN } from '../selection/nominations/decision-columns.ts';
import type { Pack } from '../selection/pack/schema.ts';
import { isUndecided } from '../selection/rules/conflicts.ts';
import { type SelectionResult, select } from '../selection/select.ts';
import { yearOf } from '../selection/year.ts';
import { parseYear, withOut } from './flags.ts';
import { withJson } from './options.ts';
import { EXIT_OPEN, print, printJson, say } from './outcome.ts';

const FLAGS = z.object({
  pack: z.string(),
  nominations: z.string().optional(),
  year: z.string().optional(),
  members: z.string().optional(),
  absences: z.string().optional(),
  winners: z.string().optional(),
  template: z.string().optional(),
  out: z.string(),
  json: z.boolean().optional(),
});
type Flags = z.infer<typeof FLAGS>;

const EXIT_BAD_INPUT = 2;

/** `tally select`: a nomination-based selection under a rule pack. */
export function registerSelect(program: Command): void {
  const command = program
    .command('select')
    .description('推荐制评选：按规则包核对推荐表，写出有效、不予受理、待决定和入围名单')
    .requiredOption('--pack <规则包>', '规则包编号，或含 pack.json、rules.md 的目录')
    .option('--nominations <文件>', '推荐表（CSV 或 .xlsx）')
    .option('--year <年度>', '每年举行的评选是哪一年的；不写则看推荐表里的报送日期')
    .option('--members <文件>', '会员名册（这次评选所属协会的）；不写则会员资格和按会员数定的名额列为待核')
    .option('--absences <文件>', '缺席记录：单位,次数,活动,日期,性质')
    .option('--winners <文件>', '往届名单：荣誉,年度,名称,单位')
    .option('--template <文件>', '不核对，只生成一份空白推荐表（.csv 或 .xlsx）');
  withJson(withOut(command)).action(async (given: unknown) => {
    const flags = FLAGS.parse(given);
    const pack = await loadPack(flags.pack);
    if (flags.template !== undefined) await makeTemplate(pack, flags.template, flags);
    else await runSelection(pack, flags);
  });
}

async function makeTemplate(pack: Pack, file: string, flags: Flags): Promise<void> {
  if (flags.nominations !== undefined) {
    throw InputError.of('usage', '--template 只生成空白推荐表，不能与 --nominations 同时使用。');
  }
  refuseFrozen(file);
  const columns = nominationColumns(pack);
  await writeColumnsTemplate('推荐表', columns, file);
  say(`已生成推荐表模板：${file}`);
  for (const { name, note } of columns) say(`  ${name}${note === '' ? '' : `：${note}`}`);
  if (flags.json) printJson({ pack: pack.id, template: file });
}

async function runSelection(pack: Pack, flags: Flags): Promise<void> {
  const { nominations: file } = flags;
  if (file === undefined) {
    throw InputError.of('usage', '请用 --nominations 指定推荐表；空白推荐表：--template <文件>。');
  }
  const table = await readTable(file);
  const { rows, remarks } = readNominations(table, pack);
  const result = select({
    pack,
    year: yearOf(pack, rows, flags.year === undefined ? null : parseYear(flags.year)),
    nominations: rows,
    members: flags.members === undefined ? null : (await loadMembers(flags.members)).rows,
    absences: flags.absences === undefined ? null : readAbsences(await readTable(flags.absences)),
    winners: flags.winners === undefined ? null : readWinners(await readTable(flags.winners)),
  });
  const inputs = await hashesOf(flags);
  const folder = join(flags.out, pack.id);
  const { layout } = await loadPapers(join(projectRoot(), 'data'));
  await writePack(folder, await selectionPack(result, inputs, layout));
  if (remarks.unknown.length > 0) say(`未识别的列（没有使用）：${remarks.unknown.join('、')}`);
  if (remarks.absent.length > 0) say(`推荐表里没有的列：${remarks.absent.join('、')}`);
  for (const note of table.notes) say(`说明：${note}`);
  if (flags.year !== undefined && result.year === null) {
    say(`说明：这项评选的时间由规则包写定（截至 ${result.asOf}），--year 没有用到。`);
  }
  sayFormal(result, file);
  if (flags.json) printJson({ folder, ...selectionSummary(result, inputs), ...selectionLists(result) });
  else print(outcomeText(result, folder));
  process.exitCode = exitOf(result);
}

async function hashesOf(flags: Flags): Promise<Readonly<Record<string, string>>> {
  const names = ['nominations', 'members', 'absences', 'winners'] as const;
  const hashes: [string, string][] = [];
  for (const name of names) {
    const file = flags[name];
    if (file === undefined) continue;
    hashes.push([
      name,
      `sha256:${createHash('sha256')
        .update(await readFile(file))
        .digest('hex')}`,
    ]);
  }
  return Object.fromEntries(hashes);
}

/** Rows not handed in as the rules ask, and cells that cannot be read: all of them, with file, row, column and rule. */
function sayFormal(result: SelectionResult, file: string): void {
  const { formal, cells } = badInput(result);
  const bad = [
    ...formal,
    ...cells.flatMap(({ rows, column, rule, ask }) => rows.map((row) => ({ row, column, rule, says: ask }))),
  ].toSorted((a, b) => a.row - b.row);
  for (const { row, column, rule, says } of bad) {
    const quoted = rule === null ? '' : `　依据 [${rule}]「${quotationOf(result.pack, rule)}」`;
    say(`${file} 第 ${row} 行${column === null ? '' : `「${column}」`}：${says}${quoted}`);
  }
  if (formal.length > 0) say(`共 ${formal.length} 处报送不合规定，所在各行已列入 refused.csv。`);
  if (cells.length > 0) {
    const number = cells.reduce((sum, { rows }) => sum + rows.length, 0);
    say(`共 ${number} 处填写有误，列在 checks.csv；所在各行改正前为待定，请改正后重新运行。`);
  }
}

function badInput({ refused, checks }: SelectionResult) {
  return {
    formal: refused.flatMap(({ findings }) => findings.filter(({ kind }) => kind === 'formal')),
    cells: checks.filter(({ kind }) => kind === 'cell'),
  };
}

function outcomeText(result: SelectionResult, folder: string): string {
  const { pack, valid, refused, conflicts, checks, pools } = result;
  const undecided = conflicts.filter(isUndecided);
  const open = checks.filter(({ kind }) => kind === 'open');
  return [
    `${pack.title}${pack.number === '' ? '' : `（${pack.number}）`}`,
    `推荐 ${valid.length + refused.length} 份：有效 ${valid.length} 份，不予受理 ${refused.length} 份`,
    ...pools.flatMap(({ pool, quota, entrants }) => [
      `${pool.name}：${quota?.arithmetic ?? '名额未定'}`,
      ...entrants.map(
        ({ candidate, standing, order, note }) =>
          `  ${standing}　${candidate.title}${order === null ? '' : `　评议第 ${order}`}${note === '' ? '' : `　${note}`}`,
      ),
    ]),
    ...undecided.map(
      ({ unit, rule }) => `待决定：${unit}　${quotationOf(pack, rule)}（在「决定」列写 保留 或 放弃）`,
    ),
    ...open.map(({ ask, rows }) => `待核：${ask}${rows.length === 0 ? '' : `（第 ${rows.join('、')} 行）`}`),
    ...(open.length === 0
      ? []
      : [`待核事项核实后，在「${VERIFIED_COLUMN}」列写 通过 或 不通过，并写明理由，再运行一次。`]),
    `结果在 ${folder}`,
  ].join('\n');
}

function exitOf(result: SelectionResult): number {
  const { formal, cells } = badInput(result);
  if (formal.length + cells.length > 0) return EXIT_BAD_INPUT;
  return isOpen(result) ? EXIT_OPEN : 0;
}
