import type { Window } from '../../model/civil-date.ts';
import { addDays } from '../../text/civil-date.ts';
import { PERSON_FORMS } from '../data/bylines.ts';
import { SAMPLE } from '../data/constants.ts';
import { OUTSIDERS } from '../data/grammar/outside.ts';
import { TOPICS } from '../data/grammar/topics.ts';
import type { SampleSchool } from '../data/schools.ts';
import { associationDraft } from './association.ts';
import { pickDay } from './calendar.ts';
import { COPY_KINDS, copyDay, copyOf } from './copies.ts';
import { expand } from './grammar.ts';
import { formNamed, type Maker, UNSIGNED } from './maker.ts';
import { bodyOf, titleOf, truthOf } from './posting.ts';
import { nameOn, paragraphs, wordsFor } from './prose.ts';
import type { Draft, Story } from './types.ts';

/** The site's habit: unit and name with one space at the end of the text. */
const NATIONAL_TAIL = { id: 'national-tail', place: 'tail', lines: ['{s}{b} {a}'], credits: 1 } as const;

/** What the national association's site shows: some of ours, most from elsewhere, and an older tail. */
export function nationalDrafts(maker: Maker, posted: readonly Story[]): Draft[] {
  const { random } = maker;
  const { sichuan, otherProvinces, associations } = SAMPLE.national;
  const copied = random.sample(posted, 64).map((story) => {
    const kind = random.pick(COPY_KINDS.filter((it) => it !== 'signature-missing' && it !== 'spaces'));
    const draft = copyOf(random, maker.cast, story, kind, {
      column: random.pick(['nationalMembers', 'nationalPractice'] as const),
      date: copyDay(random, story.date),
    });
    const source = random.pick(['', nameOn(story.school, story.date), '中国教育后勤协会']);
    return { ...draft, source };
  });
  const own = Array.from({ length: sichuan - copied.length }, () => ownNational(maker));
  const others = Array.from({ length: otherProvinces }, () => elsewhere(maker, SAMPLE.window));
  const clubs = Array.from({ length: associations }, () =>
    associationDraft(maker, 'nationalNews', random.pick(OUTSIDERS.associations)),
  );
  const older: Window = { from: '2024-07-01', to: addDays(SAMPLE.window.from, -1) };
  const tail = Array.from({ length: SAMPLE.tail.national }, (_, at) =>
    at % 4 === 0
      ? associationDraft(maker, 'nationalNews', OUTSIDERS.associations[0], older)
      : elsewhere(maker, older),
  );
  // The site lists some postings in two of its columns: one posting all the same.
  const twice = own.map((draft, at) =>
    at % 9 === 0 ? { ...draft, alsoIn: 'nationalNews' as const } : draft,
  );
  return [...copied, ...twice, ...others, ...clubs, ...tail];
}

/** A Sichuan school's report that stands on no other site. */
function ownNational(maker: Maker): Draft {
  const { random } = maker;
  const story = { ...maker.story(), form: random.chance(0.6) ? NATIONAL_TAIL : UNSIGNED };
  const name = nameOn(story.school, story.date);
  return {
    column: random.pick(['nationalMembers', 'nationalPractice'] as const),
    date: story.date,
    title: titleOf(random.pick(['pipe', 'colon'] as const), name, story.base),
    source: random.pick(['', name, '中国教育后勤协会']),
    body: bodyOf(story, name),
    story: story.id,
    truth: truthOf(story, 'national:own'),
  };
}

/** A school of another province. */
function elsewhere(maker: Maker, window: Window): Draft {
  const { random, cast } = maker;
  const name = random.pick(OUTSIDERS.schools);
  const school: SampleSchool = {
    name,
    before: null,
    short: [],
    ambiguous: [],
    city: '省会',
    campuses: [],
    body: random.pick(['后勤管理处', '后勤集团', '后勤保障部', '后勤服务中心']),
    share: 0,
  };
  const date = pickDay(random, window, []);
  const words = wordsFor(random, cast, school, school.body);
  const topic = random.pick(TOPICS);
  const base = maker.titles.fresh(name, () => expand(random, random.pick(topic.titles), words));
  const form = random.pick([NATIONAL_TAIL, UNSIGNED, formNamed('text-photo-review', PERSON_FORMS)]);
  const invent = (): string => cast.invent(random);
  const story: Story = {
    id: maker.storyId(),
    school,
    date,
    base,
    otherBase: base,
    paragraphs: paragraphs(random, topic, school, date, words),
    form,
    credits: {
      first: invent(),
      second: invent(),
      photographer: invent(),
      reviewers: [invent(), invent(), invent()],
    },
  };
  return {
    column: random.pick(['nationalMembers', 'nationalPractice'] as const),
    date,
    title: titleOf(random.pick(['pipe', 'colon', 'glued', 'tagged'] as const), name, base),
    source: random.pick(['', name, name, '中国教育后勤协会']),
    body: bodyOf(story, name),
    story: story.id,
    truth: {
      outcome: 'NOT_MEMBER',
      unit: null,
      firstAuthor: form.credits === 0 ? null : story.credits.first,
      note: 'national:other-province',
      // No register lists the schools of other provinces: that none of ours signs is answer enough.
      tolerates: ['NO_UNIT'],
    },
  };
}
