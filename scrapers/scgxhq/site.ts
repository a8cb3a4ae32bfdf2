import type { ColumnDefinition, SiteDefinition } from '../../src/model/site.ts';
import type { SelectorRule } from '../selector.ts';

const COUNTED = { section: null, fetched: true, listUrl: null } as const;
const KNOWN = { section: null, fetched: false, listUrl: null, yearly: null, aliases: [] } as const;

/** Bounds are about half and twice the numbers of the yearly report of 2023: 70, 2665, 697 and 8. */
const COLUMNS: readonly ColumnDefinition[] = [
  {
    ...COUNTED,
    name: '学校后勤动态',
    aliases: ['学校后勤新闻', '学校动态'],
    yearly: { min: 1330, max: 5330 },
  },
  { ...COUNTED, name: '协会新闻', aliases: [], yearly: { min: 35, max: 140 } },
  { ...COUNTED, name: '招投标信息', aliases: ['招标信息', '招投标'], yearly: { min: 350, max: 1400 } },
  { ...COUNTED, name: '理论与实践', aliases: [], yearly: { min: 4, max: 16 } },
  { ...KNOWN, name: '企业新闻动态' },
  { ...KNOWN, name: '通知公告' },
  { ...KNOWN, name: '政策法规' },
];

/** 四川省高校后勤协会网, on the "ST" system. */
export const SITE: SiteDefinition = {
  id: 'scgxhq',
  name: '四川省高校后勤协会网',
  aliases: ['四川高校后勤协会网', '四川省高校后勤协会', '四川高校后勤协会', '协会网'],
  role: 'association',
  origin: 'http://www.scgxhq.com',
  hosts: ['www.scgxhq.com', 'scgxhq.com', 'gy.scgxhq.com'],
  discovery: 'named',
  columns: COLUMNS,
  required: true,
};

/** The main host's names; every other host is a committee's site of its own. */
export const MAIN_HOSTS = ['www.scgxhq.com', 'scgxhq.com'] as const;

/** Menu words whose pages may show a column that the home page does not. */
export const SECTION_NAMES = ['新闻动态', '新闻中心', '协会动态', '信息中心', '网站地图'] as const;

/** Addresses of the system. */
export const ST = {
  listPath: '/_rest/st/ajax_st_app_news.ashx',
  articlePath: '/p/0/',
  parameter: 'StId',
  article: 'st_app_news_i_x',
  search: 'st_app_news_search_x',
  folderParameter: 'tfid',
  mobileArticle: /^\/_wx\/_wx_home_news_i\.aspx$/i,
  mobileArticleParameter: 'iid',
  mobileListParameter: 'fid',
} as const;

/** Form of a list request; the system answers any `callback`. */
export const LIST_FORM = {
  action: 'GetItems',
  TabId: '0',
  IsFullText: '0',
  IsImg: '0',
  SearchId: '',
  kw: '',
  callback: 'fn_id_tally',
} as const;

export const SELECTORS = {
  title: { id: 'scgxhq.title', what: 'title', css: '.div_title', expect: 'one' },
  body: { id: 'scgxhq.body', what: 'article body', css: '.div_content', expect: 'one' },
} as const satisfies Record<string, SelectorRule>;

/** Names that may stand with a title in `<title>`. */
export const SITE_NAMES = [
  '四川省高校后勤协会网',
  '四川高校后勤协会网',
  '四川省高校后勤协会',
  '[站内信息]',
] as const;
