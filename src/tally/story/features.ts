import type { Feature } from '../../model/verdict.ts';
import type { Evidence } from './evidence.ts';
import { LIMITS } from './limits.ts';
import type { TitleRelation } from './measure.ts';
import { seriesGaps } from './series.ts';
import type { PreparedText } from './text.ts';

const TITLE_WORDS: Readonly<Record<TitleRelation, boolean>> = {
  same: true,
  contained: true,
  similar: true,
  different: false,
};
/** Most examples shown of one kind of difference. */
const SHOWN = 6;

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}

function list(values: readonly string[]): string {
  const shown = values.slice(0, SHOWN).join('、');
  return values.length > SHOWN ? `${shown} 等 ${values.length} 处` : shown;
}

function unit(text: PreparedText): string {
  if (text.source.unit === null) return '未定';
  return text.source.unitNames[0] ?? text.source.unit;
}

/** The compared features, each with both values, for whoever decides or disputes. */
export function describe(evidence: Evidence): readonly Feature[] {
  const { a, b, titles, bodies, exchanges } = evidence;
  const features: Feature[] = [
    { name: '标题', a: a.source.title, b: b.source.title, agrees: TITLE_WORDS[titles.relation] },
    {
      name: '日期',
      a: a.source.date ?? '无',
      b: b.source.date ?? '无',
      agrees: a.source.date !== null && a.source.date === b.source.date,
    },
    {
      name: '学校',
      a: evidence.titleSchools?.a ?? unit(a),
      b: evidence.titleSchools?.b ?? unit(b),
      agrees: !evidence.otherUnit,
    },
    {
      name: '正文字数',
      a: String(a.body.letters.length),
      b: String(b.body.letters.length),
      agrees: a.body.letters.length === b.body.letters.length,
    },
  ];
  if (bodies.shorter > 0) {
    features.push({
      name: '正文重合',
      a: `${percent(bodies.ofA)} 见于另一篇`,
      b: `${percent(bodies.ofB)} 见于另一篇`,
      agrees: bodies.ofShorter >= LIMITS.close,
    });
  }
  for (const conflict of [...evidence.titleConflicts, ...evidence.fillings]) {
    features.push({ ...conflict, agrees: false });
  }
  for (const gap of seriesGaps(a.series, b.series)) {
    features.push({ name: gap.name, a: gap.a || '无', b: gap.b || '无', agrees: false });
  }
  const { numbers } = bodies;
  if (numbers.conflicts.length > 0) {
    features.push({
      name: '数字',
      a: list(numbers.conflicts.map((pair) => pair.a)),
      b: list(numbers.conflicts.map((pair) => pair.b)),
      agrees: false,
    });
  } else if (numbers.same + numbers.lost.length > 0) {
    const same = `${numbers.same} 处相同`;
    const lost = numbers.lost.length > 0 ? `，${numbers.lost.length} 处残缺` : '';
    features.push({ name: '数字', a: same + lost, b: same + lost, agrees: true });
  }
  const changed = [...exchanges.values, ...exchanges.names, ...exchanges.contrasts, ...exchanges.words];
  if (changed.length > 0) {
    features.push({
      name: '用词',
      a: list(changed.map((exchange) => exchange.a)),
      b: list(changed.map((exchange) => exchange.b)),
      agrees: false,
    });
  }
  return features;
}
