import type { MetaField } from '../model/article.ts';
import type { CivilDate } from '../model/civil-date.ts';
import type { Quoted } from '../model/evidence.ts';
import { type Field, splitFields } from './fields.ts';
import type { KeyKind } from './keys.ts';
import { blankMoments, findMoments } from './moments.ts';
import { align, type Printed } from './printed.ts';

/** What the metadata under a title says. */
export interface Metadata {
  readonly meta: readonly (MetaField & { readonly kinds: readonly KeyKind[] })[];
  readonly rest: readonly string[];
  /** Printed dates, the one to be believed most first; rule `meta-label`, `meta-bare` or `meta-update`, `-dmy` where printed 18.04.2014. */
  readonly dates: readonly Quoted<CivilDate>[];
}

const DATING: readonly KeyKind[] = ['date', 'update'];
const IGNORED: readonly KeyKind[] = ['counter', 'furniture'];
/** Kinds of label that only metadata carries. */
const TELLING: readonly KeyKind[] = ['date', 'update', 'source', 'counter', 'publisher'];
const CREDITS: readonly KeyKind[] = ['writer', 'contributor', 'edit', 'review', 'unit', 'photo', 'joint'];
const DATE_RULES = ['meta-label', 'meta-bare', 'meta-update'] as const;
/** The site's own marks in a metadata line. */
const MARKS =
  /\[(?:手机版本|扫描分享|打印|关闭|收藏)\]|[【[(]\s*(?:打印|关闭|收藏|字[体号]|大|返回)[^】\])]{0,12}[】\])]?/g;

/** Reads metadata lines as printed: labelled values in order, words that no label claims, dates. */
export function readMetadata(lines: readonly string[]): Metadata {
  const meta: (MetaField & { kinds: readonly KeyKind[] })[] = [];
  const rest: string[] = [];
  const dates: Quoted<CivilDate>[] = [];
  for (const raw of lines) {
    const line = align(raw);
    for (const field of splitFields(line.text, true)) readField(line, field, { meta, rest, dates });
  }
  const order = (rule: string): number => DATE_RULES.findIndex((known) => rule.startsWith(known));
  return { meta, rest, dates: dates.sort((a, b) => order(a.rule) - order(b.rule)) };
}

interface Found {
  readonly meta: (MetaField & { kinds: readonly KeyKind[] })[];
  readonly rest: string[];
  readonly dates: Quoted<CivilDate>[];
}

function readField(line: Printed, field: Field, found: Found): void {
  const { kinds, label, value } = field;
  const quote = line.printed(field.start, field.end).trim();
  const dating = kinds?.some((kind) => DATING.includes(kind)) ?? false;
  if (dating || label === '') {
    const rule = label === '' ? 'meta-bare' : kinds?.includes('update') ? 'meta-update' : 'meta-label';
    found.dates.push(...datesOf(value, quote, rule));
  }
  if (label === '' || kinds === null) {
    const words = blankMoments(line.text.slice(field.start, field.end))
      .replace(MARKS, ' ')
      .replace(/\s+/g, ' ');
    const bare = words.replace(/^[\s,;|/()、-]+|[\s,;|/(、-]+$/g, '');
    if (bare !== '' && !/^[\])】)]+$/.test(bare)) found.rest.push(bare);
    return;
  }
  if (kinds.every((kind) => IGNORED.includes(kind))) return;
  found.meta.push({ label, value, quote, kinds });
}

function datesOf(value: string, quote: string, rule: string): readonly Quoted<CivilDate>[] {
  return findMoments(value).flatMap(({ date, form, start, end }) =>
    date === null
      ? []
      : [
          {
            value: date,
            quote: rule === 'meta-bare' ? value.slice(start, end) : quote,
            rule: form === 'dmy' ? `${rule}-dmy` : rule,
          },
        ],
  );
}

/** Whether a body line is a second metadata line, as a migrated or pasted page carries it. */
export function looksLikeMetadata(raw: string): boolean {
  const { text } = align(raw);
  if (text.length > 200) return false;
  const fields = splitFields(text, true);
  const known = fields.filter((field) => field.label !== '' && field.kinds !== null);
  const kinds = known.flatMap((field) => field.kinds ?? []);
  if (fields.some((field) => field.kinds === null && field.value !== '')) return false;
  if (known.some((field) => field.kinds?.includes('other') === true && field.value !== '')) return false;
  const lead = fields
    .filter((field) => field.label === '')
    .map((field) => blankMoments(field.value).trim())
    .join('');
  if (lead.length > 12) return false;
  const dated = fields.some((field) => findMoments(field.value).some((moment) => moment.date !== null));
  const telling = kinds.filter((kind) => TELLING.includes(kind)).length;
  const credits = kinds.filter((kind) => CREDITS.includes(kind)).length;
  if (known.length === 0) return false;
  if (dated && kinds.includes('date') && telling === 1 && credits === 0)
    return /发布|发表/.test(text) && lead === '';
  return telling > 0 && (telling + credits >= 2 || dated);
}
