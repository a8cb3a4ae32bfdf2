import { z } from 'zod';
import type { Article } from '../../model/article.ts';
import type { Attribution } from '../../model/attribution.ts';
import { SITE_IDS } from '../../model/site.ts';
import type { StoryGrouping, UnitRef } from '../../model/verdict.ts';

const text = z.string();
const quoted = z.strictObject({ value: text, quote: text, rule: text });

/** An article as the cache keeps it. */
export const ARTICLE: z.ZodType<Article> = z.strictObject({
  url: text,
  key: text.nullable(),
  site: z.enum(SITE_IDS),
  column: text,
  section: text.nullable(),
  title: text,
  date: quoted.nullable(),
  listDate: text.nullable(),
  otherDate: quoted.nullable(),
  author: quoted.nullable(),
  source: quoted.nullable(),
  meta: z.array(z.strictObject({ label: text, value: text, quote: text })),
  metaRest: z.array(text),
  body: z.array(
    z.strictObject({
      text,
      printed: z.exactOptional(text),
      align: z.enum(['right', 'center']).nullable(),
    }),
  ),
  unreadable: z
    .strictObject({
      kind: z.enum(['missing', 'failed', 'foreign', 'file', 'no-permission', 'challenge', 'not-an-article']),
      detail: text,
    })
    .nullable(),
  origin: z.enum(['crawl', 'import']),
});

const evidence = z.array(z.strictObject({ where: text, quote: text, shows: text }));
const unitRef: z.ZodType<UnitRef> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('registered'), code: text, name: text }),
  z.strictObject({ kind: z.literal('outsider'), name: text }),
  z.strictObject({ kind: z.literal('association'), name: text }),
]);

/** An attribution as the cache keeps it. */
export const ATTRIBUTION: z.ZodType<Attribution> = z.strictObject({
  byline: z.strictObject({
    authors: z.array(quoted),
    photographers: z.array(quoted),
    editors: z.array(quoted),
    organisations: z.array(quoted),
    outsideReporter: quoted.nullable(),
    verdict: z.enum(['sure', 'asked', 'none']),
    nobody: z
      .enum(['organisation-only', 'anonymous', 'login', 'editor-only', 'photographer-only', 'empty'])
      .nullable(),
    doubt: z.strictObject({ ask: text, candidates: z.array(text) }).nullable(),
  }),
  unit: z.strictObject({
    verdict: z.enum(['sure', 'asked', 'none']),
    unit: unitRef.nullable(),
    rule: text,
    evidence,
    candidates: z.array(unitRef),
  }),
  reprint: z.strictObject({ verdict: z.enum(['own', 'reprint', 'asked']), rule: text, evidence }),
});

const pair = z.strictObject({
  a: text,
  b: text,
  verdict: z.enum(['merge', 'ask', 'apart']),
  rule: text,
  features: z.array(z.strictObject({ name: text, a: text, b: text, agrees: z.boolean() })),
});

/** A grouping as the cache keeps it. */
export const GROUPING: z.ZodType<StoryGrouping> = z.strictObject({
  groups: z.array(z.array(text)),
  merged: z.array(pair),
  asked: z.array(pair),
  contradictions: z.array(z.array(text)),
});
