import type { CivilDate } from '../../model/civil-date.ts';
import { type BylineForm, NOBODY_FORMS, PERSON_FORMS } from '../data/bylines.ts';
import { type SampleSchool, SCHOOLS } from '../data/schools.ts';
import type { Cast } from './cast.ts';
import { type Titles, writeStory } from './prose.ts';
import type { Random } from './random.ts';
import type { Story } from './types.ts';

/** What every maker of postings works with. */
export interface Maker {
  readonly random: Random;
  readonly cast: Cast;
  readonly titles: Titles;
  /** A new story; school by share, form by habit, day by chance where not given. */
  readonly story: (wish?: StoryWish) => Story;
  /** A fresh story id. */
  readonly storyId: () => string;
}

interface StoryWish {
  readonly school?: SampleSchool;
  readonly form?: BylineForm;
  readonly date?: CivilDate;
}

/** Share of plain articles that credit nobody, as on real pages of the province. */
const NOBODY_SHARE = 0.28;

export function createMaker(random: Random, cast: Cast, titles: Titles, prefix: string): Maker {
  const lots = SCHOOLS.flatMap((school) => Array.from({ length: school.share }, () => school));
  let count = 0;
  const storyId = (): string => {
    count += 1;
    return `${prefix}-${count}`;
  };
  return {
    random,
    cast,
    titles,
    storyId,
    story: (wish = {}) =>
      writeStory(
        random,
        { cast, titles },
        wish.school ?? random.pick(lots),
        storyId(),
        wish.form ?? random.pick(random.chance(NOBODY_SHARE) ? NOBODY_FORMS : PERSON_FORMS),
        wish.date,
      ),
  };
}

/** A school of the sample by its register name. */
export function schoolNamed(name: string): SampleSchool {
  const school = SCHOOLS.find((it) => it.name === name);
  if (school === undefined) throw new Error(`no sample school ${name}`);
  return school;
}

/** A form by its id, from any of the lists given. */
export function formNamed(id: string, ...lists: readonly (readonly BylineForm[])[]): BylineForm {
  const form = lists.flat().find((it) => it.id === id);
  if (form === undefined) throw new Error(`no byline form ${id}`);
  return form;
}

/** The form that signs with school, body and one name: enough for anybody. */
export const SIGNED = formNamed('unit-name', PERSON_FORMS);
/** The form that says nothing. */
export const UNSIGNED = formNamed('nothing', NOBODY_FORMS);
