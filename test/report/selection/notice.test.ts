import { describe, expect, it } from 'vitest';
import { selectionNotice } from '../../../src/report/selection/notice.ts';
import { selectionFiles } from '../../../src/report/selection/tables.ts';
import { type Cells, run, shippedPack, vocational } from '../../selection/nominate.ts';

const pack = shippedPack('jiangsu-gaozhi-2024');
const given = { members: vocational('北辰职业技术学院', '南苑职业技术学院'), absences: [], winners: null };

function person(姓名: string, more: Cells = {}): Cells {
  return {
    奖项: '最美后勤人',
    单位: '北辰职业技术学院',
    姓名,
    报送日期: '2024-12-02',
    到本校后勤工作日期: '2015-09-01',
    主要事迹: '事'.repeat(1000),
    所在单位意见: '同意',
    联系电话: '13800000000',
    ...more,
  };
}

describe('the notice of a selection', () => {
  it('names who is in, within which places, and says that this is not the award', () => {
    const html = selectionNotice(run(pack, [person('江一鸣')], given));
    expect(html).toContain('<td>江一鸣</td>');
    expect(html).toContain('固定 35 名');
    expect(html).toContain('入围不等于评定');
    expect(html).not.toContain('征求意见稿');
  });

  it('is a draft while anything is open', () => {
    expect(selectionNotice(run(pack, [person('江一鸣')], { ...given, absences: null }))).toContain(
      '征求意见稿',
    );
  });

  it('names nobody who is out, and no telephone number', () => {
    const late = person('林小满', { 单位: '南苑职业技术学院', 报送日期: '2025-01-01' });
    const html = selectionNotice(run(pack, [person('江一鸣'), late], given));
    expect(html).not.toContain('林小满');
    expect(html).not.toContain('13800000000');
    expect(html).toContain('另有 1 份推荐');
  });

  it('runs nothing that a cell holds', () => {
    const result = run(
      pack,
      [
        person('<script>江</script>', { 单位: '北辰职业技术学院' }),
        person('=江', { 单位: '南苑职业技术学院' }),
      ],
      given,
    );
    expect(selectionNotice(result)).not.toContain('<script>');
    expect(selectionNotice(result)).toContain('&lt;script&gt;');
    expect(selectionFiles(result).get('shortlist.csv')).toContain("'=江");
  });
});
