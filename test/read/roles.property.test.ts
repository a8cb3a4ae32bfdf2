import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bylineOf, fullWidth, names, PROSE } from './page.ts';

const WRITING = ['作者', '撰稿', '文', '文字', '供稿', '撰稿人', '通讯员', '撰文', '采写', '执笔', '文案'];
const JOINT = ['文/图', '图/文', '图文', '文、图', '文字、摄影', '撰稿/摄影'];
const OTHERS = [
  ...[
    '编辑',
    '责编',
    '责任编辑',
    '文字编辑',
    '图文编辑',
    '实习编辑',
    '图/编辑',
    '审核',
    '审稿',
    '初审',
    '终审',
    '一审',
    '编审',
    '核稿',
  ],
  ...['审定', '校对', '签发', '主编', '摄影', '图', '图片', '摄', '供图', '统筹', '策划', '美编', '排版'],
];
const PEOPLE = ['丁一', '王斌', '沈小禾', '顾北辰', '欧阳知秋', '籍安然', '周岚', '林晚舟'];

/** The orders of role and name, each with signs that may part two credits. */
const STYLES = [
  { write: (role: string, name: string) => `${role}:${name}`, gaps: [' ', ';', ',', '/'] },
  { write: (role: string, name: string) => `${role}/${name}`, gaps: [' ', ';', ','] },
  { write: (role: string, name: string) => `${name}/${role}`, gaps: [' ', ';', ',', '、'] },
  { write: (role: string, name: string) => `${role} ${name}`, gaps: [';', ','] },
  { write: (role: string, name: string) => `${name}(${role})`, gaps: [' ', ','] },
] as const;

const style = fc
  .constantFrom(...STYLES)
  .chain((one) => fc.record({ write: fc.constant(one.write), gap: fc.constantFrom(...one.gaps) }));
const people = fc.shuffledSubarray(PEOPLE, { minLength: 4, maxLength: 4 });
const others = fc.shuffledSubarray(OTHERS, { minLength: 1, maxLength: 3 });

function written(
  parts: readonly (readonly [string, string])[],
  how: { write: (role: string, name: string) => string; gap: string },
): string {
  return parts.map(([role, name]) => how.write(role, name)).join(how.gap);
}

describe('role words in any order', () => {
  it('never turn an editor, reviewer or photographer into an author', () => {
    fc.assert(
      fc.property(others, people, style, fc.boolean(), (roles, who, how, bracket) => {
        const line = written(
          roles.map((role, index) => [role, who[index] ?? ''] as const),
          how,
        );
        const byline = bylineOf({ body: [...PROSE, bracket ? `(${line})` : line] });
        expect({ line, verdict: byline.verdict, authors: names(byline.authors) }).toEqual({
          line,
          verdict: 'none',
          authors: [],
        });
      }),
      { numRuns: 400 },
    );
  });

  it('find the writer wherever he stands among them', () => {
    fc.assert(
      fc.property(
        others,
        people,
        style,
        fc.constantFrom(...WRITING, ...JOINT),
        fc.nat(3),
        (roles, who, how, role, at) => {
          const writer = who[3] ?? '';
          const parts = roles.map((other, index) => [other, who[index] ?? ''] as const);
          const place = Math.min(at, parts.length);
          const line = written(
            [...parts.slice(0, place), [role, writer] as const, ...parts.slice(place)],
            how,
          );
          const byline = bylineOf({ body: [...PROSE, `(${line})`] });
          expect({ line, verdict: byline.verdict, authors: names(byline.authors) }).toEqual({
            line,
            verdict: 'sure',
            authors: [writer],
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  it('read the same in full width', () => {
    fc.assert(
      fc.property(others, people, style, (roles, who, how) => {
        const line = `(${written(
          roles.map((role, index) => [role, who[index] ?? ''] as const),
          how,
        )} 文:${who[3] ?? ''})`;
        const [half, wide] = [line, fullWidth(line)].map((words) => bylineOf({ body: [...PROSE, words] }));
        expect([wide?.verdict, names(wide?.authors ?? []), names(wide?.editors ?? [])]).toEqual([
          half?.verdict,
          names(half?.authors ?? []),
          names(half?.editors ?? []),
        ]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('metadata fields in any order', () => {
  const FIELDS = [
    '来源:后勤处',
    '编辑:王斌',
    '审核:',
    '发布时间:2025-03-04',
    '浏览次数:12',
    '摄影:周岚',
    '来 源:',
  ];
  it('leave the author alone, glued or apart', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(FIELDS, { minLength: 1 }),
        fc.constantFrom('', ' ', '    ', ' | '),
        fc.nat(7),
        (fields, gap, at) => {
          const line = [...fields.slice(0, at), '作者:沈小禾', ...fields.slice(at)].join(gap);
          const byline = bylineOf({ meta: [line], body: [...PROSE] });
          expect({ line, authors: names(byline.authors) }).toEqual({ line, authors: ['沈小禾'] });
        },
      ),
      { numRuns: 300 },
    );
  });
});
