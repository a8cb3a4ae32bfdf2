import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.ts';
import type { Objection } from '../../../src/model/objection.ts';
import type { PublishedFact } from '../../../src/model/published.ts';
import { type HistoryInput, historyOf, presenceOf } from '../../../src/report/history/history.ts';
import { historyText } from '../../../src/report/history/text.ts';

function fact(
  seq: number,
  held: [decisions: number, objections: number],
  changes: Partial<PublishedFact> = {},
) {
  const made: PublishedFact = {
    seq,
    year: 2025,
    draft: false,
    place: `../out/${seq}`,
    manifest: `sha256:${seq}`,
    publishedOn: null,
    by: null,
    program: '0.1.0',
    corrects: null,
    units: 3,
    authors: 4,
    decisions: held[0],
    objections: held[1],
    ...changes,
  };
  return { fact: made, presence: { state: 'same' as const, folder: `/out/${seq}` } };
}

function objection(seq: number, year = 2025): Objection {
  return {
    seq,
    year,
    by: '苟望',
    unit: '西南石油大学',
    contact: '13812345678',
    item: '西南石油大学',
    claim: '少计一篇',
    evidence: '',
    at: '2025-12-26',
  };
}

function decision(seq: number, kind: Decision['kind'] = 'exclude', object = 'http://h/1'): Decision {
  return {
    seq,
    kind,
    object,
    verdict: '',
    reason: `理由${seq}`,
    by: '巫望宸',
    at: '2025-12-29',
    shown: null,
  };
}

/** The list in short: what kind each entry is, and what tells it from its neighbours. */
function short(input: Partial<HistoryInput>): string[] {
  const entries = historyOf({ year: 2025, publications: [], objections: [], decisions: [], ...input });
  return entries.map((entry) => {
    if (entry.type === 'publication') return `${entry.number} ${entry.manifest}`;
    if (entry.type === 'decisions') return `+${entry.appended}`;
    const { outcome } = entry;
    return `${entry.type} ${entry.number} ${outcome === null ? '?' : `${outcome.upheld} ${outcome.reason}`}`;
  });
}

describe('the history of a year', () => {
  it('puts what was recorded between two publications between them, whatever dates people gave', () => {
    const publications = [
      fact(1, [1, 0], { publishedOn: '2026-01-09' }),
      fact(2, [4, 2], { publishedOn: '2025-12-25' }),
    ];
    const decisions = [
      decision(1),
      decision(2),
      decision(3, 'objection-upheld', '异议2025-1'),
      decision(4, 'objection-dismissed', '异议2025-2'),
      decision(5),
    ];
    const objections = [objection(1), objection(2), objection(3)];
    expect(short({ publications, decisions, objections })).toEqual([
      '+1',
      '1 sha256:1',
      'objection 2025-1 true 理由3',
      'objection 2025-2 false 理由4',
      '+3',
      '2 sha256:2',
      'objection 2025-3 ?',
      '+1',
    ]);
  });

  it('shows an objection as it stood at the next publication, and later rulings where they came', () => {
    const publications = [fact(1, [0, 1]), fact(2, [1, 1]), fact(3, [2, 1])];
    const decisions = [
      decision(1, 'objection-upheld', '异议2025-1'),
      decision(2, 'objection-dismissed', '异议2025-1'),
    ];
    expect(short({ publications, decisions, objections: [objection(1)] })).toEqual([
      'objection 2025-1 ?',
      '1 sha256:1',
      'ruling 2025-1 true 理由1',
      '+1',
      '2 sha256:2',
      'ruling 2025-1 false 理由2',
      '+1',
      '3 sha256:3',
    ]);
  });

  it('leaves the objections of other years out, and numbers its own as they are numbered elsewhere', () => {
    const objections = [objection(1, 2024), objection(2), objection(3, 2024), objection(4)];
    expect(short({ publications: [fact(1, [0, 3])], objections })).toEqual([
      'objection 2025-1 ?',
      '1 sha256:1',
      'objection 2025-2 ?',
    ]);
  });

  it('names what a correction corrects: by number where it is listed, by hash where it is not', () => {
    const publications = [
      fact(1, [0, 0]),
      fact(2, [0, 0], { corrects: 'sha256:1' }),
      fact(3, [0, 0], { corrects: 'sha256:9', draft: true }),
    ];
    const input = { year: 2025, publications, objections: [], decisions: [] };
    const entries = historyOf(input);
    expect(entries.map((entry) => (entry.type === 'publication' ? entry.correctsNumber : ''))).toEqual([
      null,
      1,
      null,
    ]);
    const text = historyText({ year: 2025, entries, unregistered: [] });
    expect(text).toContain('第 2 份　更正稿');
    expect(text).toContain('更正第 1 份');
    expect(text).toContain('第 3 份　更正征求意见稿　日期未填　发布人未填');
    expect(text).toContain('更正记录之外的一份（清单 sha256:9）');
  });

  it('of two published at the same time neither repeats what the other told', () => {
    const publications = [fact(1, [2, 1]), fact(2, [1, 0])];
    const decisions = [decision(1), decision(2)];
    expect(short({ publications, decisions, objections: [objection(1)] })).toEqual([
      'objection 2025-1 ?',
      '+2',
      '1 sha256:1',
      '2 sha256:2',
    ]);
  });

  it('never tells how to reach an objector', () => {
    const entries = historyOf({ year: 2025, publications: [], objections: [objection(1)], decisions: [] });
    expect(JSON.stringify(entries)).not.toContain('13812345678');
  });
});

describe('where a publication is', () => {
  const { fact: published } = fact(1, [0, 0]);
  const at = (manifest: string | null) => ({ folder: '/out/1', manifest, said: null });
  const other = { folder: '/else/1', manifest: 'sha256:1', said: null };

  it.each([
    ['same', at('sha256:1'), [other], true, []],
    ['moved', at(null), [other], false, []],
    ['moved', at('sha256:7'), [other], true, []],
    ['changed', at('sha256:7'), [], true, []],
    ['changed', at(null), [], true, []],
    ['missing', at(null), [], false, []],
    ['replaced', at('sha256:2'), [], true, [fact(2, [0, 0], { place: published.place }).fact]],
    ['changed', at('sha256:7'), [], true, [fact(2, [0, 0], { place: published.place }).fact]],
  ] as const)('%s', (state, found, elsewhere, exists, later) => {
    expect(presenceOf(published, later, found, elsewhere, exists)).toEqual({
      state,
      folder: state === 'moved' ? '/else/1' : '/out/1',
    });
  });
});
