import type { CivilDate } from '../../model/civil-date.ts';
import { addDays, isWithin } from '../../text/civil-date.ts';
import { SAMPLE } from '../data/constants.ts';
import { MEDIA_WORDS } from '../data/grammar/outside.ts';
import { CLAIM_OUTLETS } from '../data/outlets.ts';
import { expand } from './grammar.ts';
import type { Maker } from './maker.ts';
import { nameOn, sentence, wordsFor } from './prose.ts';
import { hash32 } from './random.ts';
import type { ClaimDraft, Draft, Story, Truth } from './types.ts';

type OutletWords = readonly [string, string];

/** A report of an outside medium about a story: its own title, the medium's manner, the school by name. */
interface Report {
  readonly story: Story;
  readonly title: string;
  readonly body: string;
}

/** The media file of the year: reports handed in by the schools, in no particular order. */
export function claimDrafts(
  maker: Maker,
  posted: readonly Story[],
  national: readonly Draft[],
): ClaimDraft[] {
  const { random } = maker;
  // What stands on the trade site as well is claimed on purpose below, not by accident.
  const onTradeSite = new Set(national.map((draft) => draft.story));
  const told = random.sample(
    posted.filter((story) => !onTradeSite.has(story.id)),
    150,
  );
  let at = 0;
  const next = (): Story => {
    const story = told[at];
    if (story === undefined) throw new Error('no more stories to report');
    at += 1;
    return story;
  };
  const eligible = (): OutletWords =>
    random.pick([...CLAIM_OUTLETS.national, ...CLAIM_OUTLETS.provincial, ...CLAIM_OUTLETS.provincial]);
  const single = (
    story: Story,
    outlet: OutletWords,
    truth: Partial<Truth>,
    date?: CivilDate | '',
  ): ClaimDraft =>
    claim(maker, report(maker, story), outlet, date ?? addDays(story.date, random.int(0, 6)), truth);
  const many = (count: number, make: (at: number) => ClaimDraft): ClaimDraft[] =>
    Array.from({ length: count }, (_, k) => make(k));
  const city: readonly OutletWords[] = CLAIM_OUTLETS.city;

  const special: ClaimDraft[] = [
    ...Array.from({ length: 12 }, () => threeMedia(maker, next())).flat(),
    ...many(12, () =>
      single(next(), random.pick(city), {
        outcome: 'NOT_ELIGIBLE_OUTLET',
        note: 'claim:city-outlet',
      }),
    ),
    ...many(6, (k) =>
      single(next(), CLAIM_OUTLETS.other[k % 3] ?? eligible(), {
        outcome: 'NOT_ELIGIBLE_OUTLET',
        note: 'claim:self-media',
        tolerates: ['ask'],
      }),
    ),
    ...many(6, (k) =>
      single(next(), [CLAIM_OUTLETS.unknown[k % 3] ?? '', ''], {
        outcome: 'ask',
        note: 'claim:unknown-outlet',
      }),
    ),
    ...many(4, (k) =>
      single(next(), [CLAIM_OUTLETS.doubtful[k % 2] ?? '', ''], {
        outcome: 'ask',
        note: 'claim:doubtful-outlet',
        tolerates: ['point', 'NOT_ELIGIBLE_OUTLET'],
      }),
    ),
    ...many(6, () => single(next(), eligible(), { outcome: 'ask', note: 'claim:no-date' }, '')),
    ...many(4, (k) =>
      single(next(), eligible(), { note: 'claim:out-of-window' }, k % 2 === 0 ? '2024-12-11' : '2025-12-27'),
    ),
    ...many(30, () => single(maker.story(), eligible(), { note: 'claim:never-posted' })),
    ...national
      .filter((draft) => draft.truth.outcome === 'counts')
      .slice(0, 8)
      .map((draft) => ofTradeSite(maker, draft, eligible())),
  ];
  const plain = many(SAMPLE.claims - special.length, () =>
    single(next(), eligible(), { note: 'claim:plain' }),
  );
  return random.sample([...special, ...plain], SAMPLE.claims);
}

function report(maker: Maker, story: Story): Report {
  const { random, cast } = maker;
  const name = nameOn(story.school, story.date);
  const short = story.school.short[0] ?? name;
  const words = { ...wordsFor(random, cast, story.school, story.school.body), school: name, short };
  const title = maker.titles.fresh('media', () =>
    expand(random, random.pick(MEDIA_WORDS.claimTitles), words),
  );
  const own = random.sample(MEDIA_WORDS.details, 3).map((it) => sentence(expand(random, it, words)));
  const told = story.paragraphs.slice(0, 2).map((it) => it.replaceAll('我校', name));
  return { story, title, body: [...told, ...own].join('\n') };
}

function claim(
  maker: Maker,
  { story, title, body }: Report,
  [outlet, address]: OutletWords,
  date: CivilDate | '',
  truth: Partial<Truth>,
): ClaimDraft {
  const { random } = maker;
  const author = story.form.credits === 0 ? '' : story.credits.first;
  const page = address === '' ? `${random.int(1, 12)}版` : `${address}${hash32(`${title}${outlet}`)}.html`;
  return {
    row: {
      媒体: outlet,
      标题: title,
      刊登日期: date,
      网址或版面: page,
      单位: story.school.name,
      第一作者: author,
      凭证: address === '' ? '样报复印件' : '网页截图',
      正文: body,
    },
    date,
    story: story.id,
    truth: {
      outcome: 'counts',
      unit: story.school.name,
      firstAuthor: author === '' ? null : author,
      note: 'claim:plain',
      ...truth,
    },
  };
}

/** One report in three media: the same text, headlines as they came. One bonus. */
function threeMedia(maker: Maker, story: Story): ClaimDraft[] {
  const { random } = maker;
  const first = report(maker, story);
  const outlets = random.sample([...CLAIM_OUTLETS.national, ...CLAIM_OUTLETS.provincial], 3);
  const reworded = `${first.title}${random.pick(['（组图）', '——来自四川高校的报道', ' 后勤一线见闻'])}`;
  return outlets.map((outlet, at) => {
    const day = addDays(story.date, at);
    const date = isWithin(day, SAMPLE.window) ? day : SAMPLE.window.to;
    return claim(maker, at === 2 ? { ...first, title: reworded } : first, outlet, date, {
      note: 'claim:three-media',
    });
  });
}

/** A report that the crawl finds on a trade site as well: still one bonus. */
function ofTradeSite(maker: Maker, draft: Draft, outlet: OutletWords): ClaimDraft {
  const day = addDays(draft.date, 1);
  const date = isWithin(day, SAMPLE.window) ? day : draft.date;
  const author = draft.truth.firstAuthor ?? '';
  return {
    row: {
      媒体: outlet[0],
      标题: draft.title,
      刊登日期: date,
      网址或版面:
        outlet[1] === '' ? `${maker.random.int(1, 8)}版` : `${outlet[1]}${hash32(draft.title)}.html`,
      单位: draft.truth.unit ?? '',
      第一作者: author,
      凭证: '网页截图',
      正文: draft.body.map((line) => line.text).join('\n'),
    },
    date,
    story: draft.story,
    truth: { ...draft.truth, note: 'claim:also-on-trade-site' },
  };
}
