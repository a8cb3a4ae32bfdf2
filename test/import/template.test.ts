import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseArticles } from '../../src/collect/import/articles.ts';
import { COLUMNS, type TableKind } from '../../src/collect/import/columns.ts';
import { parseDecisions } from '../../src/collect/import/decisions.ts';
import { parseMedia } from '../../src/collect/import/media.ts';
import { parseMembers } from '../../src/collect/import/members.ts';
import { parseOutlets } from '../../src/collect/import/outlets.ts';
import { readTable } from '../../src/collect/import/read-table.ts';
import type { Table } from '../../src/collect/import/table/table.ts';
import { writeTemplate } from '../../src/collect/import/template.ts';
import { freshFile, places, xlsxFile } from './samples.ts';

const PARSERS: readonly [TableKind, (table: Table) => unknown][] = [
  ['members', parseMembers],
  ['outlets', parseOutlets],
  ['media', parseMedia],
  ['articles', parseArticles],
  ['decisions', parseDecisions],
];

describe.each(PARSERS)('template for %s', (kind, parse) => {
  test.each(['模板.csv', '模板.XLSX'])(
    '%s: a header that is right, and a clear word while nothing is filled in',
    async (name) => {
      const file = freshFile(name);
      await writeTemplate(kind, file);
      const table = await readTable(file);
      expect(table.header?.cells).toEqual(COLUMNS[kind].map((spec) => spec.name));
      expect(await places(() => parse(table))).toEqual(['no-rows - -']);
    },
  );

  test('the examples of its guide make a good row', async () => {
    const specs = COLUMNS[kind].map(
      (spec) => [spec.name, spec.example || (spec.cell === 'required' ? '某' : null)] as const,
    );
    const file = await xlsxFile([specs.map(([name]) => name), specs.map(([, example]) => example)]);
    expect(await places(async () => parse(await readTable(file)))).toEqual([]);
  });
});

test('CSV opens right in Excel: UTF-8 with its mark', async () => {
  const file = freshFile('模板.csv');
  await writeTemplate('outlets', file);
  expect(readFileSync(file, 'utf8')).toBe('\ufeff名称,类别,级别,域名,生效日期,失效日期,备注\r\n');
});

test('nothing is overwritten, and only files we can write are begun', async () => {
  const file = freshFile('名册.csv');
  writeFileSync(file, '已有内容');
  expect(await places(() => writeTemplate('members', file))).toEqual(['target-exists - -']);
  expect(readFileSync(file, 'utf8')).toBe('已有内容');
  const other = freshFile('名册.xls');
  expect(await places(() => writeTemplate('members', other))).toEqual(['bad-target - -']);
  expect(existsSync(other)).toBe(false);
  await expect(writeTemplate('members', `${file}/x.csv`)).rejects.toMatchObject({
    name: 'RunError',
    code: 'template-unwritable',
  });
});
