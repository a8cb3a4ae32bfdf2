import type { KeyEntry, SampleYear } from '../../src/sample/index.ts';
import type { Row } from './score.ts';

/** A row of a decisions file. */
export type Answer = readonly [kind: string, object: string, verdict: string];

/** What a well-informed person would answer to the open questions of the sample year, by their numbers. */
export function answersFrom(year: SampleYear, questions: readonly Row[]): Answer[] {
  return questions.map((row) => {
    const number = row['编号'] ?? '';
    const kind = row['类型'] ?? '';
    const [tied = ''] = (row['候选'] ?? '').split(/[（；]/);
    if (kind === '并列') return ['tie', number, tied];
    return [...answer(kind, number, keyOf(year, row))];
  });
}

function answer(kind: string, number: string, key: KeyEntry): Answer {
  const counts = key.outcome === 'point' || key.outcome === 'DUPLICATE';
  switch (kind) {
    case '归属单位':
      return counts && key.unit !== null ? ['unit', number, key.unit] : ['exclude', number, '不计'];
    case '第一作者':
      return ['author', number, key.firstAuthor ?? '无'];
    case '是否同一篇':
      return [key.outcome === 'DUPLICATE' ? 'story-merge' : 'story-split', number, ''];
    case '是否转载':
      return [key.outcome === 'REPRINT' ? 'reprint' : 'not-reprint', number, ''];
    case '发布日期':
      return ['date', number, key.date];
    case '无法读取': {
      const author = key.firstAuthor === null ? '' : `+${key.firstAuthor}`;
      return key.unit === null ? ['exclude', number, '不计'] : ['include', number, `${key.unit}${author}`];
    }
    case '外媒申报':
      if (!counts) return ['claim-reject', number, '不计'];
      return key.date === '' ? ['date', number, '2025-05-20'] : ['claim-accept', number, '计分'];
    default:
      throw new Error(`nobody has an answer to ${kind} ${number}`);
  }
}

function keyOf(year: SampleYear, row: Row): KeyEntry {
  const addresses = (row['网址'] ?? '').split(';');
  const found = year.key.find(({ address, kind, title }) => {
    if (kind === 'article') return addresses.includes(address);
    const claim = year.claims[Number(address.split(':')[1]) - 2];
    return (
      title === row['标题'] && claim !== undefined && addresses.some((url) => url.includes(claim.网址或版面))
    );
  });
  if (found === undefined) throw new Error(`no key for ${row['编号']} ${row['网址']}`);
  return found;
}
