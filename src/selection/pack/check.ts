import { checkPeriod } from './check-period.ts';
import { checkPools } from './check-pools.ts';
import { PackChecker, type PackProblem, type Path } from './checker.ts';
import type { Channel, PackData } from './schema.ts';

export type { PackProblem } from './checker.ts';

/** What a schema cannot see: names that lead nowhere, pools that overlap, days that do not exist. */
export function checkPack(pack: PackData, rules: ReadonlySet<string>): readonly PackProblem[] {
  const check = new PackChecker(pack);
  for (const { path, id } of ruleReferences(pack)) {
    if (!rules.has(id)) check.add(path, `规则文本中没有条款 [${id}]`);
  }
  for (const path of repeatedNames(pack)) check.add(path, '名称重复');
  checkColumns(pack, check);
  checkIdentity(pack, check);
  checkPeriod(pack, check);
  checkChannels(pack, check);
  checkAwards(pack, check);
  checkExclusions(pack, check);
  checkPools(pack, check);
  check.awards(['oneAward', 'awards'], pack.oneAward?.awards);
  if (pack.priority !== null) check.test(['priority', 'test'], pack.priority.test);
  for (const [index, name] of pack.shows.entries()) check.column(['shows', index], name);
  return check.problems;
}

function checkColumns({ columns }: PackData, check: PackChecker): void {
  for (const [index, { name, type, words, synonyms, for: only }] of columns.entries()) {
    const listed = type === 'words' || type === 'grades' || type === 'results';
    if (listed && words.length === 0) check.add(['columns', index], `「${name}」列要列出可填的值 words`);
    if (check.isOwn(name)) check.add(['columns', index, 'name'], `「${name}」是程序自带的列，不能重复定义`);
    check.words(['columns', index, 'synonyms'], name, Object.values(synonyms));
    check.awards(['columns', index, 'for'], only);
  }
}

/** What says who is nominated for what. */
function checkIdentity(pack: PackData, check: PackChecker): void {
  check.column(['award', 'column'], pack.award.column, ['words']);
  const words = pack.columns.find(({ name }) => name === pack.award.column)?.words ?? [];
  const names = pack.awards.map(({ name }) => name);
  if (words.toSorted().join('|') !== names.toSorted().join('|')) {
    check.add(['award', 'column'], `「${pack.award.column}」列可填的值应与各奖项的名称相同`);
  }
  check.column(['unit'], pack.unit, ['text']);
  if (pack.name !== null) check.column(['name'], pack.name, ['text']);
  else if (pack.awards.some(({ of }) => of !== 'unit')) {
    check.add(['name'], '有个人或团队奖项，须指明写姓名或团队名称的列');
  }
}

function checkChannels(pack: PackData, check: PackChecker): void {
  if (pack.channel === null && pack.channels.length > 1) {
    check.add(['channel'], '有几个渠道，须指明写渠道的列');
  }
  if (pack.channel !== null) {
    const names = pack.channels.map(({ name }) => name);
    check.column(['channel'], pack.channel, ['words']);
    check.words(['channels'], pack.channel, names);
    const words = pack.columns.find(({ name }) => name === pack.channel)?.words ?? [];
    for (const word of words) if (!names.includes(word)) check.add(['channels'], `「${word}」没有渠道规定`);
  }
  for (const [index, channel] of pack.channels.entries()) {
    const path = ['channels', index];
    if (channel.by !== null) check.column([...path, 'by'], channel.by);
    if (pack.channels.some((other) => countedApart(channel, other))) {
      check.add([...path, 'together'], `「${channel.together}」各渠道的 by、atLeast、atMost 应相同`);
    }
    check.awards([...path, 'awards'], channel.awards);
    check.awards([...path, 'counts'], channel.counts);
    if (channel.member !== undefined) {
      check.column([...path, 'member', 'column'], channel.member.column);
      check.base([...path, 'member', 'base'], channel.member.base);
    }
    checkConditions(channel.conditions, [...path, 'conditions'], check);
  }
}

/** Two channels that count together by different rules. */
function countedApart(a: Channel, b: Channel): boolean {
  if (a.together === undefined || a.together !== b.together) return false;
  return a.by !== b.by || a.atLeast !== b.atLeast || a.atMost !== b.atMost;
}

function checkAwards({ awards }: PackData, check: PackChecker): void {
  for (const [index, award] of awards.entries()) {
    for (const [at, one] of award.material.entries()) {
      const path = ['awards', index, 'material', at];
      check.column([...path, 'column'], one.column, ['text']);
      if (one.countColumn !== undefined) check.column([...path, 'countColumn'], one.countColumn, ['number']);
    }
    checkConditions(award.conditions, ['awards', index, 'conditions'], check);
  }
}

function checkConditions(
  conditions: PackData['awards'][number]['conditions'],
  path: Path,
  check: PackChecker,
): void {
  for (const [at, { test, when }] of conditions.entries()) {
    check.test([...path, at, 'test'], test);
    if (when === undefined) continue;
    check.column([...path, at, 'when', 'column'], when.column, ['words']);
    check.words([...path, at, 'when', 'is'], when.column, when.is);
  }
}

function checkExclusions({ exclusions }: PackData, check: PackChecker): void {
  for (const [index, exclusion] of exclusions.entries()) {
    const path = ['exclusions', index];
    if (exclusion.by === 'test') {
      check.test([...path, 'test'], exclusion.test);
      check.awards([...path, 'awards'], exclusion.awards);
    } else if (exclusion.column !== undefined) {
      const type = exclusion.by === 'absences' ? 'number' : 'claim';
      check.column([...path, 'column'], exclusion.column, [type]);
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
