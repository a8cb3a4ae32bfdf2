import type { Exclusion, LedgerEntry } from '../../src/model/ledger.ts';
import type { Question } from '../../src/model/question.ts';
import type { RankedAuthor, RankedUnit, TallyResult } from '../../src/model/result.ts';
import { editionFor } from '../../src/regulation/index.ts';
import { resolveReadings } from '../../src/regulation/readings-file.ts';

const whole = (num: number) => ({ num, den: 1 });

export const SICAU = { code: '10626', name: '四川农业大学' } as const;
export const SICNU = { code: '10636', name: '四川师范大学' } as const;

/** A ledger row; what is not given is ordinary. */
export function entry(given: Partial<LedgerEntry> & Pick<LedgerEntry, 'url'>): LedgerEntry {
  return {
    kind: '网站积分',
    points: whole(1),
    unit: SICAU,
    author: '向听岷',
    authorReason: '',
    title: '后勤处开展节水宣传',
    site: '四川省高校后勤协会网',
    column: '学校后勤动态',
    date: '2025-03-04',
    clause: '6.2.1',
    copies: [],
    onAssociation: true,
    standsOnAssociation: true,
    evidence: [{ where: '来源', quote: '四川农业大学', shows: '学校全称' }],
    credited: ['向听岷'],
    ...given,
  };
}

export function exclusion(given: Partial<Exclusion> & Pick<Exclusion, 'url' | 'code'>): Exclusion {
  return {
    reason: '同一篇文章已在别处计分',
    clause: '6.1',
    title: '后勤处开展节水宣传',
    site: '四川学校后勤与产业信息网',
    column: '高校后勤动态信息',
    date: '2025-03-05',
    mergedInto: '',
    evidence: [],
    ...given,
  };
}

export function question(given: Partial<Question> & Pick<Question, 'id'>): Question {
  return {
    kind: 'unit',
    object: 'https://example.com/1',
    answeredBy: ['unit'],
    urls: ['https://example.com/1'],
    title: '后勤处开展节水宣传',
    ask: '这篇稿件是哪所学校的？',
    proposal: '',
    evidence: [],
    candidates: [],
    stakes: {
      points: 1,
      units: [SICAU.code],
      authors: [],
      anybody: false,
      touchesRank: false,
      touchesLine: false,
    },
    ...given,
  };
}

export function rankedUnit(given: Partial<RankedUnit> & Pick<RankedUnit, 'code' | 'name'>): RankedUnit {
  return {
    rank: 1,
    tied: false,
    sitePoints: whole(2),
    bonusPoints: whole(1),
    totalPoints: whole(3),
    associationCount: 1,
    informationCount: 1,
    mediaCount: 1,
    standing: '是',
    note: '',
    unmet: [],
    judged: [],
    ...given,
  };
}

export function rankedAuthor(given: Partial<RankedAuthor> & Pick<RankedAuthor, 'name'>): RankedAuthor {
  return {
    rank: 1,
    tied: false,
    unit: SICAU,
    sitePoints: whole(2),
    bonusPoints: whole(1),
    totalPoints: whole(3),
    standing: '是',
    note: '',
    unmet: [],
    judged: [],
    ...given,
  };
}

/** A small counted year: two schools, four points, one copy that does not count. */
export function madeResult(given: Partial<TallyResult> = {}): TallyResult {
  const edition = editionFor(2025);
  const ledger = [
    entry({ url: 'http://www.scgxhq.com/a/1', copies: ['https://sc.example.com/b/1'] }),
    entry({
      url: 'https://sc.example.com/b/2',
      standsOnAssociation: false,
      site: '四川学校后勤与产业信息网',
    }),
    entry({ url: 'http://www.scgxhq.com/a/3', unit: SICNU, author: '', authorReason: '只署单位' }),
    entry({
      url: '第 3 版',
      kind: '附加分',
      clause: '6.2.2',
      site: '四川日报',
      column: '',
      standsOnAssociation: null,
    }),
  ];
  return {
    year: 2025,
    edition: edition.id,
    window: { from: '2024-12-21', to: '2025-12-20' },
    readings: resolveReadings(edition, {}),
    ledger,
    exclusions: [
      exclusion({
        url: 'https://sc.example.com/b/1',
        code: 'DUPLICATE',
        mergedInto: 'http://www.scgxhq.com/a/1',
      }),
    ],
    questions: [],
    unitRanking: [
      rankedUnit({ ...SICAU }),
      rankedUnit({
        ...SICNU,
        rank: 2,
        sitePoints: whole(1),
        bonusPoints: whole(0),
        totalPoints: whole(1),
        informationCount: 0,
        mediaCount: 0,
        standing: '否',
      }),
    ],
    authorRanking: [rankedAuthor({ name: '向听岷' })],
    quotas: {
      units: {
        base: 7,
        percent: 20,
        places: 1,
        clause: '4.1',
        arithmetic: '7 所 × 20% = 1.4 → 1 名',
        baseList: [],
      },
      authors: {
        base: 12,
        percent: 10,
        places: 1,
        clause: '4.2',
        arithmetic: '12 人 × 10% = 1.2 → 1 名',
        baseList: [],
      },
    },
    funnel: {
      collected: 5,
      inWindow: 5,
      inCountedColumns: 4,
      stories: 3,
      notReprints: 3,
      ofMembers: 3,
      sitePoints: 3,
      bonusPoints: 1,
    },
    collected: {
      scgxhq: { 学校后勤动态: 2, 通知公告: 1 },
      scxxjjhqcy: { 高校后勤动态信息: 2 },
      claims: { 省级: 1 },
    },
    trails: [],
    ...given,
  };
}
