import type { SiteDefinition } from '../../src/model/site.ts';

/** 中国教育后勤协会网: one of the two trade sites of clause 6.2.2. */
export const SITE: SiteDefinition = {
  id: 'chinacacm',
  name: '中国教育后勤协会网',
  aliases: ['中国教育后勤协会', '中国教育后勤协会官网'],
  role: 'trade',
  origin: 'https://www.chinacacm.org',
  hosts: ['www.chinacacm.org', 'chinacacm.org', 'www.china-cacm.org', 'china-cacm.org'],
  discovery: 'every-list',
  columns: [],
  required: false,
};

/** Names that may stand with a title in `<title>`. */
export const SITE_NAMES = ['中国教育后勤协会网', '中国教育后勤协会'] as const;
