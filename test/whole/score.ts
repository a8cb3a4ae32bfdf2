import type { KeyEntry, SampleYear } from '../../src/sample/index.ts';

/** A row of a CSV of ours, by column name. */
export type Row = Readonly<Record<string, string>>;

export interface Reports {
  readonly ledger: readonly Row[];
  readonly excluded: readonly Row[];
  readonly questions: readonly Row[];
}

export interface Score {
  readonly judged: number;
  /** Verdicts given without asking that differ from the key. */
  readonly wrong: readonly string[];
  /** Articles and claims that a person is asked about. */
  readonly asked: number;
  /** Asked although the key says that it is plain. */
  readonly needless: readonly string[];
}

const ABOUT_ONE_ARTICLE = new Set([
  '归属单位',
  '第一作者',
  '是否同一篇',
  '是否转载',
  '发布日期',
  '栏目',
  '无法读取',
  '外媒申报',
]);

interface Got {
  readonly outcome: string;
  readonly unit: string;
  readonly author: string;
  readonly row: Row;
}

const unguarded = (cell: string | undefined): string => (cell ?? '').replace(/^'(?=[=+\-@＝＋－＠\t\r])/, '');

function gotRows(reports: Reports): Map<string, Got[]> {
  const rows = new Map<string, Got[]>();
  const put = (got: Got): void => {
    const url = got.row['网址'] ?? '';
    rows.set(url, [...(rows.get(url) ?? []), got]);
  };
  for (const row of reports.ledger) {
    put({ outcome: 'point', unit: row['单位'] ?? '', author: row['第一作者'] ?? '', row });
  }
  for (const row of reports.excluded) put({ outcome: row['原因代码'] ?? '', unit: '', author: '', row });
  return rows;
}

/** One entry of the answer key beside what the reports say of it. */
export interface JudgedEntry {
  readonly key: KeyEntry;
  /** Null where there is no row of its own, or more than one. */
  readonly got: Got | null;
  readonly asked: boolean;
  /** '' where it is right; `needless …` where it was asked although it is plain; else what is wrong. */
  readonly verdict: string;
}

/** Holds every entry of the answer key against the reports; what need not be collected is left out where it is not. */
export function judgeYear(year: SampleYear, reports: Reports): JudgedEntry[] {
  const rows = gotRows(reports);
  const askedAbout = new Map<string, Set<string>>();
  for (const question of reports.questions) {
    for (const url of (question['网址'] ?? '').split(';')) {
      askedAbout.set(url, (askedAbout.get(url) ?? new Set()).add(question['类型'] ?? ''));
    }
  }
  return year.key.flatMap((key): JudgedEntry[] => {
    const { url, candidates } = find(key, year, rows);
    if (key.outcome === 'absent' || (candidates.length === 0 && key.tolerates.includes('absent'))) {
      const counted = candidates.find(({ outcome }) => outcome === 'point');
      return counted === undefined
        ? []
        : [{ key, got: counted, asked: false, verdict: 'counted, should be absent' }];
    }
    const [got] = candidates;
    if (got === undefined || candidates.length > 1) {
      return [{ key, got: null, asked: false, verdict: `${candidates.length} rows` }];
    }
    const kinds = [...(askedAbout.get(url) ?? [])].filter((kind) => ABOUT_ONE_ARTICLE.has(kind));
    const asked = got.outcome === 'OPEN' || got.outcome === 'UNREADABLE' || kinds.length > 0;
    return [{ key, got, asked, verdict: judge(key, got, asked, kinds) }];
  });
}

/** Holds the reports of the sample year against its answer key. */
export function scoreYear(year: SampleYear, reports: Reports): Score {
  const wrong: string[] = [];
  const needless: string[] = [];
  const judged = judgeYear(year, reports);
  for (const { key, verdict } of judged) {
    const line = `${verdict} [${key.note}] 《${key.title}》 ${key.address}`;
    if (verdict.startsWith('needless')) needless.push(line);
    else if (verdict !== '') wrong.push(line);
  }
  return {
    judged: judged.filter(({ key }) => key.outcome !== 'absent').length,
    wrong,
    asked: judged.filter(({ asked }) => asked).length,
    needless,
  };
}

function find(key: KeyEntry, year: SampleYear, rows: ReadonlyMap<string, readonly Got[]>) {
  if (key.kind === 'article') return { url: key.address, candidates: rows.get(key.address) ?? [] };
  const claim = year.claims[Number(key.address.split(':')[1]) - 2];
  const url = claim?.网址或版面 ?? '';
  const candidates = (rows.get(url) ?? []).filter(
    ({ row }) => unguarded(row['标题']) === claim?.标题 && row['站点'] === claim.媒体,
  );
  return { url, candidates };
}

function judge(key: KeyEntry, got: Got, isAsked: boolean, kinds: readonly string[]): string {
  const tolerated: readonly string[] = [key.outcome, ...key.tolerates];
  const right = tolerated.includes(got.outcome) || (isAsked && tolerated.includes('ask'));
  if (!right) return got.outcome === 'OPEN' ? 'needless question' : `want ${key.outcome}, got ${got.outcome}`;
  if (got.outcome !== 'point' || key.outcome !== 'point') return '';
  if (got.unit !== key.unit) return `want ${key.unit}, got ${got.unit}`;
  const author = got.author === '' ? null : got.author;
  if (author === key.firstAuthor || key.authorTolerates.includes(author)) return '';
  if (author === null && kinds.includes('第一作者'))
    return key.firstAuthor === null ? 'needless author question' : '';
  return `want author ${key.firstAuthor}, got ${author}`;
}
