import { HARD_FORMS, PERSON_FORMS } from '../../data/bylines.ts';
import { PEOPLE } from '../../data/people.ts';
import { formNamed, type Maker, SIGNED, UNSIGNED } from '../maker.ts';
import { postOnAssociation, postOnInformation } from '../posting.ts';
import { nameOn } from '../prose.ts';
import type { Draft, Story } from '../types.ts';

/** Forms in which a careful reader may leave the person open. */
const DOUBTFUL_FORMS: readonly string[] = ['name-alone', 'glued-unit', 'glued-names', 'reported'];

/** Every rare form of a byline, on the association's site. */
export function hardForms(maker: Maker): Draft[] {
  return HARD_FORMS.map((form) => {
    const draft = postOnAssociation(maker.random, maker.story({ form }), `byline:${form.id}`);
    const doubtful = DOUBTFUL_FORMS.includes(form.id);
    return { ...draft, truth: { ...draft.truth, ...(doubtful ? { authorTolerates: [null] } : {}) } };
  });
}

function named(story: Story, first: string): Story {
  return { ...story, credits: { ...story.credits, first } };
}

/** Names that a reader may cut, glue or lose: padded, rare, of other peoples, and such as are words of bylines. */
export function hardNames(maker: Maker): Draft[] {
  const joint = formNamed('text-photo-review', PERSON_FORMS);
  const slash = formNamed('slash-after', PERSON_FORMS);
  const wordNames: readonly string[] = PEOPLE.wordNames;
  const padded = maker.random
    .sample(PEOPLE.single, 4)
    .map((given) => ({ true: `瞿${given}`, printed: `瞿　${given}` }));
  const dotted = PEOPLE.minority.uyghur.map((name, at) => ({
    true: name,
    printed: name.replace('·', ['·', '•', '.'][at] ?? '·'),
  }));
  const whole = [
    ...PEOPLE.minority.yi,
    ...PEOPLE.minority.tibetan,
    ...PEOPLE.minority.mongol,
    ...wordNames,
    ...PEOPLE.compoundSurnames.map((surname) => `${surname}${maker.random.pick(PEOPLE.single)}`),
    PEOPLE.rareCharacter,
  ].map((name) => ({ true: name, printed: name }));
  return [...padded, ...dotted, ...whole].map((name, at) => {
    // 强之图/文 could as well be 强之 图/文: a name that ends in a role's word stands where only one reading is left.
    const form = wordNames.includes(name.true) ? SIGNED : ([SIGNED, joint, slash][at % 3] ?? SIGNED);
    const draft = postOnAssociation(maker.random, named(maker.story({ form }), name.printed), 'name');
    return {
      ...draft,
      truth: {
        ...draft.truth,
        firstAuthor: name.true,
        ...(name.printed === name.true || name.printed.includes('　')
          ? {}
          : { authorTolerates: [name.printed] }),
      },
    };
  });
}

/** The writer also stands in the text as one who took part: running text credits nobody. */
export function participants(maker: Maker): Draft[] {
  return Array.from({ length: 6 }, (_, at) => {
    const form = at % 2 === 0 ? formNamed('slash-before', PERSON_FORMS) : formNamed('editor', [editorOnly()]);
    const story = maker.story({ form });
    const who = form.credits === 0 ? story.credits.reviewers[0] : story.credits.first;
    const told = `${story.school.body}办公室${who}汇报了前期准备情况，${story.credits.photographer}作了补充。`;
    const draft = postOnAssociation(
      maker.random,
      { ...story, paragraphs: [...story.paragraphs, told] },
      'byline:participant',
    );
    return draft;
  });
}

function editorOnly() {
  return { id: 'editor', place: 'tail', lines: ['（责任编辑：{r}）'], credits: 0 } as const;
}

/** What the 作者 label of the information site may hold besides a name. */
export function authorLabels(maker: Maker): Draft[] {
  const { random } = maker;
  const labelled = (note: string, signed: boolean, author: (story: Story, name: string) => string): Draft => {
    const story = maker.story({ form: signed ? SIGNED : UNSIGNED });
    const draft = postOnInformation(random, story, `label:${note}`);
    return { ...draft, author: author(story, nameOn(story.school, story.date)) };
  };
  const credited = (draft: Draft, who: string | null): Draft => ({
    ...draft,
    truth: { ...draft.truth, firstAuthor: who },
  });
  const unitAndNames = (): Draft => {
    const story = maker.story({ form: UNSIGNED });
    const draft = postOnInformation(random, story, 'label:unit-and-names');
    const { first, second } = story.credits;
    const author = `${nameOn(story.school, story.date)}${story.school.body} ${first} ${second}`;
    return credited({ ...draft, author }, first);
  };
  const inSource = (): Draft => {
    const story = maker.story({ form: UNSIGNED });
    const draft = postOnInformation(random, story, 'label:person-in-source');
    const source = `${nameOn(story.school, story.date)}${story.school.body} ${story.credits.first}`;
    const own = credited({ ...draft, author: '佚名', source }, story.credits.first);
    return { ...own, truth: { ...own.truth, authorTolerates: [null] } };
  };
  const disagree = (): Draft => {
    const story = maker.story({ form: formNamed('write-review', PERSON_FORMS) });
    const draft = postOnInformation(random, story, 'label:disagrees');
    const other = story.credits.second;
    return {
      ...draft,
      author: other,
      truth: { ...draft.truth, firstAuthor: null, authorTolerates: [other, story.credits.first] },
    };
  };
  return [
    ...[1, 2].map(() => labelled('empty', true, () => '')),
    labelled('login', true, () => 'admin'),
    labelled('login', true, () => 'gly'),
    labelled('login', true, () => 'schqxcb01'),
    labelled('login', true, () => '网站管理员'),
    credited(
      labelled('login-only', false, () => '系统管理员'),
      null,
    ),
    ...[1, 2, 3].map(() =>
      credited(
        labelled('organisation', false, (story) => story.school.body),
        null,
      ),
    ),
    credited(
      labelled('organisation-supply', false, (story, name) => `${name}${story.school.body}供稿`),
      null,
    ),
    ...[1, 2, 3].map(unitAndNames),
    ...[1, 2].map(inSource),
    ...[1, 2].map(disagree),
  ];
}
