import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { TallyResult } from '../../../src/model/result.ts';
import { officialDocx } from '../../../src/report/docx/official.ts';
import { entry, madeResult, question, rankedAuthor } from '../made-result.ts';
import { convert, OFFICE } from '../office.ts';
import { shippedNotice, shippedPapers } from '../papers.ts';

async function docx(result: TallyResult): Promise<Uint8Array> {
  const { layout } = await shippedPapers();
  return officialDocx(await shippedNotice(result, '2025-12-25'), layout, '2025-12-25');
}

function part(bytes: Uint8Array, name: string): string {
  const content = unzipSync(bytes)[name];
  return content === undefined ? '' : strFromU8(content);
}

const LONG = madeResult({
  authorRanking: Array.from({ length: 120 }, (_, index) =>
    rankedAuthor({ name: '向听岷', rank: index + 1, standing: '否' }),
  ),
  ledger: Array.from({ length: 90 }, (_, index) => entry({ url: `http://www.scgxhq.com/a/${index}` })),
});

describe('notice.docx', () => {
  it('has the paper, the grid and the fonts of GB/T 9704-2012', async () => {
    const bytes = await docx(madeResult());
    const document = part(bytes, 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    expect(document).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    // 22 lines of 225 mm.
    expect(document).toContain('<w:docGrid w:type="linesAndChars" w:linePitch="579"/>');
    expect(document).toContain('w:orient="landscape"');
    for (const font of ['方正小标宋_GBK', '黑体', '楷体_GB2312']) {
      expect(document).toContain(`w:eastAsia="${font}"`);
    }
    expect(part(bytes, 'word/styles.xml')).toContain('w:eastAsia="仿宋_GB2312"');
    expect(part(bytes, 'word/settings.xml')).toContain('w:evenAndOddHeaders');
  });

  it('numbers odd pages at the right and even pages at the left with complex fields', async () => {
    const bytes = await docx(madeResult());
    const footers = ['word/footer1.xml', 'word/footer2.xml'].map((name) => part(bytes, name));
    expect(footers.map((footer) => footer.match(/<w:jc w:val="(\w+)"/)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) {
      expect(footer).toContain('w:ascii="宋体"');
      expect(footer).toMatch(/fldCharType="begin".*<w:instrText[^>]*>PAGE<.*fldCharType="end"/s);
      expect(footer.replace(/<w:instrText.*?<\/w:instrText>|<[^>]+>/gs, '')).toContain('—  —');
    }
  });

  it('numbers landscape pages where the upright ones are numbered once the sheet is turned', async () => {
    const bytes = await docx(madeResult());
    const footers = ['word/footer3.xml', 'word/footer4.xml'].map((name) => part(bytes, name));
    expect(footers.map((footer) => footer.match(/<w:jc w:val="(\w+)"/)?.[1])).toEqual(['right', 'left']);
    for (const footer of footers) {
      expect(footer).toContain('<wps:bodyPr vert="vert"');
      expect(footer).toMatch(/<w:instrText[^>]*>PAGE</);
      // As high as the text is wide; 7 mm off the text at its left, which begins at 35 mm.
      expect(footer).toContain('cy="5616000"');
      const left = Number(footer.match(/<wp:posOffset>(\d+)</)?.[1]);
      const width = Number(footer.match(/<wp:extent cx="(\d+)"/)?.[1]);
      expect(Math.abs(left + width - 28 * 36_000)).toBeLessThan(36);
    }
    expect(part(bytes, 'word/document.xml')).toMatch(
      /<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/,
    );
  });

  it('shows the pictures as PNG across the text, each with its caption for those who cannot see it', async () => {
    const bytes = await docx(madeResult());
    const document = part(bytes, 'word/document.xml');
    const described = [...document.matchAll(/<wp:docPr id="(\d+)" name="[^"]*" descr="([^"]*)"/g)];
    expect(described.map(([, id, caption]) => [id, caption])).toEqual([
      ['1', '图 1　从采集到计分'],
      ['2', '图 2　各网站逐月采集的稿件（按发布日期，含不计分的）'],
      ['3', '图 3　总积分居前的学校'],
    ]);
    // 156 mm.
    expect([...document.matchAll(/<wp:extent cx="(\d+)"/g)].map(([, width]) => width)).toEqual(
      Array(3).fill('5616000'),
    );
    const images = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
    expect(images.length).toBe(3);
    for (const [name, image] of images) {
      expect(name).toMatch(/\.png$/);
      const head = new DataView(image.buffer, image.byteOffset);
      expect(head.getUint32(0)).toBe(0x89504e47);
      expect(head.getUint32(16)).toBe(1228);
    }
    expect(document.indexOf('图 3')).toBeGreaterThan(document.indexOf('附件1</w:t>'));
  });

  it('a notice worded without pictures has none', async () => {
    const { layout } = await shippedPapers();
    const notice = await shippedNotice(madeResult());
    const plain = {
      ...notice,
      body: notice.body.filter(({ kind }) => kind !== 'picture'),
      attachments: notice.attachments.map(({ picture, ...rest }) => rest),
    };
    const bytes = await officialDocx(plain, layout, '2025-12-25');
    expect(Object.keys(unzipSync(bytes)).filter((name) => name.endsWith('.png'))).toEqual([]);
    expect(part(bytes, 'word/document.xml')).not.toContain('<w:drawing>');
  });

  it('takes titles and pictures off the grid of lines, which would stretch or cut them', async () => {
    const bytes = await docx(madeResult());
    expect(part(bytes, 'word/styles.xml')).toMatch(
      /w:styleId="OffGrid"><w:name w:val="标题和图"\/><w:pPr><w:snapToGrid w:val="0"\/>/,
    );
    const paragraphs = part(bytes, 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const pictures = paragraphs.filter((paragraph) => paragraph.includes('<w:drawing>'));
    expect(pictures.length).toBe(3);
    for (const picture of pictures) {
      expect(picture).toMatch(/<w:pStyle w:val="OffGrid"\/>.*<w:keepNext\/>.*w:lineRule="auto"/);
    }
  });

  it('never leaves the signature alone on a page', async () => {
    const paragraphs = part(await docx(madeResult()), 'word/document.xml').match(/<w:p>.*?<\/w:p>/gs) ?? [];
    const at = (words: string): number => paragraphs.findIndex((paragraph) => paragraph.includes(words));
    const chain = paragraphs.slice(at('通信地址'), at('2025年12月25日</w:t>'));
    expect(chain.length).toBeGreaterThan(5);
    for (const paragraph of chain) expect(paragraph).toContain('<w:keepNext/>');
  });

  it('repeats table heads, and gives widths both ways', async () => {
    const document = part(await docx(LONG), 'word/document.xml');
    expect(document.match(/<w:tbl>/g)?.length).toBe(4);
    expect(document.match(/<w:tblHeader\/>/g)?.length).toBe(4);
    expect(document.match(/<w:tblW w:w="\d+" w:type="dxa"\/>/g)?.length).toBe(4);
    expect(document).not.toContain('⟦');
    const grids = [...document.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    );
    // 156 mm upright, 225 mm landscape, give or take the rounding of each column.
    for (const [index, total] of grids.entries()) {
      expect(Math.abs(total - (index < 2 ? 8844 : 12756))).toBeLessThan(10);
    }
  });

  it('bears the draft mark on every kind of page only while it is a draft', async () => {
    const open = question({ id: 'unit-1' });
    const touching = { ...open, stakes: { ...open.stakes, touchesLine: true } };
    const heads = ['word/header1.xml', 'word/header2.xml', 'word/header3.xml', 'word/header4.xml'];
    const draft = await docx(madeResult({ questions: [touching] }));
    const final = await docx(madeResult({ questions: [open] }));
    for (const head of heads) {
      expect(part(draft, head)).toContain('string="征求意见稿"');
      expect(part(final, head)).not.toContain('征求意见稿');
    }
  });

  it('same result, same bytes', async () => {
    expect(Buffer.compare(await docx(LONG), await docx(LONG))).toBe(0);
  });

  it('stays well-formed whatever a title holds', async () => {
    const title = 'a<b>&"\'\u0001\u000b\ud800';
    const document = part(
      await docx(madeResult({ ledger: [entry({ url: 'http://h/?a=1&b=2', title })] })),
      'word/document.xml',
    );
    expect(document).toContain('a&lt;b&gt;&amp;');
    expect(document).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
  });
});

describe('notice.docx as LibreOffice shows it', () => {
  if (!OFFICE) {
    it('left out here: this machine has no LibreOffice (soffice) or no poppler (pdftotext)', () => {
      expect(OFFICE).toBe(false);
    });
    return;
  }

  it('opens; title, attachments and page numbers are where they should be, heads repeat', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tally-docx-'));
    try {
      writeFileSync(join(folder, 'notice.docx'), await docx(LONG));
      convert(folder, 'notice.docx', 'pdf');
      const text = execFileSync('pdftotext', ['-layout', join(folder, 'notice.pdf'), '-'], {
        encoding: 'utf8',
      });
      const pages = text.split('\f').filter((page) => page.trim() !== '');
      expect(pages.length).toBeGreaterThan(8);
      expect(pages.length).toBeLessThan(25);
      expect(pages[0]).toContain('年度信息宣传稿件统计结果的公示');
      pages.forEach((page, index) => {
        expect(page).toMatch(new RegExp(`— ?${index + 1} ?—`));
      });
      const people = pages.filter(
        (page) => page.includes('向听岷') && page.includes('入围') && !page.includes('附件1'),
      );
      const ledger = pages.filter((page) => page.includes('后勤处开展节水宣传') && page.includes('6.2.1'));
      expect(people.length).toBeGreaterThan(2);
      expect(ledger.length).toBeGreaterThan(2);
      for (const page of ledger) expect(page).toMatch(/序号.*学校.*第一作者.*标题/);
      expect(pages.filter((page) => /名次.*姓名.*学校/.test(page)).length).toBe(people.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
