import { AGAIN_WORDS, METHODS, SERIES_COUNTERS, STAGES, TENDER } from './words.ts';

/** What a title says of the item's place in a series, a year, or a tender. */
export interface SeriesMarks {
  /** `期` → {3}, `年` → {2025}, `月` → {6}, `序号` → {2} … */
  readonly marks: ReadonlyMap<string, ReadonlySet<string>>;
  readonly tender: boolean;
  readonly stages: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

const RULES: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: '年', pattern: /(?<!\d)((?:19|20)\d{2})(?!\d)/g },
  { kind: '月', pattern: /(?<!\d)(\d{1,2})月/g },
  { kind: '日', pattern: /(?<!\d)(\d{1,2})(?:日|号(?![楼门线车院食堂仓宿公教学]))/g },
  { kind: '序号', pattern: /[([](\d{1,3})[)\]]/g },
  { kind: '序号', pattern: /之(\d{1,3})(?!\d)/g },
  { kind: '序号', pattern: /[^\d年月日第.](\d{1,2})$/g },
  { kind: '次', pattern: /(?<![第\d])([2-9])次/g },
];
const COUNTED = new RegExp(`第(\\d{1,4})(${SERIES_COUNTERS})`, 'g');
const LOOSE_QUARTER = /(?<!第)([1-4])季度/g;
const SPOKEN_TIMES: Readonly<Record<string, string>> = { 二次: '2', 三次: '3', 四次: '4' };

/** Most titles bear no marks: they share these. */
const NO_MARKS: SeriesMarks['marks'] = new Map();
const NOTHING: ReadonlySet<string> = new Set();

function collect(title: string): Map<string, Set<string>> {
  const marks = new Map<string, Set<string>>();
  const add = (kind: string, value: string | undefined): void => {
    if (value === undefined) return;
    const values = marks.get(kind);
    const plain = value.replace(/^0+(?=\d)/, '');
    if (values === undefined) marks.set(kind, new Set([plain]));
    else values.add(plain);
  };
  for (const { kind, pattern } of RULES) for (const match of title.matchAll(pattern)) add(kind, match[1]);
  for (const [, value, counter] of title.matchAll(COUNTED)) add(counter ?? '', value);
  for (const [, value] of title.matchAll(LOOSE_QUARTER)) add('季度', value);
  return marks;
}

/** Reads the marks of a normalised title whose numerals are written in digits. */
export function readSeries(title: string): SeriesMarks {
  const marks = collect(title);
  if (!TENDER.test(title)) {
    return { marks: marks.size === 0 ? NO_MARKS : marks, tender: false, stages: NOTHING, methods: NOTHING };
  }
  const stages = new Set<string>();
  const methods = new Set<string>();
  let rest = title;
  for (const { stage, words } of STAGES) {
    for (const word of words) {
      if (!rest.includes(word)) continue;
      stages.add(stage);
      rest = rest.replaceAll(word, ' ');
    }
  }
  for (const method of METHODS) {
    if (method.some((word) => title.includes(word))) methods.add(method[0] ?? '');
  }
  // A first round carries no number, so that its absence tells as much as a number does.
  if (!marks.has('次')) {
    const spoken = Object.entries(SPOKEN_TIMES).find(([word]) => title.includes(word));
    const again = AGAIN_WORDS.test(title) ? '重新' : '1';
    marks.set('次', new Set([spoken === undefined ? again : spoken[1]]));
  }
  return { marks, tender: true, stages, methods };
}

/** A difference of marks, ready to be shown. */
export interface MarkDifference {
  readonly name: string;
  readonly a: string;
  readonly b: string;
}

function contains(whole: ReadonlySet<string>, part: ReadonlySet<string>): boolean {
  for (const value of part) if (!whole.has(value)) return false;
  return true;
}

function shown(values: ReadonlySet<string>): string {
  return [...values].sort().join('、');
}

/** Whether a day of one title is month and day of the other run together: 14日 for 1月4日. */
function monthLost(broken: SeriesMarks, whole: SeriesMarks): boolean {
  if (broken.marks.has('月')) return false;
  const days = broken.marks.get('日') ?? new Set<string>();
  const joined = [...(whole.marks.get('月') ?? [])].flatMap((month) =>
    [...(whole.marks.get('日') ?? [])].map((day) => month + day),
  );
  return joined.some((digits) => days.has(digits));
}

/** Marks that both titles bear and that contradict each other. */
export function seriesConflicts(a: SeriesMarks, b: SeriesMarks): MarkDifference[] {
  const found: MarkDifference[] = [];
  for (const [kind, left] of a.marks) {
    const right = b.marks.get(kind);
    if (right === undefined || contains(left, right) || contains(right, left)) continue;
    if (kind === '日' && (monthLost(a, b) || monthLost(b, a))) continue;
    found.push({ name: `期次（${kind}）`, a: shown(left), b: shown(right) });
  }
  return found;
}

/** Marks that only one of the titles bears. */
export function seriesGaps(a: SeriesMarks, b: SeriesMarks): MarkDifference[] {
  const found: MarkDifference[] = [];
  for (const kind of new Set([...a.marks.keys(), ...b.marks.keys()])) {
    const left = a.marks.get(kind);
    const right = b.marks.get(kind);
    if (left === undefined || right === undefined) {
      found.push({
        name: `期次（${kind}）`,
        a: left === undefined ? '' : shown(left),
        b: right === undefined ? '' : shown(right),
      });
    }
  }
  return found;
}

/** Stage or method of two tender notices, where they contradict each other. */
export function stageConflicts(a: SeriesMarks, b: SeriesMarks): MarkDifference[] {
  if (!a.tender || !b.tender) return [];
  const found: MarkDifference[] = [];
  if (!contains(a.stages, b.stages) || !contains(b.stages, a.stages)) {
    found.push({ name: '环节', a: shown(a.stages) || '公告', b: shown(b.stages) || '公告' });
  }
  if (
    a.methods.size > 0 &&
    b.methods.size > 0 &&
    !contains(a.methods, b.methods) &&
    !contains(b.methods, a.methods)
  ) {
    found.push({ name: '采购方式', a: shown(a.methods), b: shown(b.methods) });
  }
  return found;
}
