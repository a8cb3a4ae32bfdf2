import { createHash } from 'node:crypto';
import { COLUMNS } from '../../src/sample/data/columns.ts';
import { bidDrafts } from '../../src/sample/year/bids.ts';
import { createCast } from '../../src/sample/year/cast.ts';
import { COPY_KINDS, copyDay, copyOf } from '../../src/sample/year/copies.ts';
import { createMaker } from '../../src/sample/year/maker.ts';
import { placeDrafts } from '../../src/sample/year/place.ts';
import { postOnAssociation, postOnInformation } from '../../src/sample/year/posting.ts';
import { Titles } from '../../src/sample/year/prose.ts';
import { createRandom, hash32 } from '../../src/sample/year/random.ts';
import type { Draft } from '../../src/sample/year/types.ts';
import type { ImportedArticle } from '../../src/store/types.ts';

/** What one generated year holds, in the proportions of the real one. */
const YEAR = { news: 2_700, copies: 350, information: 350, bids: 600 };
export const YEAR_SIZE = YEAR.news + YEAR.copies + YEAR.information + YEAR.bids;

/**
 * `years` generated years of news, copies on the second site and purchasing notices, as rows of an import. Every
 * year has its own chance, people and texts; all are dated in the sample year, so that all must be compared.
 */
export function* benchArticles(years: number): Generator<ImportedArticle[]> {
  for (let year = 0; year < years; year += 1) yield imported(oneYear(year), year);
}

function oneYear(year: number): Draft[] {
  const source = createRandom(hash32(`bench ${year}`));
  const cast = createCast(source);
  const maker = createMaker(source.fork('news'), cast, new Titles(), `y${year}`);
  const { random } = maker;
  const stories = Array.from({ length: YEAR.news }, () => maker.story());
  return [
    ...stories.map((story) => postOnAssociation(random, story)),
    ...random.sample(stories, YEAR.copies).map((story, at) =>
      copyOf(random, cast, story, COPY_KINDS[at % COPY_KINDS.length] ?? 'verbatim', {
        column: 'information',
        date: copyDay(random, story.date),
      }),
    ),
    ...Array.from({ length: YEAR.information }, () => postOnInformation(random, maker.story())),
    ...bidDrafts(source.fork('bids'), cast, YEAR.bids),
  ];
}

function imported(drafts: readonly Draft[], year: number): ImportedArticle[] {
  return placeDrafts(createRandom(hash32(`ids ${year}`)), drafts).map(({ draft, address }) => {
    // Years number their pages alike; the year keeps their addresses apart.
    const url = address.replace(/(\d+)(\.html)?$/, `${year + 1}0$1$2`);
    const { site, name, section } = COLUMNS[draft.column];
    return {
      id: createHash('sha256').update(url).digest('hex'),
      site,
      column: section === '' ? name : `${section}/${name}`,
      title: draft.title,
      dateText: draft.date,
      url,
      author: draft.author ?? '',
      source: draft.source ?? '',
      body: draft.body.map(({ text }) => text).join('\n'),
    };
  });
}
