import { MEDIA_WORDS } from '../../data/grammar/outside.ts';
import type { ReplicaLine } from '../../replica/content.ts';
import { fullDay, monthDay } from '../calendar.ts';
import { expand } from '../grammar.ts';
import { type Maker, SIGNED, UNSIGNED } from '../maker.ts';
import { bodyOf, postOnAssociation, titleOf } from '../posting.ts';
import { nameOn } from '../prose.ts';
import type { Draft, Story, Truth } from '../types.ts';

function reported(story: Story, note: string): Truth {
  return {
    outcome: 'REPRINT',
    unit: story.school.name,
    firstAuthor: null,
    note,
  };
}

function words(maker: Maker, story: Story) {
  return {
    person: Array.from({ length: 3 }, () => maker.cast.invent(maker.random)),
    medium: maker.random.pick(MEDIA_WORDS.reprintSources),
    host: maker.random.pick(MEDIA_WORDS.reprintHosts),
    md: monthDay(story.date),
    date: fullDay(story.date),
  };
}

function headed(maker: Maker, story: Story, lines: readonly ReplicaLine[], head: string): ReplicaLine[] {
  const said = expand(maker.random, head, words(maker, story));
  return lines.map((line, at) => (at === 0 ? { ...line, text: `${said}${line.text}` } : line));
}

/** Every mark of a text taken from another medium, one posting each. */
export function reprints(maker: Maker): Draft[] {
  const post = (
    note: string,
    source: string,
    edit: (story: Story, lines: ReplicaLine[]) => ReplicaLine[],
  ): Draft => {
    const story = maker.story({ form: UNSIGNED });
    const name = nameOn(story.school, story.date);
    return {
      column: 'schools',
      date: story.date,
      title: titleOf('colon', name, story.base),
      source,
      body: edit(story, bodyOf(story, name)),
      story: story.id,
      truth: reported(story, note),
    };
  };
  return [
    ...MEDIA_WORDS.reprintSources.map((medium) => post('reprint:source', medium, (_, lines) => lines)),
    ...MEDIA_WORDS.reprintHeads.map((head) =>
      post('reprint:head', '', (story, lines) => headed(maker, story, lines, head)),
    ),
    ...MEDIA_WORDS.doubtfulHeads.map((head) => {
      const draft = post('reprint:own-paper', '', (story, lines) => headed(maker, story, lines, head));
      // A school's own paper says 本报讯 too.
      return {
        ...draft,
        truth: { ...draft.truth, outcome: 'ask', tolerates: ['REPRINT', 'point'] },
      } satisfies Draft;
    }),
    ...MEDIA_WORDS.reprintTails.map((tail) =>
      post('reprint:tail', '', (story, lines) => [
        ...lines,
        { text: expand(maker.random, tail, words(maker, story)) },
      ]),
    ),
  ];
}

/** Words that look like a mark of a reprint and are none. */
export function ownWords(maker: Maker): Draft[] {
  const bySource = MEDIA_WORDS.ownSources.map((source): Draft => {
    const draft = postOnAssociation(maker.random, maker.story({ form: SIGNED }), 'own:source');
    return { ...draft, source };
  });
  const byTail = MEDIA_WORDS.ownTails.flatMap((tail) =>
    [1, 2].map((): Draft => {
      const story = maker.story({ form: UNSIGNED });
      const name = nameOn(story.school, story.date);
      const text = tail.replace('{s}', name).replace('{a}', story.credits.first);
      const draft = postOnAssociation(maker.random, story, 'own:tail');
      const person = text.includes(story.credits.first) ? story.credits.first : null;
      return {
        ...draft,
        title: titleOf('colon', name, story.base),
        body: [...draft.body, { text }],
        truth: {
          ...draft.truth,
          firstAuthor: person,
          ...(person === null ? {} : { authorTolerates: [null] }),
        },
      };
    }),
  );
  return [...bySource, ...byTail];
}

/** A school's own text that comes back from a trade site: formally a reprint, really its own news. */
export function homecomers(maker: Maker): Draft[] {
  return [1, 2].map(() => {
    const draft = postOnAssociation(maker.random, maker.story({ form: SIGNED }), 'reprint:homecoming');
    return {
      ...draft,
      body: [...draft.body, { text: `（来源：中国院校后勤信息网${draft.date}）` }],
      truth: { ...draft.truth, outcome: 'ask', tolerates: ['point', 'REPRINT'], authorTolerates: [null] },
    };
  });
}
