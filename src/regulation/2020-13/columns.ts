import type { SiteId } from '../../model/site.ts';

/** A column that clause 6.1 names, with the names it goes by on its site. */
export interface CountedColumn {
  readonly site: SiteId;
  readonly name: string;
  /** Names that say enough without a section. */
  readonly plainNames: readonly string[];
  /** Names that other sections use too: counted only in `section`. */
  readonly sharedNames: readonly string[];
  /** The section it stands in; null where the site has no other column of that name. */
  readonly section: string | null;
  /** Reading that decides whether it counts; null where the text is plain. */
  readonly reading: 'bids' | null;
}

export const COUNTED_COLUMNS: readonly CountedColumn[] = [
  {
    site: 'scgxhq',
    name: '学校后勤动态',
    plainNames: ['学校后勤动态', '学校后勤新闻', '学校动态'],
    sharedNames: [],
    section: null,
    reading: null,
  },
  {
    site: 'scgxhq',
    name: '协会新闻',
    plainNames: ['协会新闻'],
    sharedNames: [],
    section: null,
    reading: null,
  },
  {
    site: 'scgxhq',
    name: '招投标信息',
    plainNames: ['招投标信息', '招标信息', '招投标'],
    sharedNames: [],
    section: null,
    reading: 'bids',
  },
  {
    site: 'scgxhq',
    name: '理论与实践',
    plainNames: ['理论与实践'],
    sharedNames: [],
    section: null,
    reading: null,
  },
  {
    site: 'scxxjjhqcy',
    name: '高校后勤动态信息',
    plainNames: ['高校后勤动态信息', '高校后勤动态', '高校后勤信息'],
    sharedNames: ['后勤信息'],
    section: '高校后勤',
    reading: null,
  },
];

/** The association's own site: alone in 2019, first among copies of one day, base of the caps. */
export const ASSOCIATION_SITE: SiteId = 'scgxhq';
