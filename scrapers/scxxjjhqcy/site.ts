import type { SiteDefinition } from '../../src/model/site.ts';
import type { SectionWords } from '../columns/in-section.ts';

/** 四川学校后勤与产业信息网: scyxhq.com until about 2020, scxxjjhqcy.com since; one site with one series of ids. */
export const SITE: SiteDefinition = {
  id: 'scxxjjhqcy',
  name: '四川学校后勤与产业信息网',
  aliases: ['四川院校后勤信息网', '学校后勤与产业网', '四川学校后勤与产业网', '信息网'],
  role: 'information',
  origin: 'https://www.scxxjjhqcy.com',
  hosts: ['www.scxxjjhqcy.com', 'scxxjjhqcy.com', 'www.scyxhq.com', 'scyxhq.com'],
  discovery: 'named',
  columns: [
    {
      name: '高校后勤动态信息',
      aliases: ['高校后勤动态', '高校后勤信息', '后勤信息'],
      section: '高校后勤',
      fetched: true,
      listUrl: null,
      // About 600 to 900 ids a year over all columns of the site.
      yearly: { min: 150, max: 1500 },
    },
  ],
  required: true,
};

/** The same column name stands in both sections; only the one of 高校后勤 is counted (clause 6.1). */
export const SECTION_WORDS: SectionWords = {
  own: ['高校后勤', '高校后勤管理', '高校后勤工作'],
  other:
    /^(?:中小学|中职|中小幼|幼儿园|学前|基础教育|义务教育|职业教育|职教|民办|市州|地方|县区|学校食堂|学校产业|产业|基建|协会)(?:学校)?(?:后勤|产业|基建|工作|管理|信息|动态)*$|^(?:普教|小学|中学)后勤$/,
};

/** Names that may stand with a title in `<title>`. */
export const SITE_NAMES = [
  '四川学校后勤与产业信息网',
  '四川院校后勤信息网',
  '学校后勤与产业网',
  '四川学校后勤与产业网',
] as const;
