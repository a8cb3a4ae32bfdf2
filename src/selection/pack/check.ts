import { civilDate } from '../../text/civil-date.ts';
import { DECISION_COLUMNS } from '../nominations/decision-columns.ts';
import type { PackData } from './schema.ts';
import { leavesOf, type Test } from './test.ts';

export interface PackProblem {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = PackProblem['path'];
type ColumnType = PackData['columns'][number]['type'];

/** Types of column that each kind of test can read. */
const READS: Readonly<Record<ReturnType<typeof leavesOf>[number]['test'], readonly ColumnType[]>> = {
  among: ['words'],
  'not-among': ['words'],
  number: ['number'],
  since: ['date'],
  'none-within': ['date'],
  year: ['years'],
  grade: ['grades'],
  result: ['results'],
  claimed: ['claim'],
};

/** What a schema cannot see: names that lead nowhere, pools that overlap, days that do not exist. */
export function checkPack(pack: PackData, rules: ReadonlySet<string>): readonly PackProblem[] {
  const problems: PackProblem[] = [];
  const add = (path: Path, message: string): void => void problems.push({ path, message });
  const columns = new Map(pack.columns.map((column) => [column.name, column]));
  const awards = new Set(pack.awards.map(({ name }) => name));
  const bases = new Set(pack.bases.map(({ id }) => id));

  const column = (path: Path, name: string, types: readonly ColumnType[] = []): void => {
    const found = columns.get(name);
    if (found === undefined) add(path, `没有「${name}」这一列`);
    else if (types.length > 0 && !types.includes(found.type)) {
      add(path, `「${name}」列的类型是 ${found.type}，这里要用 ${types.join(' 或 ')}`);
    }
  };
  const word = (path: Path, name: string, words: readonly string[]): void => {
    const found = columns.get(name);
    for (const one of words) {
      if (found?.type === 'words' && !found.words.includes(one))
        add(path, `「${name}」列没有「${one}」这个值`);
    }
  };
  const someAwards = (path: Path, names: readonly string[] | undefined): void => {
    for (const name of names ?? []) if (!awards.has(name)) add(path, `没有「${name}」这一奖项`);
  };
  const base = (path: Path, id: string): void => {
    if (!bases.has(id)) add(path, `没有「${id}」这一基数`);
  };
  const test = (path: Path, condition: Test): void => {
    for (const leaf of leavesOf(condition)) {
      column(path, leaf.column, READS[leaf.test]);
      if (leaf.test === 'among' || leaf.test === 'not-among') {
        word(path, leaf.column, [...leaf.words, ...leaf.unclear]);
      }
      if ('from' in leaf && leaf.from > leaf.to) add(path, 'from 晚于 to');
    }
  };

  for (const { path, id } of ruleReferences(pack)) {
    if (!rules.has(id)) add(path, `规则文本中没有条款 [${id}]`);
  }
  for (const [index, { name, type, words }] of pack.columns.entries()) {
    if (type === 'words' && words.length === 0) add(['columns', index], `「${name}」列要列出可填的值 words`);
    if (DECISION_COLUMNS.some((reserved) => reserved.name === name)) {
      add(['columns', index, 'name'], `「${name}」是程序自带的列，不能重复定义`);
    }
    someAwards(['columns', index, 'for'], pack.columns[index]?.for);
  }
  for (const path of repeatedNames(pack)) add(path, '名称重复');

  column(['award', 'column'], pack.award.column, ['words']);
  const awardWords = columns.get(pack.award.column)?.words ?? [];
  if (awardWords.toSorted().join('|') !== [...awards].toSorted().join('|')) {
    add(['award', 'column'], `「${pack.award.column}」列可填的值应与各奖项的名称相同`);
  }
  column(['unit'], pack.unit, ['text']);
  if (pack.name !== null) column(['name'], pack.name, ['text']);
  if (pack.name === null && pack.awards.some(({ of }) => of !== 'unit')) {
    add(['name'], '有个人或团队奖项，须指明写姓名或团队名称的列');
  }
  column(['period', 'column'], pack.period.column, ['date']);
  checkPeriod(pack, add);

  if (pack.channel === null && pack.channels.length > 1) add(['channel'], '有几个渠道，须指明写渠道的列');
  if (pack.channel !== null) {
    column(['channel'], pack.channel, ['words']);
    word(
      ['channels'],
      pack.channel,
      pack.channels.map(({ name }) => name),
    );
  }
  for (const [index, channel] of pack.channels.entries()) {
    const path = ['channels', index];
    if (channel.by !== null) column([...path, 'by'], channel.by);
    someAwards([...path, 'awards'], channel.awards);
    someAwards([...path, 'counts'], channel.counts);
    if (channel.member !== undefined) {
      column([...path, 'member', 'column'], channel.member.column);
      base([...path, 'member', 'base'], channel.member.base);
    }
    for (const [at, one] of channel.conditions.entries()) test([...path, 'conditions', at, 'test'], one.test);
  }
  for (const [index, award] of pack.awards.entries()) {
    for (const [at, one] of award.material.entries()) {
      const path = ['awards', index, 'material', at];
      column([...path, 'column'], one.column, ['text']);
      if (one.countColumn !== undefined) column([...path, 'countColumn'], one.countColumn, ['number']);
    }
    for (const [at, one] of award.conditions.entries()) {
      const path = ['awards', index, 'conditions', at];
      test([...path, 'test'], one.test);
      if (one.when === undefined) continue;
      column([...path, 'when', 'column'], one.when.column, ['words']);
      word([...path, 'when', 'is'], one.when.column, one.when.is);
    }
  }
  for (const [index, exclusion] of pack.exclusions.entries()) {
    const path = ['exclusions', index];
    if (exclusion.by === 'test') {
      test([...path, 'test'], exclusion.test);
      someAwards([...path, 'awards'], exclusion.awards);
    } else if (exclusion.column !== undefined) {
      column([...path, 'column'], exclusion.column, exclusion.by === 'absences' ? ['number'] : ['claim']);
    }
  }
  someAwards(['oneAward', 'awards'], pack.oneAward?.awards);
  if (pack.priority !== null) test(['priority', 'test'], pack.priority.test);
  for (const [index, pool] of pack.places.entries()) {
    const path = ['places', index];
    someAwards([...path, 'awards'], pool.awards);
    if (pool.number.kind === 'share') base([...path, 'number', 'base'], pool.number.base);
    if (pool.where !== null) {
      column([...path, 'where', 'column'], pool.where.column, ['words']);
      word([...path, 'where', 'is'], pool.where.column, [pool.where.is]);
    }
  }
  for (const [index, name] of pack.shows.entries()) column(['shows', index], name);
  checkPools(pack, add);
  return problems;
}

function checkPeriod({ period, bases }: PackData, add: (path: Path, message: string) => void): void {
  const days: [Path, string][] = [[['period', 'to'], period.to]];
  if (period.from !== null) days.push([['period', 'from'], period.from]);
  for (const [index, { on }] of bases.entries()) days.push([['bases', index, 'on'], on]);
  for (const [path, day] of days) {
    const [month = '', date = ''] = day.slice(-5).split('-');
    // A leap year stands for any year where the day is given without one.
    const year = day.length > 5 ? Number(day.slice(0, 4)) : 2024;
    if (civilDate(year, Number(month), Number(date)) === null) add(path, `没有 ${day} 这一天`);
    if (day.length !== period.to.length) add(path, '几个日期要么都写年份，要么都不写');
  }
  if (period.from !== null && period.from > period.to) add(['period', 'from'], '起始日晚于截止日');
}

/** Two pools of one award must be told apart by one column, or a candidate could take two places. */
function checkPools({ places, awards }: PackData, add: (path: Path, message: string) => void): void {
  for (const { name } of awards) {
    const pools = places
      .map((pool, index) => ({ pool, index }))
      .filter(({ pool }) => pool.awards.includes(name));
    if (pools.length === 0) add(['places'], `「${name}」没有名额规定`);
    for (const { pool, index } of pools) {
      const clash = pools.some(
        (other) =>
          other.index < index &&
          (pool.where === null ||
            other.pool.where === null ||
            pool.where.column !== other.pool.where.column ||
            pool.where.is === other.pool.where.is),
      );
      if (clash) add(['places', index], `「${name}」的名额与前面的规定重叠`);
    }
  }
}

/** Every `rule` of the pack, wherever it stands, and the lists of rules. */
function ruleReferences(value: unknown, path: Path = []): { readonly path: Path; readonly id: string }[] {
  if (Array.isArray(value)) return value.flatMap((part, index) => ruleReferences(part, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const here = [...path, key];
    if (key === 'rule' && typeof part === 'string') return [{ path: here, id: part }];
    if ((key === 'judged' || key === 'tells') && Array.isArray(part)) {
      return part.flatMap((id: unknown, index) =>
        typeof id === 'string' ? [{ path: [...here, index], id }] : [],
      );
    }
    return ruleReferences(part, here);
  });
}

function repeatedNames(pack: PackData): Path[] {
  const lists: readonly (readonly [string, string, readonly string[]])[] = [
    ['columns', 'name', pack.columns.map(({ name }) => name)],
    ['awards', 'name', pack.awards.map(({ name }) => name)],
    ['channels', 'name', pack.channels.map(({ name }) => name)],
    ['bases', 'id', pack.bases.map(({ id }) => id)],
    ['places', 'name', pack.places.map(({ name }) => name)],
  ];
  return lists.flatMap(([list, key, names]) =>
    names.flatMap((name, index) => (names.indexOf(name) < index ? [[list, index, key]] : [])),
  );
}
