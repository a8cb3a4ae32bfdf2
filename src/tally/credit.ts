import type { Byline, NobodyReason } from '../model/byline.ts';
import type { Evidence } from '../model/evidence.ts';
import { spellingOf } from './people/person.ts';

/** Who gets a story's author point: the copies of one story speak together. */
export interface Credit {
  readonly verdict: 'sure' | 'asked' | 'none';
  /** First author, or ''. */
  readonly first: string;
  /** All people credited with the text, first author first. */
  readonly credited: readonly string[];
  /** Chinese, for `none`. */
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly ask: string;
  readonly candidates: readonly string[];
}

export const NOBODY_REASONS: Readonly<Record<NobodyReason, string>> = {
  'organisation-only': '只署部门或单位',
  anonymous: '署名佚名',
  login: '署名为系统账号',
  'editor-only': '只署编辑、审核',
  'photographer-only': '只署摄影',
  empty: '未署名',
};

/** 口径 editor: whether an editor named alone is the author. */
export type EditorReading = 'none' | 'author';

/** A byline as one copy carries it. */
export interface CopyByline {
  readonly url: string;
  readonly byline: Byline;
}

const NOBODY: Omit<Credit, 'reason' | 'evidence'> = {
  verdict: 'none',
  first: '',
  credited: [],
  ask: '',
  candidates: [],
};

/** Clause 6.3.2: the first author. `copies` in order of their standing; the result does not depend on it where it is sure. */
export function creditStory(copies: readonly CopyByline[], editor: EditorReading): Credit {
  const signed = copies.filter(({ byline }) => byline.verdict === 'sure');
  const doubtful = copies.filter(({ byline }) => byline.verdict === 'asked');
  const firsts = new Map<string, CopyByline>();
  for (const copy of signed) {
    const first = copy.byline.authors[0];
    if (first !== undefined && !firsts.has(spellingOf(first.value)))
      firsts.set(spellingOf(first.value), copy);
  }
  if (firsts.size > 1) {
    return {
      ...NOBODY,
      verdict: 'asked',
      reason: '',
      evidence: signed.flatMap(({ byline }) => authorEvidence(byline)),
      ask: '同一篇文章的几份署名不一致，第一作者是谁？',
      candidates: [...firsts.keys()].sort(),
    };
  }
  const only = [...firsts.values()][0];
  if (only !== undefined) {
    const first = only.byline.authors[0]?.value ?? '';
    const against = doubtful.find(({ byline }) => !(byline.doubt?.candidates ?? []).includes(first));
    if (against === undefined) {
      return {
        ...NOBODY,
        verdict: 'sure',
        first,
        credited: [...new Set(signed.flatMap(({ byline }) => byline.authors.map((author) => author.value)))],
        reason: '',
        evidence: authorEvidence(only.byline),
      };
    }
  }
  const doubt = doubtful[0]?.byline.doubt;
  if (doubtful.length > 0) {
    return {
      ...NOBODY,
      verdict: 'asked',
      reason: '',
      evidence: copies.flatMap(({ byline }) => authorEvidence(byline)),
      ask: doubt?.ask ?? '第一作者是谁？',
      candidates: [
        ...new Set([
          ...doubtful.flatMap(({ byline }) => byline.doubt?.candidates ?? []),
          ...(only === undefined ? [] : [only.byline.authors[0]?.value ?? '']),
        ]),
      ].filter((name) => name !== ''),
    };
  }
  return nobody(copies, editor);
}

function nobody(copies: readonly CopyByline[], editor: EditorReading): Credit {
  const edited = copies.find(({ byline }) => byline.nobody === 'editor-only' && byline.editors.length > 0);
  const name = edited?.byline.editors[0];
  if (editor === 'author' && name !== undefined) {
    return {
      ...NOBODY,
      verdict: 'sure',
      first: name.value,
      credited: [name.value],
      reason: '',
      evidence: [{ where: '编辑', quote: name.quote, shows: '按口径，只署编辑的以编辑为作者' }],
    };
  }
  const reasons = new Set(copies.map(({ byline }) => byline.nobody ?? 'empty'));
  // The most telling reason of all copies: an organisation's name says more than an empty field.
  const order: readonly NobodyReason[] = [
    'organisation-only',
    'editor-only',
    'photographer-only',
    'anonymous',
    'login',
    'empty',
  ];
  const reason = order.find((candidate) => reasons.has(candidate)) ?? 'empty';
  return { ...NOBODY, reason: NOBODY_REASONS[reason], evidence: [] };
}

function authorEvidence(byline: Byline): Evidence[] {
  return byline.authors.slice(0, 1).map((author) => ({
    where: '署名',
    quote: author.quote,
    shows: `作者 ${author.value}`,
  }));
}
