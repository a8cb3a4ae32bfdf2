import type { Command } from 'commander';
import { z } from 'zod';
import { identifyAddress } from '../../scrapers/address.ts';
import { InputError } from '../model/failure.ts';
import type { Member } from '../model/registers.ts';
import { editionFor } from '../regulation/index.ts';
import { explainArticle } from '../report/explain/article.ts';
import { CAPS, type CapName, explainCap, printCap } from '../report/explain/cap.ts';
import { type AskedPerson, explainAuthors, explainUnit } from '../report/explain/person-or-unit.ts';
import { printArticle, printExplanation } from '../report/explain/text.ts';
import { buildNameIndex } from '../tally/names/index.ts';
import { splitPerson } from '../tally/ranking/person.ts';
import { type Counted, countCommand, withCount } from './count-command.ts';
import { print, printJson } from './outcome.ts';

const WHAT = z.object({
  unit: z.string().optional(),
  author: z.string().optional(),
  article: z.string().optional(),
  cap: z.string().optional(),
});

export function registerExplain(program: Command): void {
  countCommand(program, 'explain', '逐条说明每一分的文章、依据和条款；说明一篇文章为何计分或不计分')
    .option('--unit <单位>', '说明这个单位的全部积分（名称、曾用名、简称或代码）')
    .option('--author <姓名>', '说明这个人的全部积分（姓名，或“单位+姓名”）')
    .option('--article <网址>', '说明这篇文章或申报（网址、版面，或“媒体《标题》”）')
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
      await withCount(given, (counted, json) => {
        if (unit !== undefined) showUnit(counted, unit, json);
        else if (author !== undefined) showAuthor(counted, author, json);
        else if (article !== undefined) showArticle(counted, article, json);
        else if (cap !== null) showCap(counted, cap, json);
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

function showCap({ result }: Counted, cap: CapName, json: boolean): void {
  const explanation = explainCap(editionFor(result.year), result, cap);
  if (json) printJson(explanation);
  else print(printCap(explanation));
}

function showUnit({ result, gathered }: Counted, written: string, json: boolean): void {
  const { code, name } = memberNamed(gathered.input.members, written);
  const explanation = explainUnit(editionFor(result.year), result, code, name);
  if (json) printJson(explanation);
  else print(printExplanation(explanation));
}

/** The member of that code or name; a name that several bear, or none, is refused with what could be meant. */
function memberNamed(members: readonly Member[], written: string): Member {
  const { ref, sure, candidates } = buildNameIndex(members).resolve(written, null);
  const code = sure && ref?.kind === 'registered' ? ref.code : written.trim();
  const member = members.find((one) => one.code === code);
  if (member !== undefined) return member;
  const near = candidates.flatMap((candidate) => (candidate.kind === 'registered' ? [candidate.name] : []));
  const hint = near.length === 0 ? '请写名册中的名称、曾用名、简称或代码。' : `是不是：${near.join('、')}？`;
  throw InputError.of('unknown-unit', `会员名册中没有「${written}」。${hint}`);
}

/** `姓名`, or `单位+姓名` as reports and decisions name a person. */
function showAuthor({ result, gathered }: Counted, written: string, json: boolean): void {
  const person = splitPerson(written);
  const asked: AskedPerson =
    person === null
      ? { name: written, code: null }
      : { name: person.name, code: memberNamed(gathered.input.members, person.unit).code };
  const people = explainAuthors(editionFor(result.year), result, asked);
  if (people.length === 0) {
    throw InputError.of(
      'unknown-author',
      `${result.year} 年度的记录中没有第一作者「${written}」。请写全名，或写成“单位+姓名”。`,
    );
  }
  const [only] = people;
  if (json) printJson(people.length === 1 ? only : { people });
  else print(people.map(printExplanation).join('\n\n'));
}

/** The address in any of its forms; of a claim, its 网址或版面 as handed in, or 媒体《标题》. */
function showArticle({ result }: Counted, written: string, json: boolean): void {
  const forms = [written.trim(), identifyAddress(written)?.url ?? written.trim()];
  const found = [...new Set(forms)].map((form) => explainArticle(result, form)).find((all) => all.length > 0);
  if (found === undefined) {
    throw InputError.of(
      'unknown-article',
      `${result.year} 年度的记录中没有这个网址：${written}。外媒申报可写其网址或版面，或写“媒体《标题》”。`,
    );
  }
  const [only] = found;
  if (json) printJson(found.length === 1 ? only : { rows: found });
  else print(found.map(printArticle).join('\n\n'));
}
