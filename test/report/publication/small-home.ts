import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../../src/store/open.ts';
import type { ImportedArticle } from '../../../src/store/types.ts';

/** An imported article of which nobody could doubt whose it is. */
function article(number: number, school: string, author: string): ImportedArticle {
  return {
    id: `article-${number}`,
    site: 'scgxhq',
    column: '学校后勤动态',
    title: `${school}：${TOPICS[number % TOPICS.length] ?? ''}`,
    dateText: `2025-0${(number % 8) + 1}-1${number % 9}`,
    url: `http://www.scgxhq.com/p/${number}.html`,
    author: '佚名',
    source: school,
    body: `近日，${school}后勤管理处${TOPICS[number % TOPICS.length] ?? ''}，师生反映良好。\n（文/${author}）`,
  };
}

const TOPICS = [
  '开展食堂食品安全检查',
  '更换教学楼照明灯具',
  '召开学生公寓管理员座谈会',
  '清洗校园二次供水水箱',
  '组织消防疏散演练',
  '修剪道路两侧行道树',
  '检修锅炉房换热设备',
];

/** A data folder with seven articles of three schools and no open question. Returns the folder of the home. */
export async function smallHome(): Promise<{ readonly folder: string; readonly home: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'tally-publication-'));
  const home = join(folder, 'data');
  const store = await openStore(home);
  try {
    await store.addImportedArticles([
      article(0, '四川农业大学', '向听岷'),
      article(1, '四川农业大学', '向听岷'),
      article(2, '四川农业大学', '詹安垣'),
      article(3, '四川师范大学', '巫望宸'),
      article(4, '四川师范大学', '巫望宸'),
      article(5, '西南石油大学', '雍祺'),
      article(6, '四川农业大学', '詹安垣'),
    ]);
  } finally {
    await store.close();
  }
  return { folder, home };
}
