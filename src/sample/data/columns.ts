import type { SiteId } from '../../model/site.ts';

interface SampleColumn {
  readonly site: SiteId;
  readonly name: string;
  readonly section: string;
  /** Folder id, path or slug: see ReplicaColumn. */
  readonly path: string;
  /** Whether clause 6.1 or 6.2.2 counts what stands there. */
  readonly counted: boolean;
}

export const COLUMNS = {
  association: {
    site: 'scgxhq',
    name: '协会新闻',
    section: '新闻动态',
    path: '636893900127415001',
    counted: true,
  },
  schools: {
    site: 'scgxhq',
    name: '学校后勤动态',
    section: '新闻动态',
    path: '636893900310552002',
    counted: true,
  },
  bids: {
    site: 'scgxhq',
    name: '招投标信息',
    section: '新闻动态',
    path: '636893900491873003',
    counted: true,
  },
  theory: {
    site: 'scgxhq',
    name: '理论与实践',
    section: '新闻动态',
    path: '636893900644206004',
    counted: true,
  },
  companies: {
    site: 'scgxhq',
    name: '企业新闻动态',
    section: '新闻动态',
    path: '636893900801739005',
    counted: false,
  },
  notices: {
    site: 'scgxhq',
    name: '通知公告',
    section: '新闻动态',
    path: '636893900950028006',
    counted: false,
  },
  information: {
    site: 'scxxjjhqcy',
    name: '后勤信息',
    section: '高校后勤',
    path: 'gxhq/hqxx',
    counted: true,
  },
  informationNotices: {
    site: 'scxxjjhqcy',
    name: '通知公告',
    section: '高校后勤',
    path: 'gxhq/tzgg',
    counted: false,
  },
  primary: {
    site: 'scxxjjhqcy',
    name: '后勤信息',
    section: '中小学后勤',
    path: 'zxxhq/hqxx',
    counted: false,
  },
  nationalMembers: { site: 'chinacacm', name: '会员动态', section: '', path: 'hydt', counted: true },
  nationalPractice: { site: 'chinacacm', name: '经验交流', section: '', path: 'jyjl', counted: true },
  nationalNews: { site: 'chinacacm', name: '协会要闻', section: '', path: 'xhyw', counted: true },
} as const satisfies Readonly<Record<string, SampleColumn>>;

export type ColumnId = keyof typeof COLUMNS;
