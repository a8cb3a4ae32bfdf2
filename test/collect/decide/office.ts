import { stringify } from 'csv-stringify/sync';
import { decide } from '../../../src/collect/decide/decide.ts';
import { gather } from '../../../src/collect/gather/gather.ts';
import { parseArticles } from '../../../src/collect/import/articles.ts';
import { parseMedia } from '../../../src/collect/import/media.ts';
import { readTable } from '../../../src/collect/import/read-table.ts';
import type { Table } from '../../../src/collect/import/table/table.ts';
import { InputError, type InputProblem } from '../../../src/model/failure.ts';
import type { Question } from '../../../src/model/question.ts';
import type { TallyResult } from '../../../src/model/result.ts';
import type { Store } from '../../../src/store/types.ts';
import { tally } from '../../../src/tally/tally.ts';
import { freshFile } from '../../import/samples.ts';
import { freshStore } from '../../store/samples.ts';

export const HEADER = ['类型', '对象', '结论', '理由', '决定人', '时间'] as const;
export const ARTICLES = ['站点', '栏目', '标题', '发布日期', '网址', '作者', '来源', '正文'] as const;
export const MEDIA = ['媒体', '标题', '刊登日期', '网址或版面', '单位', '第一作者', '凭证', '正文'] as const;
export const REGISTERS = { members: null, outlets: null };
/** Cells of a table. */
export type Row = readonly string[];

interface Office {
  readonly store: Store;
  readonly decide: (...rows: readonly Row[]) => Promise<number>;
  readonly refused: (...rows: readonly Row[]) => Promise<readonly InputProblem[]>;
  readonly questions: () => Promise<readonly Question[]>;
  readonly result: () => Promise<TallyResult>;
}

/** A record made by imports only. */
export async function office(articles: readonly Row[], media: readonly Row[]): Promise<Office> {
  const store = await freshStore();
  if (articles.length > 0) await store.addImportedArticles(parseArticles(await tableOf(ARTICLES, articles)));
  if (media.length > 0) await store.addClaims(parseMedia(await tableOf(MEDIA, media)));
  const result = async (): Promise<TallyResult> =>
    tally((await gather(store, { year: 2025, membersFile: null, outletsFile: null, readings: {} })).input);
  const decideAll = async (...rows: readonly Row[]): Promise<number> =>
    decide(store, await tableOf(HEADER, rows), REGISTERS, 'd.csv');
  return {
    store,
    decide: decideAll,
    refused: async (...rows) => {
      try {
        await decideAll(...rows);
      } catch (error) {
        if (error instanceof InputError) return error.problems;
        throw error;
      }
      return [];
    },
    questions: async () => (await result()).questions,
    result,
  };
}

export function tableOf(header: Row, rows: readonly Row[]): Promise<Table> {
  return readTable(freshFile('表.csv', stringify([header, ...rows])));
}

/** A decision as a row of the file. */
export const by = (kind: string, object: string, verdict = ''): Row => [
  kind,
  object,
  verdict,
  '电话核实',
  '秘书处甲',
  '2025-12-26',
];
