import { TROUBLE_SCHOOLS } from '../../data/trouble-schools.ts';
import { type Maker, SIGNED, schoolNamed, UNSIGNED } from '../maker.ts';
import { bodyOf, titleOf, truthOf } from '../posting.ts';
import { nameOn } from '../prose.ts';
import type { Draft, Story, Truth } from '../types.ts';

interface Naming {
  readonly title: string;
  readonly source: string;
  /** Name used in the body and its signature. */
  readonly name: string;
}

function posted(story: Story, naming: Naming, truth: Truth): Draft {
  return {
    column: 'schools',
    date: story.date,
    title: naming.title,
    source: naming.source,
    body: bodyOf(story, naming.name),
    story: story.id,
    truth,
  };
}

/** Text that still bears a former name. */
export function formerNames(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.formerNames.map(([register, former]) => {
    const story = maker.story({ school: schoolNamed(register), form: SIGNED });
    return posted(
      story,
      { title: titleOf('colon', former, story.base), source: '', name: former },
      truthOf(story, 'unit:former-name'),
    );
  });
}

/** Short names that mean one school, in title and signature. */
export function shortNames(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.shortNames.map(([register, short]) => {
    const story = maker.story({ school: schoolNamed(register), form: SIGNED });
    return posted(
      story,
      { title: titleOf('colon', short, story.base), source: '', name: short },
      truthOf(story, 'unit:short-name'),
    );
  });
}

/** Ambiguous short names: once with the full name in the text, once with nothing to lean on. */
export function ambiguousNames(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.ambiguousNames.flatMap(([register, short]) => {
    const school = schoolNamed(register);
    const backed = maker.story({ school, form: SIGNED });
    const alone = maker.story({ school, form: UNSIGNED });
    return [
      posted(
        backed,
        { title: titleOf('colon', short, backed.base), source: '', name: nameOn(school, backed.date) },
        truthOf(backed, 'unit:ambiguous-supported'),
      ),
      posted(
        alone,
        { title: titleOf('colon', short, alone.base), source: '', name: short },
        { outcome: 'ask', unit: register, firstAuthor: null, note: 'unit:ambiguous-alone' },
      ),
    ];
  });
}

/** A college with another school's name inside its own writes about a visit to that other school. */
export function containingNames(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.containing.map(([register, other]) => {
    const school = schoolNamed(register);
    const story = maker.story({ school, form: SIGNED });
    const base = `${school.body}到${other}学习${maker.random.pick(['公寓管理', '伙食管理', '节能改造', '物业监管'])}经验`;
    const paragraphs = [
      ...story.paragraphs,
      `在${other}，考察组先后参观了食堂、公寓和维修中心，${other}后勤部门负责人介绍了有关做法。`,
    ];
    return posted(
      { ...story, paragraphs },
      { title: `${register}${base}`, source: '', name: register },
      truthOf(story, 'unit:containing-name'),
    );
  });
}

/** Campuses and second logistics bodies roll up to the school. */
export function campusBodies(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.campusBodies.map(([register, body]) => {
    const school = schoolNamed(register);
    const story = maker.story({ school });
    const form = { id: 'campus', place: 'right', lines: [`${body}  {a}`], credits: 1 } as const;
    return posted(
      { ...story, form },
      { title: titleOf('bare', body, story.base), source: '', name: register },
      truthOf({ ...story, form }, 'unit:campus'),
    );
  });
}

/** Schools of other provinces, some of which sound like ours. */
export function outsiders(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.outsiders.map((name, at) => {
    const story = maker.story({ form: SIGNED });
    return posted(
      story,
      {
        title: titleOf(at % 2 === 0 ? 'pipe' : 'colon', name, story.base),
        source: at % 3 === 0 ? name : '',
        name,
      },
      { outcome: 'NOT_MEMBER', unit: null, firstAuthor: story.credits.first, note: 'unit:other-province' },
    );
  });
}

/** Hospitals and schools attached to a member are not the member, unless somebody says so. */
export function affiliated(maker: Maker): Draft[] {
  return TROUBLE_SCHOOLS.affiliated.map(([register, name]) => {
    const story = maker.story({ school: schoolNamed(register), form: SIGNED });
    return posted(
      story,
      { title: titleOf('colon', name, story.base), source: '', name },
      {
        outcome: 'ask',
        unit: null,
        firstAuthor: story.credits.first,
        note: 'unit:affiliated',
        tolerates: ['NO_UNIT', 'NOT_MEMBER'],
      },
    );
  });
}
