import { describe, expect, it } from 'vitest';
import { InputError, type InputProblem } from '../../src/model/failure.ts';
import { parsePack } from '../../src/selection/pack/parse.ts';
import { PACK_IDS, packText, shippedPack } from './nominate.ts';

function problemsOf(
  json: string,
  rules = packText('jiangsu-gaozhi-2024', 'rules.md'),
): readonly InputProblem[] {
  try {
    parsePack({ json: { file: 'pack.json', text: json }, rules: { file: 'rules.md', text: rules } });
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

describe.each(PACK_IDS)('%s', (id) => {
  const pack = shippedPack(id);
  it('is well formed and carries its own id', () => expect(pack.id).toBe(id));

  it('has each of its rules as code, with people, or told in the notice', () => {
    const used = new Set([...JSON.stringify(pack).matchAll(/"rule":"([^"]+)"/g)].map(([, rule]) => rule));
    const told = [
      ...pack.tells,
      ...pack.awards.flatMap(({ judged }) => judged),
      ...pack.channels.flatMap(({ judged }) => judged),
    ];
    const known = new Set([...used, ...told]);
    expect([...pack.rules.keys()].filter((rule) => !known.has(rule))).toEqual([]);
  });

  it('says that its rules are a digest, not the original', () => {
    expect(packText(id, 'rules.md')).toMatch(/不是原文/);
  });
});

describe('a pack that is not well formed', () => {
  const good = packText('jiangsu-gaozhi-2024', 'pack.json');
  const lineOf = (words: string): number => good.slice(0, good.indexOf(words)).split('\n').length;

  it('is said with the line where it cannot be read at all', () => {
    const [problem] = problemsOf(good.replace('"unit": "单位",', '"unit": 单位,'));
    expect([problem?.row, problem?.message]).toEqual([
      lineOf('"unit": "单位"'),
      expect.stringMatching(/JSON/),
    ]);
    expect(problemsOf('')).toHaveLength(1);
    expect(problemsOf('[]')[0]?.message).toMatch(/第 1 行/);
  });

  it.each<[string, string, string, string, RegExp]>([
    [
      'a number that is none',
      '"atLeast": 2000',
      '"atLeast": "2000"',
      'awards.0.material.0.atLeast',
      /期望 数字/,
    ],
    ['a key nobody knows', '"percent": 20', '"percent": 20, "round": "up"', 'places.0.number', /round/],
    [
      'a rule that is not there',
      '"rule": "5.3"',
      '"rule": "5.9"',
      'awards.1.material.0.rule',
      /没有条款 \[5\.9\]/,
    ],
    [
      'a column that is not there',
      '"column": "到本校后勤工作日期"',
      '"column": "入职日期"',
      'awards.1.conditions.0.test',
      /没有「入职日期」/,
    ],
    ['a column of another type', '"column": "报送日期"', '"column": "职务"', 'period.column', /类型是 text/],
    [
      'a base that is not there',
      '"base": "vocational"',
      '"base": "all"',
      'channels.0.member.base',
      /没有「all」这一基数/,
    ],
    ['a day that does not exist', '"to": "2024-12-08"', '"to": "2024-11-31"', 'period.to', /没有 2024-11-31/],
    ['a test nobody knows', '"test": "since"', '"test": "sinse"', 'awards.1.conditions.0.test.test', /./],
    [
      'an award without places',
      '"awards": ["最美后勤人"],\n      "number"',
      '"awards": ["先进单位"],\n      "number"',
      'places.1',
      /重叠/,
    ],
    ['one of the program’s own columns', '"name": "职称"', '"name": "决定"', 'columns.8.name', /程序自带/],
  ])('%s: file, line and path', (_, from, to, path, message) => {
    expect(good).toContain(from);
    const found = problemsOf(good.replace(from, to));
    const problem = found.find(({ column }) => column === path);
    expect(found.map(({ column }) => column)).toContain(path);
    expect(problem?.message).toMatch(message);
    expect(problem?.message).toContain(`pack.json 第 ${problem?.row} 行`);
    expect(Math.abs((problem?.row ?? 0) - lineOf(from))).toBeLessThanOrEqual(3);
  });

  it('is said all at once', () => {
    const bad = good.replace('"rule": "5.3"', '"rule": "5.9"').replace('"unit": "单位"', '"unit": "学校"');
    expect(problemsOf(bad).map(({ column }) => column)).toEqual(
      expect.arrayContaining(['awards.1.material.0.rule', 'unit']),
    );
  });

  it('whose rules use a number twice names the line of the text', () => {
    const rules = `${packText('jiangsu-gaozhi-2024', 'rules.md')}\n[1] 又一条\n`;
    expect(problemsOf(good, rules)[0]?.message).toMatch(/rules\.md 第 \d+ 行：条款编号 \[1\] 重复/);
  });
});
