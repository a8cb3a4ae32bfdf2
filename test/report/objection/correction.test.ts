import { describe, expect, it } from 'vitest';
import type { Difference } from '../../../src/report/differences/differences.ts';
import { snapshotOf } from '../../../src/report/differences/snapshot.ts';
import { type CorrectionInput, composeCorrection } from '../../../src/report/objection/correction.ts';
import { noticeSettings } from '../../../src/report/papers.ts';
import { madeResult } from '../made-result.ts';
import { shippedPapers } from '../papers.ts';

const result = madeResult();

function place(what: Difference['what'], name: string, before: string, after: string): Difference {
  return { what, name, field: '入围', before, after, url: '' };
}

async function text(given: Partial<CorrectionInput>): Promise<string> {
  const papers = await shippedPapers();
  const input = { before: snapshotOf(result), result, differences: [], cases: [], again: false, ...given };
  const { body } = composeCorrection(
    input,
    papers.correction,
    noticeSettings(result, papers, '2026-01-05', null),
  );
  return body.map((block) => ('text' in block ? block.text : '')).join('\n');
}

describe('the announcement of a correction', () => {
  it('lists who comes in or falls out, not who joins or leaves below the line', async () => {
    const said = await text({
      differences: [
        place('学校', '四川农业大学', '是', '否'),
        place('学校', '四川师范大学', '待定', '是'),
        place('个人', '曾望（阿坝师范学院）', '', '否'),
        place('个人', '苟望（宜宾学院）', '否', ''),
        place('个人', '雍祺（西南石油大学）', '是', ''),
      ],
    });
    expect(said).toContain('四川农业大学：由“入围”改为“未入围”');
    expect(said).toContain('四川师范大学：由“待定”改为“入围”');
    expect(said).toContain('雍祺（西南石油大学）：由“入围”改为“未上榜”');
    expect(said).not.toContain('曾望');
    expect(said).not.toContain('苟望');
  });

  it('without an objection speaks of none', async () => {
    const said = await text({});
    expect(said).toContain('作了复核');
    expect(said).not.toContain('异议');
    expect(said).toContain('入围名单没有变动');
  });
});
