import type { Byline } from '../../model/byline.ts';
import type { Evidence } from '../../model/evidence.ts';
import type { UnitRef, UnitVerdict } from '../../model/verdict.ts';
import { compact } from '../../text/normalise.ts';
import type { Credit } from '../credit.ts';
import { unitKey } from '../names/index.ts';
import type { Prepared } from '../prepare.ts';
import type { CountRules } from './rules.ts';

/** Credit of a unit that signs together with the first author's. */
const NOT_HERE = {
  verdict: 'none',
  first: '',
  credited: [],
  reason: '联合署名，第一作者属另一单位',
  evidence: [],
  candidates: [],
} as const;

/** Units that sign a story together, in printed order; empty where one signs alone, or where evidence disagrees. */
function jointSigners({ verdict, candidates }: UnitVerdict): readonly UnitRef[] {
  return verdict === 'sure' && candidates.length > 1 ? candidates : [];
}

/** Whose a text is and who wrote it, as one unit earns its point by it. */
export interface Earner {
  readonly unit: UnitVerdict;
  readonly credit: Credit;
}

/**
 * Clause 6.2.1 “每篇稿件 1 分” for a text that several schools sign together (口径 joint): one earner for each unit that
 * earns the point. The first author stands with his own school only. Where it cannot be told which that is, a person is
 * asked: under either answer somebody's point hangs on it. `bylines` are those of all copies.
 */
export function earnersOf(
  text: Earner & { readonly bylines: readonly Byline[] },
  prepared: Prepared,
  rules: CountRules,
): readonly [Earner, ...Earner[]] {
  const { unit, credit } = text;
  const signers = jointSigners(unit);
  if (signers.length === 0) return [{ unit, credit }];
  const home = authorsUnit(text, signers, prepared);
  if (home === 'unclear') {
    return [{ unit: { ...unit, verdict: 'asked', rule: 'joint-author-unclear' }, credit }];
  }
  const byKey = new Map(signers.map((ref) => [unitKey(ref), ref]));
  const earning = rules.edition.earningUnits([...byKey.keys()], home, rules.readings);
  const evidence = [...unit.evidence, ...sharedBy(earning.flatMap((key) => byKey.get(key)?.name ?? []))];
  const [first, ...more] = earning.flatMap((key): Earner[] => {
    const ref = byKey.get(key);
    if (ref === undefined) return [];
    const own = home === null || home === key;
    return [
      {
        unit: { ...unit, unit: ref, candidates: [], evidence },
        credit: own ? credit : { ...credit, ...NOT_HERE },
      },
    ];
  });
  if (first === undefined) throw new Error(`edition ${rules.edition.id}: no unit earns a joint text`);
  return [first, ...more];
}

/** Said in every row of a text that earns several points: its address stands in the ledger once for each. */
function sharedBy(names: readonly string[]): readonly Evidence[] {
  return names.length < 2 ? [] : [{ where: '联合署名', quote: names.join('、'), shows: '按口径各记一次' }];
}

/** Key of the first author's unit among the signers; null without a first author. */
function authorsUnit(
  { credit, bylines }: { readonly credit: Credit; readonly bylines: readonly Byline[] },
  signers: readonly UnitRef[],
  prepared: Prepared,
): string | null | 'unclear' {
  if (credit.verdict === 'none') return null;
  if (credit.verdict === 'asked') return 'unclear';
  const quotes = bylines.flatMap(({ authors }) =>
    authors.filter(({ value }) => compact(value) === compact(credit.first)).map(({ quote }) => quote),
  );
  const beside = new Set(quotes.flatMap((quote) => unitBeside(quote, credit.first, signers, prepared) ?? []));
  const [only] = beside;
  if (only !== undefined && beside.size === 1) return only;
  const known = beside.size === 0 ? prepared.writesFor(credit.first).map(unitKey) : [];
  const among = known.filter((key) => signers.some((ref) => unitKey(ref) === key));
  return known.length === 1 ? (among[0] ?? 'unclear') : 'unclear';
}

/** The one signer named in the author's own words, or the only one named before him where others follow. */
function unitBeside(
  quote: string,
  author: string,
  signers: readonly UnitRef[],
  { names }: Prepared,
): string | null {
  const keys = new Set(signers.map(unitKey));
  const hits = names
    .find(quote, null)
    .flatMap(({ refs, start }) =>
      refs.map((ref) => ({ key: unitKey(ref), start })).filter(({ key }) => keys.has(key)),
    );
  const named = new Set(hits.map(({ key }) => key));
  const [only] = named;
  if (named.size === 1) return only ?? null;
  const at = quote.indexOf(author);
  const before = new Set(hits.filter(({ start }) => start < at).map(({ key }) => key));
  const [first] = before;
  return at >= 0 && before.size === 1 && first !== undefined ? first : null;
}
