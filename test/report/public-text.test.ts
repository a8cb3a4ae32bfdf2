import { describe, expect, it } from 'vitest';
import { publicAddresses, publicText } from '../../src/report/public-text.ts';

describe('public text', () => {
  it.each([
    ['联系人巫望宸 13812345678', '联系人巫望宸 〔号码从略〕'],
    ['电话：138-1234-5678。', '电话：〔号码从略〕。'],
    ['+86 138 1234 5678', '〔号码从略〕'],
    ['传真028-85412345转', '传真〔号码从略〕转'],
    ['（0817）2568123', '〔号码从略〕'],
    ['身份证51010219900307123X号', '身份证〔号码从略〕号'],
    ['身份证510102 19900307 123X', '身份证〔号码从略〕'],
    ['电话１３８１２３４５６７８全角', '电话〔号码从略〕全角'],
    ['手机138.1234.5678', '手机〔号码从略〕'],
    ['电话：028 8541 2345', '电话：〔号码从略〕'],
    ['（０２８）８５４１２３４５', '〔号码从略〕'],
  ])('%s', (text, printed) => {
    expect(publicText(text)).toBe(printed);
  });

  it.each([
    'N5100012025000123 号招标公告',
    '2025-2026 学年第 1 学期',
    '项目编号：SCIT-GN-2025-120345',
    '预算 13800000000000 元',
    '2025年12月25日至2025年12月31日',
    '投入 0.5 万元，惠及师生 2300 人，2025 年 1234 人次',
    '第１２期（２０２５年）',
  ])('leaves other figures alone: %s', (text) => {
    expect(publicText(text)).toBe(text);
  });

  it('keeps a cell on one line and drops what breaks XML', () => {
    expect(publicText('一\r\n二\t三\u0000四\ud800五')).toBe('一 二 三 四 五');
    expect(publicText('𠮷')).toBe('𠮷');
    expect(publicText('👩‍👩‍👧')).toBe('👩‍👩‍👧');
  });

  it('does not let a title turn the direction of writing', () => {
    expect(publicText('食堂\u202egnp.exe\u202c\u2066通知\u2069')).toBe('食堂gnp.exe通知');
  });

  it('leaves web addresses alone, not other places', () => {
    const address = 'http://www.scgxhq.com/13812345678.html';
    expect(publicAddresses(`${address};A1版 联系13812345678`)).toBe(`${address};A1版 联系〔号码从略〕`);
  });
});
