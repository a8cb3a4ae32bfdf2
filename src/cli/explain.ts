import type { Command } from 'commander';
import { z } from 'zod';
import { identifyAddress } from '../../scrapers/address.ts';
import type { Gathered } from '../collect/gather/gather.ts';
import { InputError } from '../model/failure.ts';
import type { TallyResult } from '../model/result.ts';
import { explainArticle } from '../report/explain/article.ts';
import { CAPS, type CapName, explainCap, printCap } from '../report/explain/cap.ts';
import { explainAuthors, explainUnit } from '../report/explain/person-or-unit.ts';
import { printArticle, printExplanation } from '../report/explain/text.ts';
import { buildNameIndex } from '../tally/names/index.ts';
import { countCommand, withCount } from './count-command.ts';
import { print, printJson } from './outcome.ts';

const WHAT = z.object({
  unit: z.string().optional(),
  author: z.string().optional(),
  article: z.string().optional(),
  cap: z.string().optional(),
});

export function registerExplain(program: Command): void {
  countCommand(program, 'explain', '逐条说明每一分的文章、依据和条款；说明一篇文章为何计分或不计分')
    .option('--unit <单位>', '说明这个单位的全部积分')
    .option('--author <姓名>', '说明这个人的全部积分')
    .option('--article <网址>', '说明这篇文章')
    .option('--cap <名额>', '列出名额的基数名单：units（先进集体）或 authors（先进个人）')
    .action(async (given: unknown) => {
      const { unit, author, article, cap: written } = WHAT.parse(given);
      if ([unit, author, article, written].filter((value) => value !== undefined).length !== 1) {
        throw InputError.of(
          'explain-what',
          '请在 --unit、--author、--article、--cap 中给出一个（且只给一个）。',
        );
      }
      const cap = written === undefined ? null : parseCap(written);
      await withCount(given, ({ gathered, result }, json) => {
        if (unit !== undefined) showUnit(result, gathered, unit, json);
        else if (author !== undefined) showAuthor(result, author, json);
        else if (article !== undefined) showArticle(result, article, json);
        else if (cap !== null) showCap(result, cap, json);
      });
    });
}

function parseCap(written: string): CapName {
  const cap = CAPS.find((name) => name === written);
  if (cap === undefined) {
    throw InputError.of('unknown-cap', `--cap 应为 units 或 authors，给出的是「${written}」。`);
  }
  return cap;
}

function showCap(result: TallyResult, cap: CapName, json: boolean): void {
  const explanation = explainCap(result, cap);
  if (json) printJson(explanation);
  else print(printCap(explanation));
}

function showUnit(result: TallyResult, gathered: Gathered, written: string, json: boolean): void {
  const { ref, candidates } = buildNameIndex(gathered.input.members).resolve(written, null);
  const member = gathered.input.members.find(
    ({ code, name }) =>
      code === written || name === written || (ref?.kind === 'registered' && ref.code === code),
  );
  if (member === undefined) {
    const near = candidates.flatMap((candidate) => (candidate.kind === 'registered' ? [candidate.name] : []));
    const hint = near.length === 0 ? '' : `是不是：${near.join('、')}？`;
    throw InputError.of('unknown-unit', `会员名册中没有「${written}」。${hint}`);
  }
  const explanation = explainUnit(result, member.code, member.name);
  if (json) printJson(explanation);
  else print(printExplanation(explanation));
}

function showAuthor(result: TallyResult, name: string, json: boolean): void {
  const people = explainAuthors(result, name);
  if (people.length === 0) throw InputError.of('unknown-author', `计分明细中没有第一作者「${name}」。`);
  const [only] = people;
  if (json) printJson(people.length === 1 ? only : { people });
  else print(people.map(printExplanation).join('\n\n'));
}

function showArticle(result: TallyResult, written: string, json: boolean): void {
  const url = identifyAddress(written)?.url ?? written;
  const found = explainArticle(result, url);
  if (found.length === 0) throw InputError.of('unknown-article', `记录中没有这个网址：${written}`);
  const [only] = found;
  if (json) printJson(found.length === 1 ? only : { rows: found });
  else print(found.map(printArticle).join('\n\n'));
}
