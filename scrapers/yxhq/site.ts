import type { SiteDefinition } from '../../src/model/site.ts';

/** 中国院校后勤信息网: the other trade site of clause 6.2.2; known only by pages of 21caas.cn. */
export const SITE: SiteDefinition = {
  id: 'yxhq',
  name: '中国院校后勤信息网',
  aliases: ['院校后勤信息网'],
  role: 'trade',
  origin: 'http://21caas.cn',
  hosts: ['21caas.cn', 'www.21caas.cn'],
  discovery: 'every-list',
  columns: [],
  required: false,
};

/** Names that may stand with a title in `<title>`. */
export const SITE_NAMES = ['中国院校后勤信息网', '院校后勤信息网'] as const;
