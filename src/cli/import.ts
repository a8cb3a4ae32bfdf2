import type { Command } from 'commander';
import { countSuperseding, parseArticles } from '../collect/import/articles.ts';
import { COLUMNS, KIND_NAMES, type TableKind } from '../collect/import/columns.ts';
import { parseMedia } from '../collect/import/media.ts';
import { parseMembers } from '../collect/import/members.ts';
import { parseOutlets } from '../collect/import/outlets.ts';
import { readTable } from '../collect/import/read-table.ts';
import { remarkOnHeader } from '../collect/import/rows/header.ts';
import type { Table } from '../collect/import/table/table.ts';
import { columnGuide, writeTemplate } from '../collect/import/template.ts';
import { InputError } from '../model/failure.ts';
import { refuseFrozen } from '../report/publication/frozen.ts';
import type { Store } from '../store/types.ts';
import { homeDir, withHome } from './flags.ts';
import { openHome } from './open-home.ts';
import { withJson } from './options.ts';
import { printJson, say } from './outcome.ts';

type ImportKind = Exclude<TableKind, 'decisions'>;

interface Flags {
  readonly home: string;
  readonly template?: string;
  readonly json?: boolean;
}

/** What one import brought. A register replaces the one before, so nothing of it was there already. */
interface Loaded {
  readonly rows: number;
  readonly added: number;
  readonly known: number;
  /** Of those added: how many correct an article imported before. */
  readonly superseding: number;
}

type Load = (table: Table) => (store: Store) => Promise<Loaded>;

const LOADS: Readonly<Record<ImportKind, Load>> = {
  members: (table) => {
    const rows = parseMembers(table);
    return (store) => store.replaceMembers(rows, table.file).then(() => replaced(rows));
  },
  outlets: (table) => {
    const rows = parseOutlets(table);
    return (store) => store.replaceOutlets(rows, table.file).then(() => replaced(rows));
  },
  media: (table) => {
    const rows = parseMedia(table);
    return (store) =>
      store.addClaims(rows).then((done) => ({ rows: table.rows.length, superseding: 0, ...done }));
  },
  articles: (table) => {
    const rows = parseArticles(table);
    return async (store) => {
      const superseding = countSuperseding(await store.importedArticles(), rows);
      return { rows: table.rows.length, superseding, ...(await store.addImportedArticles(rows)) };
    };
  },
};

const DESCRIPTIONS: Readonly<Record<ImportKind, string>> = {
  members: '载入会员名册（替换原有名册）',
  outlets: '载入媒体名册（替换原有名册）',
  media: '载入外媒申报（追加；同一行再次载入不起作用）',
  articles: '载入无法采集的稿件（追加；同一行再次载入不起作用）',
};

const KINDS = ['members', 'outlets', 'media', 'articles'] as const satisfies ImportKind[];

/** `tally import members|outlets|media|articles FILE`. */
export function registerImport(program: Command): void {
  const command = program
    .command('import')
    .description('载入名册、申报和稿件（CSV 或 .xlsx）')
    .usage('<类别> <文件>');
  for (const kind of KINDS) {
    const columns = COLUMNS[kind].map((spec) => spec.name).join('、');
    const sub = command
      .command(kind)
      .description(`${DESCRIPTIONS[kind]}；列：${columns}`)
      .usage('[选项] <文件>');
    withJson(withHome(sub))
      .argument('[文件]', 'CSV（UTF-8、GB18030、UTF-16）或 .xlsx 文件')
      .option('--template <文件>', '不载入，只生成一份空白模板（.csv 或 .xlsx）')
      .action((file: string | undefined, flags: Flags) => runImport(kind, file, flags));
  }
}

async function runImport(kind: ImportKind, file: string | undefined, flags: Flags): Promise<void> {
  if (flags.template !== undefined) {
    if (file !== undefined) throw InputError.of('usage', '--template 只生成模板，不能同时载入文件。');
    return makeTemplate(kind, flags.template, flags.json === true);
  }
  if (file === undefined) {
    throw InputError.of(
      'usage',
      `请指定要载入的文件：tally import ${kind} <文件>；空白模板：--template <文件>。`,
    );
  }
  const table = await readTable(file);
  const load = LOADS[kind](table);
  const store = await openHome(homeDir(flags.home));
  try {
    report(kind, table, await load(store), flags);
  } finally {
    await store.close();
  }
}

async function makeTemplate(kind: ImportKind, file: string, json: boolean): Promise<void> {
  refuseFrozen(file);
  await writeTemplate(kind, file);
  say(`已生成${KIND_NAMES[kind]}模板：${file}`);
  for (const [name, required, note] of columnGuide(kind)) {
    say(`  ${name}${required === '' ? '' : '（必填）'}：${note}`);
  }
  if (json) printJson({ kind, template: file });
}

function replaced(rows: readonly unknown[]): Loaded {
  return { rows: rows.length, added: rows.length, known: 0, superseding: 0 };
}

function report(kind: ImportKind, table: Table, loaded: Loaded, flags: Flags): void {
  const { unknown, absent } = remarkOnHeader(table, COLUMNS[kind]);
  say(`${KIND_NAMES[kind]}：读入 ${loaded.rows} 行，新增 ${loaded.added} 条，已有 ${loaded.known} 条。`);
  if (loaded.superseding > 0)
    say(`其中 ${loaded.superseding} 条与以前载入的稿件网址相同、内容不同，以这次为准。`);
  if (unknown.length > 0) say(`未识别的列（没有载入）：${unknown.join('、')}`);
  if (absent.length > 0) say(`文件中没有的列（按空处理）：${absent.join('、')}`);
  for (const note of table.notes) say(`说明：${note}`);
  if (flags.json === true) {
    printJson({
      kind,
      file: table.file,
      ...loaded,
      unknownColumns: unknown,
      absentColumns: absent,
      notes: table.notes,
    });
  }
}
