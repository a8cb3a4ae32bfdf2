import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answersFor, recordedReach } from '../../../src/collect/gather/answers.ts';
import type { Store } from '../../../src/store/types.ts';
import { tallyIn } from '../../cli/tally-cli.ts';
import { freshStore } from '../../store/samples.ts';

async function settledFor2025(): Promise<Store> {
  const store = await freshStore();
  await store.appendReadingAnswers([
    { id: 'window', answer: '2024-12-01..2025-11-30', by: '周予安', at: '2025-12-01' },
    // Of an edition that is not this one.
    { id: 'theory', answer: 'one', by: '周予安', at: '2025-12-01' },
  ]);
  return store;
}

describe('the answers of a year', { timeout: 60_000 }, () => {
  it('are the recorded ones of its edition, those given over them', async () => {
    const store = await settledFor2025();
    expect(await answersFor(store, 2025, { bids: 'no' })).toEqual({
      window: '2024-12-01..2025-11-30',
      bids: 'no',
    });
    await expect(answersFor(store, 2024, {})).rejects.toThrow('说的不是 2024 年度');
    expect(await answersFor(store, 2024, { window: 'calendar' })).toEqual({ window: 'calendar' });
  });

  it('reach no days of another year, and so do the pages that are fetched and handed on', async () => {
    const store = await settledFor2025();
    expect(await recordedReach(store, 2025, {})).toEqual({ from: '2024-12-01', to: '2025-12-31' });
    expect(await recordedReach(store, 2024, {})).toEqual({ from: '2023-12-21', to: '2024-12-31' });
    await expect(recordedReach(store, 2024, { window: '2024-12-01..2025-11-30' })).rejects.toThrow(
      '说的不是 2024 年度',
    );
  });

  it('are asked for before a page is fetched', async () => {
    const store = await settledFor2025();
    const done = tallyIn(dirname(store.file), 'run', '--year', '2024', '--home', '.');
    expect(done.status).toBe(2);
    expect(done.stderr).toContain('说的不是 2024 年度');
    expect(await store.snapshotOutlines()).toEqual([]);
  });
});
