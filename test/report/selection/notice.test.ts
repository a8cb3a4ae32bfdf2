import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { selectionPack } from '../../../src/report/selection/pack.ts';
import type { SelectionResult } from '../../../src/selection/select.ts';
import { type Cells, run, shippedPack, vocational } from '../../selection/nominate.ts';
import { shippedPapers } from '../papers.ts';

const pack = shippedPack('jiangsu-gaozhi-2024');
const [NORTH, SOUTH] = ['北辰职业技术学院', '南苑职业技术学院'] as const;
const given = {
  members: vocational(NORTH, SOUTH, ...'甲乙丙丁戊己庚辛'.split('').map((one) => `${one}州职业技术学院`)),
  absences: [],
  winners: null,
};

function person(姓名: string, more: Cells = {}): Cells {
  return {
    奖项: '最美后勤人',
    单位: NORTH,
    姓名,
    报送日期: '2024-12-02',
    到本校后勤工作日期: '2015-09-01',
    主要事迹: '事'.repeat(1000),
    所在单位意见: '同意',
    联系电话: '13800000000',
    评议名次: '1',
    ...more,
  };
}

async function written(result: SelectionResult): Promise<(name: string) => string> {
  const { layout } = await shippedPapers();
  const files = await selectionPack(result, {}, layout);
  return (name) => {
    const content = files.get(name) ?? '';
    if (typeof content === 'string') return content;
    return Object.values(unzipSync(content))
      .map((part) => strFromU8(part))
      .join('\n');
  };
}

describe('the notice of a selection', () => {
  it.each(['notice.html', 'notice.docx'])(
    '%s names who is in, within which places, and says that this is not the award',
    async (name) => {
      const notice = (await written(run(pack, [person('江一鸣')], given)))(name);
      expect(notice).toContain('江一鸣');
      expect(notice).toContain('10 家 × 20% = 2 → 2 名');
      expect(notice).toContain('固定 35 名；入围 1');
      expect(notice).toContain('入围不等于评定');
      expect(notice).not.toContain('征求意见稿');
    },
  );

  it.each(['notice.html', 'notice.docx'])('%s is a draft while anything is open', async (name) => {
    const open = await written(run(pack, [person('江一鸣')], { ...given, absences: null }));
    expect(open(name)).toContain('征求意见稿');
    const slip = await written(run(pack, [person('江一鸣', { 评议名次: '第一' })], given));
    expect(slip(name)).toContain('征求意见稿');
  });

  it('names nobody who is out; no telephone number stands in any file', async () => {
    const late = person('林小满', { 单位: SOUTH, 报送日期: '2025-01-01' });
    const file = await written(run(pack, [person('江一鸣'), late], given));
    for (const name of ['notice.html', 'notice.docx']) {
      expect(file(name)).not.toContain('林小满');
      expect(file(name)).toContain('另有 1 份推荐');
      expect(file(name)).not.toContain('13800000000');
    }
    for (const name of ['workbook.xlsx', 'valid.csv', 'refused.csv', 'shortlist.csv', 'checks.csv']) {
      expect(file(name)).not.toContain('13800000000');
    }
  });

  it('runs nothing that a cell holds', async () => {
    const file = await written(
      run(pack, [person('<script>江</script>'), person('=江', { 单位: SOUTH })], given),
    );
    expect(file('notice.html')).not.toContain('<script>');
    expect(file('notice.html')).toContain('&lt;script&gt;');
    expect(file('shortlist.csv')).toContain("'=江");
    expect(file('workbook.xlsx')).not.toContain('<f>=江');
  });

  it('does not print what a whole pool has in common', async () => {
    const posts = shippedPack('youzhi-shifangang');
    const cells: Cells = {
      申报岗位: '员工示范岗',
      申报级别: '三级',
      部门: '饮食服务中心',
      姓名: '江一鸣',
      申报日期: '2024-11-21',
      政治面貌: '群众',
      到后勤工作日期: '2018-07-01',
      最近一次有效投诉: '无',
      最近一次安全质量事故: '无',
      校级以上个人先进: '2023',
      上一轮考核: '未任岗',
      评议名次: '1',
    };
    const html = (await written(run(posts, [cells])))('notice.html');
    const heads = [...html.matchAll(/<th[^>]*>([^<]*)<\/th>/g)].map(([, head]) => head);
    expect(heads.slice(-5)).toEqual(['序号', '申报岗位', '部门', '姓名', '入围']);
    expect(html).toContain('三级入围名单');
  });
});

describe('the workbook of a selection', () => {
  it('has the cover with the arithmetic as a formula, and every table', async () => {
    const file = await written(run(pack, [person('江一鸣')], given));
    const book = file('workbook.xlsx');
    expect([...book.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      '封面',
      '入围名单',
      '有效推荐',
      '不予受理',
      '待决定',
      '核对事项',
    ]);
    expect(book).toMatch(/<f>INT\(B\d+\*C\d+\/100\)<\/f><v>2<\/v>/);
  });

  it('is the same to the byte, whatever the order of rows', async () => {
    const { layout } = await shippedPapers();
    const rows = [person('江一鸣'), person('林小满', { 单位: SOUTH, 评议名次: '2' })];
    const result = run(pack, rows, given);
    const turned = { ...given, members: given.members.toReversed() };
    const [one, other] = [
      await selectionPack(result, {}, layout),
      await selectionPack(run(pack, rows, turned), {}, layout),
    ];
    expect([...one.keys()]).toContain('notice.docx');
    for (const [name, content] of one) expect(other.get(name)).toEqual(content);
  });
});
