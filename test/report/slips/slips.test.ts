import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ArticleTrail } from '../../../src/model/result.ts';
import { safeFileName } from '../../../src/report/slips/file-name.ts';
import { slipFiles } from '../../../src/report/slips/pack.ts';
import { entry, exclusion, madeResult, question, SICAU, SICNU } from '../made-result.ts';
import { shippedPapers } from '../papers.ts';

const SILENT = { code: '10653', name: '西南科技大学' };

async function slips(result = madeResult(), replyBy: string | null = '2025-12-24') {
  const { slip } = await shippedPapers();
  return slipFiles(result, [SICNU, SILENT, SICAU], slip, replyBy);
}

function trail(url: string, unit: { readonly code: string; readonly name: string }): ArticleTrail {
  return {
    url,
    claim: null,
    title: '',
    date: null,
    site: '',
    column: '',
    byline: {
      authors: [],
      photographers: [],
      editors: [],
      organisations: [],
      outsideReporter: null,
      verdict: 'none',
      nobody: 'empty',
      doubt: null,
    },
    unit: { verdict: 'sure', unit: { kind: 'registered', ...unit }, rule: '', evidence: [], candidates: [] },
    reprint: { verdict: 'own', rule: '', evidence: [] },
    story: [url],
    pairs: [],
    steps: [],
  };
}

describe('slips', () => {
  it('one page and one table a school, silent ones too', async () => {
    expect([...(await slips()).keys()]).toEqual([
      '10626-四川农业大学.html',
      '10626-四川农业大学.csv',
      '10636-四川师范大学.html',
      '10636-四川师范大学.csv',
      '10653-西南科技大学.html',
      '10653-西南科技大学.csv',
    ]);
  });

  it('shows what counted, what did not and why, people, place, and until when to answer', async () => {
    const $ = load((await slips()).get('10626-四川农业大学.html') ?? '');
    const text = $('article').text();
    expect(text).toContain('网站积分 2 分，附加分 1 分，总积分 3 分，第 1 名，入围：是');
    expect(text).toContain('一、已计分（3 条）');
    expect(text).toContain('同一篇文章已在别处计分');
    expect(text).toContain('三、作者（1 人）');
    expect(text).toContain('请于2025年12月24日前');
  });

  it('shows a school only its own', async () => {
    const rejected = exclusion({ url: 'http://h/9', code: 'UNREADABLE', title: '只属于师大的稿件' });
    const open = question({
      id: 'unit-9',
      title: '待核实的稿件',
      stakes: {
        points: 1,
        units: [SICNU.code],
        authors: [],
        anybody: false,
        touchesRank: false,
        touchesLine: false,
      },
    });
    const files = await slips(
      madeResult({ exclusions: [rejected], questions: [open], trails: [trail('http://h/9', SICNU)] }),
    );
    expect(files.get('10636-四川师范大学.html')).toContain('只属于师大的稿件');
    expect(files.get('10636-四川师范大学.csv')).toContain('待核实的稿件');
    expect(files.get('10636-四川师范大学.html')).toContain('统计尚未定稿');
    expect(files.get('10626-四川农业大学.html')).not.toContain('只属于师大的稿件');
    expect(files.get('10653-西南科技大学.html')).toContain('未上榜');
  });

  it('holds nobody’s number, wherever it was written', async () => {
    const phone = '13812345678';
    const words = { title: `四川农业大学 ${phone}`, site: `某报${phone}`, author: `向听岷${phone}` };
    const files = await slips(
      madeResult({
        ledger: [entry({ url: `A1 版 ${phone}`, ...words })],
        exclusions: [
          exclusion({ url: 'http://h/9', code: 'REJECTED', unit: SICAU, reason: `已致电 ${phone}` }),
        ],
        questions: [
          question({
            id: 'unit-9',
            ask: `署名“${phone}”是谁？`,
            stakes: {
              points: 1,
              units: [SICAU.code],
              authors: [],
              anybody: false,
              touchesRank: false,
              touchesLine: false,
            },
          }),
        ],
      }),
    );
    for (const [name, text] of files) expect(text, name).not.toContain(phone);
    expect(files.get('10626-四川农业大学.csv')?.match(/〔号码从略〕/g)).toHaveLength(6);
  });

  it('leaves the day to be filled in where none is given', async () => {
    expect((await slips(madeResult(), null)).get('10653-西南科技大学.html')).toContain(
      '请于　　　年　月　日前',
    );
  });
});

describe('file names', () => {
  it.each([
    ['10626-四川/农业\\大学', '10626-四川_农业_大学'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['a:b*c?"<>|', 'a_b_c_'],
    ['.', '_'],
    ['', '_'],
    ['名 称\n', '名_称_'],
  ])('%j', (text, name) => {
    expect(safeFileName(text)).toBe(name);
  });

  it('a name of 200 characters fits every file system', () => {
    const name = safeFileName(`10626-${'𠮷'.repeat(200)}`);
    expect(Buffer.byteLength(`${name}.html`)).toBeLessThanOrEqual(255);
    expect(name.isWellFormed()).toBe(true);
  });
});
