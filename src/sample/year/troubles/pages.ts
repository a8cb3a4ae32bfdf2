import { addDays } from '../../../text/civil-date.ts';
import { OUTSIDERS } from '../../data/grammar/outside.ts';
import { type Maker, SIGNED, UNSIGNED } from '../maker.ts';
import { bodyOf, postOnAssociation } from '../posting.ts';
import { nameOn } from '../prose.ts';
import { hash32 } from '../random.ts';
import type { Draft, Expected } from '../types.ts';

function plain(maker: Maker, note: string): Draft {
  return postOnAssociation(maker.random, maker.story({ form: SIGNED }), note);
}

function unreadable(draft: Draft, more: Partial<Draft>): Draft {
  const { unit, note } = draft.truth;
  return {
    ...draft,
    ...more,
    truth: { outcome: 'UNREADABLE', unit, firstAuthor: null, note, tolerates: ['ask'] },
  };
}

/** Postings that cannot be had: they lead elsewhere, are gone, or want a login. */
export function missingPages(maker: Maker): Draft[] {
  const foreign = Array.from({ length: 4 }, () => {
    const draft = plain(maker, 'page:wechat');
    const code = hash32(draft.title).toString(36).padStart(7, '0');
    return unreadable(draft, {
      foreignUrl: `https://mp.weixin.qq.com/s/${code}${draft.story.replace(/\D/g, '')}`,
    });
  });
  const file = plain(maker, 'page:file');
  const attachment = `http://www.scgxhq.com/files/scgx/news/${hash32(file.title)}_d.pdf`;
  return [
    ...foreign,
    unreadable(file, { foreignUrl: attachment }),
    ...[1, 2].map(() => unreadable(plain(maker, 'page:404'), { failure: { kind: 'missing' } })),
    ...[1, 2].map(() => unreadable(plain(maker, 'page:notice'), { failure: { kind: 'notice' } })),
  ];
}

/** Pages that fail once and then come. */
export function flakyPages(maker: Maker): Draft[] {
  return [500, 500, 503, 502].map((status) => ({
    ...plain(maker, 'page:fails-once'),
    failure: { kind: 'status', status, times: 1 },
  }));
}

/** Titles that a spreadsheet or a browser would run, were they let. */
export function hostileTitles(maker: Maker): Draft[] {
  const titles = [
    (name: string, base: string) => `=1+1＞2：${name}${base}`,
    (name: string, base: string) => `@新同学 ${name}${base}`,
    (name: string, base: string) => `+号课堂：${name}${base}`,
    (name: string, base: string) => `-5℃里的坚守：${name}${base}`,
    (name: string, base: string) => `<script>alert('后勤')</script>${name}${base}`,
    (name: string, base: string) => `${name}${base}“<b>&amp;</b>”`,
  ];
  return titles.map((make) => {
    const story = maker.story({ form: SIGNED });
    const draft = postOnAssociation(maker.random, story, 'title:hostile');
    const name = nameOn(story.school, story.date);
    return { ...draft, source: name, title: make(name, story.base) };
  });
}

/** Dates that disagree: list and page, id and page, text and page. The printed date of the page decides. */
export function datesApart(maker: Maker): Draft[] {
  const listed = [1, 2, 3].map(() => {
    const draft = plain(maker, 'date:list-differs');
    return { ...draft, listDate: addDays(draft.date, -1) };
  });
  const backdated = [1, 2, 3].map(() => {
    const draft = postOnAssociation(
      maker.random,
      maker.story({ form: SIGNED, date: addDays('2025-03-01', maker.random.int(0, 200)) }),
      'date:id-differs',
    );
    return { ...draft, idDate: addDays(draft.date, maker.random.int(20, 60)) };
  });
  const edges = ['2024-12-21', '2025-12-20'].flatMap((date) =>
    [1, 2].map(() => postOnAssociation(maker.random, maker.story({ form: SIGNED, date }), 'date:edge')),
  );
  return [...listed.map(insideWindow), ...backdated, ...edges];
}

/** A list date a day earlier must not fall out of the window, or the crawl could rightly stop before it. */
function insideWindow(draft: Draft & { readonly listDate: string }): Draft {
  return draft.listDate < '2024-12-21' ? { ...draft, listDate: draft.date } : draft;
}

/** Ids of newer installations, which are no digits. */
export function opaqueIds(maker: Maker): Draft[] {
  return Array.from({ length: 6 }, () => ({ ...plain(maker, 'id:opaque'), opaqueId: true }));
}

/** A page moved from an older site carries that site's line in its body. */
export function migrated(maker: Maker): Draft[] {
  return [1, 2].map(() => {
    const draft = plain(maker, 'date:migrated');
    const old = addDays(draft.date, -3);
    const [year, month, day] = old.split('-').map(Number);
    const line = `文章来源:饮食中心  发布日期: ${year}/${month}/${day} 9:17:17  浏览次数: 111`;
    return {
      ...draft,
      body: [{ text: line }, ...draft.body],
      truth: { ...draft.truth, tolerates: ['ask'] },
    };
  });
}

/** Companies write too: in the column of the schools, where they earn nothing. */
export function companies(maker: Maker): Draft[] {
  return OUTSIDERS.companies.map((company) => {
    const story = maker.story({ form: UNSIGNED });
    const paragraphs = story.paragraphs.map((it) =>
      it.replaceAll('我校', '公司').replaceAll('学校', '公司').replaceAll(story.school.body, '公司运营部'),
    );
    const tolerates: Expected[] = ['NO_UNIT', 'ask'];
    return {
      column: 'schools',
      date: story.date,
      title: `${company}${story.base.replaceAll(story.school.body, '')}`,
      source: company,
      body: [...bodyOf({ ...story, paragraphs }, company), { text: company, align: 'right' }],
      story: story.id,
      truth: { outcome: 'COMPANY', unit: null, firstAuthor: null, note: 'unit:company', tolerates },
    };
  });
}
