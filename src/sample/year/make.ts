import { createHash } from 'node:crypto';
import { stringify } from 'csv-stringify/sync';
import { isWithin } from '../../text/civil-date.ts';
import type { ColumnId } from '../data/columns.ts';
import { SAMPLE } from '../data/constants.ts';
import { OUTSIDERS } from '../data/grammar/outside.ts';
import { associationDraft, theoryDrafts } from './association.ts';
import { bidDrafts } from './bids.ts';
import { createCast } from './cast.ts';
import { claimDrafts } from './claims.ts';
import { copyDay, copyOf } from './copies.ts';
import { informationDrafts } from './information.ts';
import { answerKey } from './key.ts';
import { createMaker, type Maker, UNSIGNED } from './maker.ts';
import { nationalDrafts } from './national.ts';
import { placeDrafts, siteContents } from './place.ts';
import { postOnAssociation } from './posting.ts';
import { Titles } from './prose.ts';
import { createRandom } from './random.ts';
import { troubleDrafts } from './troubles/index.ts';
import type { ClaimRow, Draft, SampleYear, Story } from './types.ts';

const CLAIM_COLUMNS = ['媒体', '标题', '刊登日期', '网址或版面', '单位', '第一作者', '凭证', '正文'] as const;

/** Names the sample: changes with the generator and with its numbers. */
export const SAMPLE_VERSION = createHash('sha256').update(JSON.stringify(SAMPLE)).digest('hex').slice(0, 16);

/** Builds the whole sample year. The same bytes every time, everywhere: no clock, no chance but its own. */
export function makeSampleYear(): SampleYear {
  const source = createRandom(SAMPLE.seed);
  const cast = createCast(source);
  const titles = new Titles();
  const maker = (part: string): Maker => createMaker(source.fork(part), cast, titles, part);

  const troubles = troubleDrafts(maker('trouble'));
  const twice = postedTwice(maker('twice'));
  const { drafts: news, stories } = schoolNews(maker('news'), [...troubles, ...twice]);
  const early = [...troubles, ...twice, ...news];
  const information = informationDrafts(maker('information'), stories, inColumn(early, 'information'));
  const national = nationalDrafts(maker('national'), stories);
  const claims = claimDrafts(maker('claims'), stories, national);
  const rest = [
    ...ownNews(maker('association'), early),
    ...bidDrafts(source.fork('bids'), cast, SAMPLE.counts.招投标信息),
    ...theoryDrafts(maker('theory'), SAMPLE.counts.理论与实践),
    ...besides(maker('besides')),
  ];
  const placed = placeDrafts(source.fork('ids'), [...early, ...information, ...national, ...rest]);
  const rows = claims.map((it) => it.row);
  return {
    year: SAMPLE.year,
    version: SAMPLE_VERSION,
    sites: siteContents(placed),
    claims: rows,
    claimsCsv: csvOf(rows),
    key: answerKey(placed, claims),
  };
}

/** A lone line feed in a text must be quoted too, though records end in CR LF. */
function csvOf(rows: readonly ClaimRow[]): string {
  const columns = [...CLAIM_COLUMNS];
  return stringify([...rows], { header: true, columns, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
}

function inColumn(drafts: readonly Draft[], column: ColumnId): number {
  return drafts.filter((draft) => draft.column === column && isWithin(draft.date, SAMPLE.window)).length;
}

/** The column of the schools filled up to its number with plain news; the stories may be copied elsewhere. */
function schoolNews(maker: Maker, already: readonly Draft[]): { drafts: Draft[]; stories: Story[] } {
  const stories = Array.from({ length: SAMPLE.counts.学校后勤动态 - inColumn(already, 'schools') }, () =>
    maker.story(),
  );
  return { drafts: stories.map((story) => postOnAssociation(maker.random, story)), stories };
}

/** One text posted twice on the association's site: again in its column, or in a second one. */
function postedTwice(maker: Maker): Draft[] {
  return Array.from({ length: 14 }, (_, at) => {
    const story = maker.story();
    const first = postOnAssociation(maker.random, story, 'copy:first');
    const second = copyOf(maker.random, maker.cast, story, at % 2 === 0 ? 'verbatim' : 'title-reworded', {
      column: at < 6 ? 'association' : 'schools',
      date: at % 3 === 0 ? story.date : copyDay(maker.random, story.date),
      source: '',
    });
    const note = at < 6 ? 'copy:two-columns' : 'copy:posted-twice';
    return [first, { ...second, truth: { ...second.truth, note } }];
  }).flat();
}

/** 协会新闻 filled up to its number: mostly the association's own, some by schools. */
function ownNews(maker: Maker, already: readonly Draft[]): Draft[] {
  const missing = SAMPLE.counts.协会新闻 - inColumn(already, 'association');
  return Array.from({ length: missing }, (_, at) =>
    at % 4 === 0
      ? postOnAssociation(maker.random, maker.story(), 'plain', 'association')
      : associationDraft(maker, 'association'),
  );
}

/** Columns of the association's site that no clause counts. */
function besides(maker: Maker): Draft[] {
  const notices = Array.from({ length: 16 }, () => associationDraft(maker, 'notices'));
  const companies = Array.from({ length: 14 }, () => {
    const story = maker.story({ form: UNSIGNED });
    const company = maker.random.pick(OUTSIDERS.companies);
    const draft = postOnAssociation(maker.random, story, 'column:companies', 'companies');
    return { ...draft, title: `${company}服务${draft.title}`, truth: { ...draft.truth, unit: null } };
  });
  return [...notices, ...companies];
}
