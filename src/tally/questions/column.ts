import type { Question } from '../../model/question.ts';
import { SITE_NAMES } from '../../model/site.ts';
import { compareText } from '../../text/normalise.ts';
import { objectPart } from '../decision-object.ts';
import type { PreparedArticle } from '../prepare.ts';
import { makeQuestion } from './question.ts';
import { bylineAuthors, namedStakes, personKeys, possibleUnits } from './stakes.ts';

/** One question for one doubt: a column of which the section is not known, for all articles that stand in it. */
export function columnQuestions(items: readonly PreparedArticle[]): Question[] {
  const columns = new Map<string, PreparedArticle[]>();
  for (const item of items.toSorted((a, b) => compareText(a.article.url, b.article.url))) {
    const { site, section, column } = item.article;
    const key = [site, section ?? '', column].join('\n');
    columns.set(key, [...(columns.get(key) ?? []), item]);
  }
  return [...columns.values()].map(columnQuestion);
}

function columnQuestion(items: readonly PreparedArticle[]): Question {
  const [first] = items;
  if (first === undefined) throw new Error('a column is asked about for an article');
  const { site, section, column, title } = first.article;
  const name = [section, column].filter((part) => part !== null && part !== '').join(' / ');
  const urls = items.map(({ article }) => article.url);
  const stakes = items.map(({ unit, byline }) => {
    const units = possibleUnits(unit);
    return { units, authors: personKeys(units, bylineAuthors(byline)) };
  });
  const distinct = (keys: readonly string[]): string[] => [...new Set(keys)].toSorted(compareText);
  return makeQuestion({
    kind: 'column',
    object: urls.map(objectPart).join(';'),
    answeredBy: ['include', 'exclude'],
    urls,
    title,
    ask:
      `${SITE_NAMES[site]}的${name === '' ? '这一篇没有写明栏目' : `栏目「${name}」看不出属于哪个版块`}，是否计入？` +
      (items.length > 1 ? `（同一栏目共 ${items.length} 篇，一并回答）` : ''),
    proposal: '',
    evidence: [{ where: '栏目', quote: name, shows: '版块不明' }],
    candidates: [
      { verdict: '计入', label: '类型填 include' },
      { verdict: '不计', label: '类型填 exclude' },
    ],
    stakes: namedStakes(
      items.length,
      distinct(stakes.flatMap(({ units }) => units)),
      distinct(stakes.flatMap(({ authors }) => authors)),
    ),
  });
}
