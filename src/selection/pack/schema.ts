import { z } from 'zod';
import { MEMBER_KINDS } from '../../model/registers.ts';
import { TEST } from './test.ts';

const text = z.string().trim().min(1);
const rule = text;
const names = z.array(text).min(1);
/** `2025-02-28`, or `11-25` of whatever year a yearly selection is run for. */
const day = z
  .string()
  .regex(/^(?:\d{4}-)?(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, '应为 YYYY-MM-DD 或 MM-DD');

/**
 * What goes into a column. `years`: `2023;2021`. `grades`: `2023:优秀;2022:称职`. `results`: `2023:后勤:二等奖`.
 * `claim`: words that people judge. All but `text` and `words` may say 无.
 */
export const COLUMN_TYPES = [
  'text',
  'words',
  'date',
  'number',
  'percent',
  'years',
  'grades',
  'results',
  'claim',
] as const;

const COLUMN = z.strictObject({
  name: text,
  /** Other headers under which it may stand. */
  aliases: z.array(text).default([]),
  type: z.enum(COLUMN_TYPES),
  words: z.array(text).default([]),
  /** Other ways to write one of the words. */
  synonyms: z.record(text, text).default({}),
  /** `key`: header and cell must be there; `form`: a blank cell is incomplete material; `free`: may be blank. */
  need: z.enum(['key', 'form', 'free']),
  /** Awards that it is for; all where left out. */
  for: names.optional(),
  /** Rule that a cell breaks which is blank or no such word. */
  rule: rule.optional(),
  /** Contact data: never printed in a report. */
  private: z.boolean().default(false),
  note: z.string().default(''),
  example: z.string().default(''),
});

const CONDITION = z.strictObject({ rule, says: text, test: TEST });

const AWARD = z.strictObject({
  name: text,
  of: z.enum(['unit', 'person', 'team']),
  rule,
  material: z
    .array(
      z.strictObject({
        rule,
        column: text,
        /** Column that may hold the number of characters instead of the text. */
        countColumn: text.optional(),
        atLeast: z.int().min(1),
      }),
    )
    .default([]),
  conditions: z
    .array(
      CONDITION.extend({
        /** Only for candidates whose cell says so, as a level. */
        when: z.strictObject({ column: text, is: names }).optional(),
      }),
    )
    .default([]),
  /** Rules whose judging is left to people. */
  judged: z.array(rule).default([]),
});

const CHANNEL = z.strictObject({
  name: text,
  rule,
  /** Column that names who nominates; null where nobody's number is limited. */
  by: text.nullable(),
  atLeast: z.int().min(0).default(0),
  atMost: z.int().min(1).nullable(),
  /** Channels with the same words here count together: 理事单位 and 会员单位 have one nomination between them. */
  together: text.optional(),
  /** Awards whose nominations the number counts; all where left out. */
  counts: names.optional(),
  /** Awards that it may nominate for; all where left out. */
  awards: names.optional(),
  /** The named column must hold a member that belongs to this base. */
  member: z.strictObject({ rule, column: text, base: text }).optional(),
  conditions: z.array(CONDITION).default([]),
  judged: z.array(rule).default([]),
});

const BASE = z.strictObject({
  id: text,
  name: text,
  rule,
  kinds: z.array(z.enum(MEMBER_KINDS)).min(1),
  /** 层次 that belong to it, and those that do not; any other, or a blank one, is asked about. Null: all belong. */
  levels: z.strictObject({ in: names, out: z.array(text) }).nullable(),
  /** Day on which they must be members. */
  on: day,
});

const NUMBER = z.discriminatedUnion('kind', [
  /** `about`: the rules say “about so many”, which places keep to all the same. */
  z.strictObject({ kind: z.literal('fixed'), places: z.int().min(0), about: z.boolean().default(false) }),
  z.strictObject({
    kind: z.literal('share'),
    percent: z.number().min(0).max(100),
    base: text,
    measure: text,
  }),
]);

const POOL = z.strictObject({
  name: text,
  rule,
  awards: names,
  where: z.strictObject({ column: text, is: text }).nullable().default(null),
  number: NUMBER,
});

const EXCLUSION = z.discriminatedUnion('by', [
  z.strictObject({
    by: z.literal('absences'),
    rule,
    says: text,
    atLeast: z.int().min(1),
    /** Column of the nominations that may state the number, for when no register is given. */
    column: text.optional(),
  }),
  z.strictObject({
    by: z.literal('winners'),
    rule,
    says: text,
    titles: z.array(z.strictObject({ title: text, years: z.array(z.int()).min(1) })).min(1),
    column: text.optional(),
  }),
  /** Out where the test is met. */
  z.strictObject({ by: z.literal('test'), rule, says: text, test: TEST, awards: names.optional() }),
]);

/** A selection as data: who may be nominated, how many, by when, with what, and for how many places. */
export const PACK = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/, '应为小写字母、数字和连字符'),
  title: text,
  number: z.string(),
  issuer: text,
  period: z.strictObject({
    rule,
    column: text,
    from: day.nullable(),
    to: day,
    /** No rule says from when, but an earlier day is surely a slip of the pen: it is asked about. */
    earliest: day.optional(),
  }),
  columns: z.array(COLUMN).min(1),
  /** Columns that say what is nominated. */
  award: z.strictObject({ column: text, rule }),
  unit: text,
  name: text.nullable(),
  /** Same name at two units is asked about: one organisation, whose departments are the units. */
  oneOrganisation: z.boolean().default(false),
  /** Rule against nominating a candidate twice. */
  once: z.strictObject({ rule }),
  /** Column that says through which channel; null where there is but one. */
  channel: z.string().nullable(),
  channels: z.array(CHANNEL).min(1),
  awards: z.array(AWARD).min(1),
  bases: z.array(BASE).default([]),
  exclusions: z.array(EXCLUSION).default([]),
  /** Awards that one unit does not hold together; a person decides. */
  oneAward: z.strictObject({ rule, awards: names }).nullable().default(null),
  priority: CONDITION.nullable().default(null),
  places: z.array(POOL).min(1),
  total: z
    .strictObject({ rule, places: z.int().min(0) })
    .nullable()
    .default(null),
  /** Columns that the reports show of each candidate, as a level or a field. */
  shows: z.array(text).default([]),
  /** What the notice tells besides: dates, terms, how it goes on. */
  tells: z.array(rule).default([]),
});

export type PackData = z.infer<typeof PACK>;
export type Column = PackData['columns'][number];
export type Award = PackData['awards'][number];
export type Channel = PackData['channels'][number];
export type Base = PackData['bases'][number];
export type Pool = PackData['places'][number];
export type Condition = Award['conditions'][number];
export type Exclusion = PackData['exclusions'][number];

/** A pack with the words of its rules, by id. */
export interface Pack extends PackData {
  readonly rules: ReadonlyMap<string, string>;
}
