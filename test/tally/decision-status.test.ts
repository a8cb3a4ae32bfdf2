import { describe, expect, it } from 'vitest';
import { decisionStatuses } from '../../src/tally/decision-status.ts';
import { decision } from './ranking/samples.ts';

function statuses(...rows: readonly (readonly [Parameters<typeof decision>[1], string, string])[]): string[] {
  const decisions = rows.map(([kind, object, verdict], index) => decision(index + 1, kind, object, verdict));
  return decisionStatuses(decisions.toReversed()).map(({ status }) => status);
}

describe('what has become of a decision', () => {
  it('the last one on a matter holds, the answers to one question are one matter', () => {
    expect(statuses(['unit', 'http://a', '西昌学院'], ['unit', 'http://a', '西华大学'])).toEqual([
      'superseded',
      'holds',
    ]);
    expect(statuses(['unit', 'http://a', '西昌学院'], ['author', 'http://a', '丁一'])).toEqual([
      'holds',
      'holds',
    ]);
    expect(statuses(['reprint', 'http://a', ''], ['not-reprint', 'http://a', ''])).toEqual([
      'superseded',
      'holds',
    ]);
    expect(statuses(['same-person', 'A+丁一;B+丁一', ''], ['different-person', 'A+丁一;B+丁一', ''])).toEqual(
      ['superseded', 'holds'],
    );
    expect(statuses(['tie', '西昌学院', '入围'], ['condition', '西昌学院', '满足'])).toEqual([
      'holds',
      'holds',
    ]);
    expect(statuses(['objection-upheld', '异议 1', ''], ['objection-dismissed', '异议 1', ''])).toEqual([
      'superseded',
      'holds',
    ]);
  });

  it('taken back, it holds no more', () => {
    expect(statuses(['unit', 'http://a', '西昌学院'], ['unit', 'http://a', '撤销'])).toEqual([
      'superseded',
      'withdrawal',
    ]);
    expect(statuses(['tie', '西昌学院', '入围'], ['tie', '西昌学院', '撤销'])).toEqual([
      'superseded',
      'withdrawal',
    ]);
  });
});
