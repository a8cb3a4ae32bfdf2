import { z } from 'zod';
import { RunError } from '../model/failure.ts';
import { MEMBER_KINDS, type Member, OUTLET_LEVELS, type Outlet } from '../model/registers.ts';

const day = z.string().nullable();

const MEMBERS: z.ZodType<readonly Member[]> = z.array(
  z.strictObject({
    code: z.string(),
    name: z.string(),
    kind: z.enum(MEMBER_KINDS),
    level: z.string(),
    formerNames: z.array(z.strictObject({ name: z.string(), until: z.number().nullable() })),
    shortNames: z.array(z.strictObject({ name: z.string(), ambiguous: z.boolean() })),
    region: z.string(),
    joined: day,
    left: day,
    note: z.string(),
  }),
);

const OUTLETS: z.ZodType<readonly Outlet[]> = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.string(),
    level: z.enum(OUTLET_LEVELS),
    domains: z.array(z.string()),
    from: day,
    to: day,
    note: z.string(),
  }),
);

const HEADERS: z.ZodType<Readonly<Record<string, string>>> = z.record(z.string(), z.string());
const STATS: z.ZodType<Readonly<Record<string, unknown>>> = z.record(z.string(), z.unknown());

function damaged(what: string, cause: unknown): RunError {
  return new RunError(
    'database-damaged',
    `数据库中的${what}读不出来，数据可能已损坏；请用备份的 tally.db 替换。`,
    { cause },
  );
}

function reader<T>(what: string, schema: z.ZodType<T>): (text: string) => T {
  return (text) => {
    try {
      return schema.parse(JSON.parse(text));
    } catch (cause) {
      throw damaged(what, cause);
    }
  };
}

export const readMembers = reader('会员名册', MEMBERS);
export const readOutlets = reader('媒体名册', OUTLETS);
export const readHeaders = reader('页面存档', HEADERS);
export const readStats = reader('采集记录', STATS);

/** A word of a closed list as the database holds it. */
export function oneOf<T extends string>(what: string, words: readonly T[], text: string): T {
  const word = words.find((candidate) => candidate === text);
  if (word === undefined) throw damaged(`${what}「${text}」`, undefined);
  return word;
}
