import type { CivilDate } from '../../model/civil-date.ts';
import { addDays } from '../../text/civil-date.ts';
import type { BylineForm } from '../data/bylines.ts';
import { SAMPLE } from '../data/constants.ts';
import { SHARED } from '../data/grammar/shared.ts';
import { TOPICS, type Topic } from '../data/grammar/topics.ts';
import type { SampleSchool } from '../data/schools.ts';
import { monthDay, pickDay } from './calendar.ts';
import type { Cast } from './cast.ts';
import { expand, type Words } from './grammar.ts';
import type { Random } from './random.ts';
import type { Story } from './types.ts';

/** Invented bystanders that one text may name. */
const BYSTANDERS = 6;

/** What was done about a purpose. */
const ARRANGED =
  '[我校|学校|后勤][作了专门安排|把这项工作列入日程|先后召开两次协调会|拿出了具体办法|成立了{n:2-5}个工作专班|倒排了{n:2-6}周的工期表]';

/** Name that a school bears on a day. */
export function nameOn(school: SampleSchool, date: CivilDate): string {
  return school.before !== null && date < school.before.until ? school.before.name : school.name;
}

/** The words for one text: pools, the school's own body, and invented bystanders. */
export function wordsFor(random: Random, cast: Cast, school: SampleSchool, body: string): Words {
  const people = Array.from({ length: BYSTANDERS }, () => cast.invent(random));
  return { ...SHARED, person: people, body, city: school.city };
}

/** Ends a sentence that its template left open. */
export function sentence(text: string): string {
  return /[。！？”：]$/.test(text) ? text : `${text}。`;
}

/** Draws titles until one comes that the year has not seen. */
export class Titles {
  readonly #seen = new Set<string>();

  fresh(school: string, draw: () => string): string {
    for (let tries = 0; tries < 200; tries += 1) {
      const title = draw();
      if (this.#seen.has(`${school}\n${title}`)) continue;
      this.#seen.add(`${school}\n${title}`);
      return title;
    }
    throw new Error(`no fresh title left for ${school}`);
  }
}

export interface Writing {
  readonly cast: Cast;
  readonly titles: Titles;
}

/** A plain piece of news of one school: title, paragraphs, byline. */
export function writeStory(
  random: Random,
  { cast, titles }: Writing,
  school: SampleSchool,
  id: string,
  form: BylineForm,
  onDay?: CivilDate,
): Story {
  const date = onDay ?? pickDay(random, SAMPLE.window, []);
  const month = Number(date.slice(5, 7));
  const topic = random.pick(TOPICS.filter((it) => it.months.length === 0 || it.months.includes(month)));
  const words = wordsFor(random, cast, school, school.body);
  const draw = (): string => expand(random, random.pick(topic.titles), words);
  return {
    id,
    school,
    date,
    base: titles.fresh(school.name, draw),
    otherBase: draw(),
    paragraphs: paragraphs(random, topic, school, date, words),
    form,
    credits: cast.credits(random, school),
  };
}

/** Paragraphs of a topic: when and what, two to four details, a voice, an end. */
export function paragraphs(
  random: Random,
  topic: Topic,
  school: SampleSchool,
  date: CivilDate,
  words: Words,
): string[] {
  const say = (template: string, more: Words = {}): string =>
    sentence(expand(random, template, { ...words, ...more }));
  const pool = (name: keyof typeof SHARED): string => say(`{${String(name)}}`);
  const event = addDays(date, -random.int(0, 5));
  const ours = random.pick([`我校${school.body}`, `我校${school.body}`, `学校${school.body}`, school.body]);
  const lead = say(`${monthDay(event)}{time}，${random.pick(topic.leads)}`, { body: ours });
  const details = random.sample(topic.details, random.int(3, 5)).map((it) => say(it));
  const opening = random.chance(0.6)
    ? `${expand(random, '{purpose}', words)}，${expand(random, ARRANGED, words)}。${lead}`
    : lead;
  const middle = [...details];
  if (random.chance(0.6)) middle.splice(random.int(0, middle.length), 0, pool('attendance'));
  if (random.chance(0.65)) middle.splice(random.int(1, middle.length), 0, pool('quote'));
  const cut = random.int(1, Math.max(1, middle.length - 1));
  const parts = [opening, middle.slice(0, cut).join(''), middle.slice(cut).join('')];
  if (random.chance(0.8)) parts.push(pool('closing'));
  return parts.filter((part) => part !== '');
}
