import type { CivilDate } from '../../../model/civil-date.ts';
import { addDays, isWithin } from '../../../text/civil-date.ts';
import { SAMPLE } from '../../data/constants.ts';
import { SERIES, SERIES_WORDS, type Series, SHARED_EVENTS } from '../../data/grammar/look-alikes.ts';
import { type SampleSchool, SCHOOLS } from '../../data/schools.ts';
import { monthDay, pickDay } from '../calendar.ts';
import { expand } from '../grammar.ts';
import { type Maker, SIGNED } from '../maker.ts';
import { bodyOf, titleOf, truthOf } from '../posting.ts';
import { nameOn, wordsFor } from '../prose.ts';
import type { Draft, Story } from '../types.ts';

const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** Serial texts of one template: numbered issues, monthly meetings, menus, results of one call after another. */
export function series(maker: Maker): Draft[] {
  return SERIES.flatMap((kind) => {
    const schools = maker.random.sample(
      SCHOOLS.filter((school) => school.share > 10),
      kind.schools,
    );
    return schools.flatMap((school) => oneSeries(maker, kind, school));
  });
}

function oneSeries(maker: Maker, kind: Series, school: SampleSchool): Draft[] {
  const { random } = maker;
  const span = kind.every * (kind.items - 1);
  const latest = addDays(SAMPLE.window.to, -span - 5);
  // All items of a series lie in 2025: its titles may say so.
  const start = pickDay(random, { from: '2025-02-20', to: latest }, []);
  const spot = expand(random, '{place}', wordsFor(random, maker.cast, school, school.body));
  const pools = Object.fromEntries(
    Object.entries(SERIES_WORDS).map(([name, words]) => [name, random.sample(words, words.length)]),
  );
  const credits = maker.cast.credits(random, school);
  return Array.from({ length: kind.items }, (_, at) => {
    const date = addDays(start, at * kind.every);
    const nth = at + 2;
    const words = {
      ...wordsFor(random, maker.cast, school, school.body),
      ...Object.fromEntries(
        Object.entries(pools).map(([name, drawn]) => [name, drawn[at % drawn.length] ?? '']),
      ),
      matter: SERIES_WORDS['matter'] ?? [],
      k: String(nth),
      K: DIGITS[nth] ?? String(nth),
      M: String(Number(date.slice(5, 7))),
      md: monthDay(date),
      spot,
    };
    const name = nameOn(school, date);
    const base = expand(random, kind.title, words);
    const story: Story = {
      id: maker.storyId(),
      school,
      date,
      base,
      otherBase: base,
      paragraphs: kind.paragraphs.map((it) => expand(random, it, words)),
      form: SIGNED,
      credits,
    };
    return {
      column: 'schools',
      date,
      title: titleOf('colon', name, base),
      source: name,
      body: bodyOf(story, name),
      story: story.id,
      // The wording is the same but for a number or two: asking is no fault.
      truth: { ...truthOf(story, kind.note), tolerates: ['ask'] },
    };
  });
}

/** Two schools each report the same event in their own words around the organisers' sentence. */
export function sharedEvents(maker: Maker): Draft[] {
  return SHARED_EVENTS.flatMap((told) => {
    const { random } = maker;
    const date = pickDay(random, SAMPLE.window, [4, 5, 6, 10, 11]);
    const opening = `近日，${expand(random, told, {})}`;
    return random.sample(SCHOOLS, 2).map((school, at) => {
      const story = maker.story({ school, form: SIGNED, date: addDays(date, at) });
      const prize = ['一等奖', '二等奖', '优秀组织奖', '三等奖'][random.int(0, 3)] ?? '三等奖';
      const won = `我校${school.body}选派${random.int(2, 6)}名职工参赛，获${prize}${random.int(1, 3)}项。`;
      const own = { ...story, paragraphs: [opening, won, ...story.paragraphs.slice(1)] };
      const name = nameOn(school, own.date);
      return {
        column: 'schools',
        date: own.date,
        title: `${name}在全省后勤职工赛事中获${prize}`,
        source: name,
        body: bodyOf(own, name),
        story: own.id,
        truth: { ...truthOf(own, 'alike:two-schools-one-event'), tolerates: ['ask'] },
      } satisfies Draft;
    });
  });
}

/** The same action a year earlier, still standing behind the window on the information site. */
export function yearly(maker: Maker): Draft[] {
  const schools = maker.random.sample(
    SCHOOLS.filter((it) => it.share > 20),
    4,
  );
  return schools.flatMap((school) => {
    const date = pickDay(maker.random, { from: '2025-06-20', to: '2025-09-10' }, []);
    const now = maker.story({ school, form: SIGNED, date });
    const before: CivilDate = `2024${date.slice(4)}`;
    const base = `${school.body}开展“送清凉”慰问一线职工`;
    const text = (year: string, day: CivilDate, amount: number): string[] => [
      `${monthDay(day)}，${school.body}工会开展${year}年“送清凉”活动，慰问坚守岗位的一线职工。`,
      `慰问组走访食堂、公寓、能源和绿化班组${maker.random.int(8, 30)}个，发放防暑物资${amount}份。`,
      `值班的${maker.cast.invent(maker.random)}师傅领到了第一份，职工们表示，将以更饱满的热情做好${year}年暑期和迎新保障。`,
    ];
    return [before, date].map((day, at) => {
      const story = { ...now, id: at === 0 ? maker.storyId() : now.id, date: day, base };
      const told = { ...story, paragraphs: text(day.slice(0, 4), day, maker.random.int(120, 900)) };
      const name = nameOn(school, day);
      return {
        column: 'information',
        date: day,
        title: titleOf('colon', name, base),
        author: told.credits.first,
        source: '',
        body: bodyOf(told, name),
        story: told.id,
        truth: truthOf(told, isWithin(day, SAMPLE.window) ? 'alike:yearly' : 'alike:year-before'),
      } satisfies Draft;
    });
  });
}
