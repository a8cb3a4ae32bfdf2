import type { CivilDate, Window } from '../../model/civil-date.ts';
import type { ColumnId } from '../data/columns.ts';
import { SAMPLE } from '../data/constants.ts';
import { ASSOCIATION_NEWS, THEORY } from '../data/grammar/association.ts';
import { SHARED } from '../data/grammar/shared.ts';
import { PEOPLE } from '../data/people.ts';
import { SCHOOLS } from '../data/schools.ts';
import { monthDay, pickDay } from './calendar.ts';
import { expand } from './grammar.ts';
import type { Maker } from './maker.ts';
import { nameOn, sentence } from './prose.ts';
import type { Draft, Truth } from './types.ts';

/** The association's own news, of no school. */
export function associationDraft(
  maker: Maker,
  column: ColumnId,
  by = '四川省高校后勤协会',
  window: Window = SAMPLE.window,
): Draft {
  const { random, titles, cast } = maker;
  const date = pickDay(random, window, []);
  const words = {
    ...SHARED,
    city: SCHOOLS.map((school) => school.city),
    report: ASSOCIATION_NEWS.reports,
    person: Array.from({ length: 4 }, () => cast.invent(random)),
    body: '秘书处',
  };
  const say = (template: string): string =>
    sentence(expand(random, template, words)).replaceAll('四川省高校后勤协会', by);
  const base = titles.fresh(by, () =>
    expand(random, random.pick(ASSOCIATION_NEWS.titles), words).replaceAll('四川省高校后勤协会', by),
  );
  const details = random.sample(ASSOCIATION_NEWS.details, random.int(3, 5)).map(say);
  const lines = [
    `${monthDay(date)}，${say(random.pick(ASSOCIATION_NEWS.leads))}`,
    details.slice(0, 2).join(''),
    details.slice(2).join(''),
  ];
  const editor = random.chance(0.5)
    ? [{ text: `编辑：${cast.invent(random)}`, align: 'right' as const }]
    : [];
  const source = random.chance(0.7) ? by : '';
  const truth: Truth = {
    outcome: 'NO_UNIT',
    unit: null,
    firstAuthor: null,
    note: 'association',
    // Where the page does not print whose news it is, a careful clerk may ask.
    ...(source === '' ? { tolerates: ['ask'] } : {}),
  };
  return {
    column,
    date,
    title: base,
    source,
    body: [...lines.map((text) => ({ text })), ...editor],
    story: maker.storyId(),
    truth,
  };
}

/** Papers: the author and the school stand under the title or at the end. */
export function theoryDrafts(maker: Maker, count: number): Draft[] {
  const { random, titles } = maker;
  return Array.from({ length: count }, (_, at) => {
    const school = random.pick(SCHOOLS.filter((it) => it.share > 20));
    const date: CivilDate = pickDay(random, SAMPLE.window, []);
    const name = nameOn(school, date);
    const author = maker.cast.credits(random, school).first;
    const words = { ...SHARED, person: PEOPLE.surnames.map((it) => `${it}某`), body: school.body };
    const topic = titles.fresh('theory', () => expand(random, random.pick(THEORY.titles), words));
    const head = `${name}${school.body}  ${author}`;
    const text = random.sample(THEORY.details, 6).map((it) => sentence(expand(random, it, words)));
    const lines =
      at % 2 === 0
        ? [{ text: head, align: 'center' as const }, ...text.map((it) => ({ text: it }))]
        : [...text.map((it) => ({ text: it })), { text: `（作者：${author}，${name}${school.body}）` }];
    return {
      column: 'theory',
      date,
      title: `${topic}——以${name}为例`,
      source: at % 3 === 0 ? name : '',
      body: lines,
      story: maker.storyId(),
      truth: {
        outcome: 'counts',
        unit: school.name,
        firstAuthor: author,
        note: 'theory',
        authorTolerates: [null],
      },
    };
  });
}
