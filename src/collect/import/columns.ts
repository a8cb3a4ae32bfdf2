/** One declared column of a file that users fill in. */
export interface ColumnSpec {
  readonly name: string;
  /** Whether the header must be there. */
  readonly header: 'required' | 'optional';
  /** Whether a row may leave it blank. */
  readonly cell: 'required' | 'blank';
  /** What goes in, for the template and the help. */
  readonly note: string;
  readonly example: string;
}

/** contract.md, 「Files it reads」. In the order in which templates print them. */
export const COLUMNS = {
  members: [
    {
      name: '代码',
      header: 'required',
      cell: 'required',
      note: '单位代码，不能重复；学校可用教育部学校标识码',
      example: '4151000001',
    },
    {
      name: '名称',
      header: 'required',
      cell: 'required',
      note: '现用全称，报表按此打印',
      example: '某某大学',
    },
    {
      name: '类型',
      header: 'required',
      cell: 'required',
      note: '学校会员、企业会员 或 非会员',
      example: '学校会员',
    },
    { name: '层次', header: 'optional', cell: 'blank', note: '本科、专科 等', example: '本科' },
    {
      name: '曾用名',
      header: 'optional',
      cell: 'blank',
      note: '旧名@改名年，多个用 ; 分隔；年份不详写 ?',
      example: '某某学院@2015;某某专科学校@?',
    },
    {
      name: '简称',
      header: 'optional',
      cell: 'blank',
      note: '多个用 ; 分隔；单用会认错的在后面加 ?',
      example: '某大;某某大?',
    },
    { name: '片区', header: 'optional', cell: 'blank', note: '协会片区或所在市州', example: '成都市' },
    {
      name: '入会日期',
      header: 'optional',
      cell: 'blank',
      note: '如 2015-06-01；不详可空',
      example: '2015-06-01',
    },
    { name: '退会日期', header: 'optional', cell: 'blank', note: '未退会留空', example: '' },
    {
      name: '备注',
      header: 'optional',
      cell: 'blank',
      note: '可写 ambiguous=简称,简称 标出有歧义的简称',
      example: '',
    },
  ],
  outlets: [
    {
      name: '名称',
      header: 'required',
      cell: 'required',
      note: '媒体名称；同一媒体的多个名称用 / 分隔',
      example: '某某日报/某某网',
    },
    { name: '类别', header: 'optional', cell: 'blank', note: '报纸、网站、新媒体、电视 等', example: '报纸' },
    {
      name: '级别',
      header: 'required',
      cell: 'required',
      note: '国家级、省级、市级、县级、行业 或 其他',
      example: '省级',
    },
    {
      name: '域名',
      header: 'optional',
      cell: 'blank',
      note: '网站域名，多个用 ; 分隔',
      example: 'news.example.cn',
    },
    {
      name: '生效日期',
      header: 'optional',
      cell: 'blank',
      note: '从哪天起按此级别；一直如此留空',
      example: '',
    },
    { name: '失效日期', header: 'optional', cell: 'blank', note: '到哪天为止；一直如此留空', example: '' },
    { name: '备注', header: 'optional', cell: 'blank', note: '', example: '' },
  ],
  media: [
    { name: '媒体', header: 'required', cell: 'blank', note: '刊登的媒体名称', example: '某某日报' },
    { name: '标题', header: 'required', cell: 'required', note: '见报标题', example: '某某大学食堂上新' },
    { name: '刊登日期', header: 'required', cell: 'blank', note: '如 2025-03-08', example: '2025-03-08' },
    { name: '网址或版面', header: 'optional', cell: 'blank', note: '网址，或报纸版次', example: '第 5 版' },
    { name: '单位', header: 'required', cell: 'blank', note: '申报学校', example: '某某大学' },
    { name: '第一作者', header: 'optional', cell: 'blank', note: '第一作者姓名', example: '' },
    { name: '凭证', header: 'optional', cell: 'blank', note: '截图、报样的文件名等', example: '' },
    {
      name: '正文',
      header: 'optional',
      cell: 'blank',
      note: '报道全文；有助于认出网站上的同一篇',
      example: '',
    },
  ],
  articles: [
    {
      name: '站点',
      header: 'required',
      cell: 'required',
      note: '站点编号或名称，如 scgxhq 或 四川省高校后勤协会网',
      example: 'scgxhq',
    },
    { name: '栏目', header: 'required', cell: 'blank', note: '站点上的栏目名', example: '学校后勤动态' },
    { name: '标题', header: 'required', cell: 'required', note: '页面上的标题', example: '某某大学食堂上新' },
    {
      name: '发布日期',
      header: 'required',
      cell: 'required',
      note: '页面上印的发布日期，如 2025-03-08',
      example: '2025-03-08',
    },
    {
      name: '网址',
      header: 'required',
      cell: 'required',
      note: '稿件网址',
      example: 'http://www.example.cn/1.html',
    },
    { name: '作者', header: 'optional', cell: 'blank', note: '页面「作者」一栏，照抄', example: '' },
    { name: '来源', header: 'optional', cell: 'blank', note: '页面「来源」一栏，照抄', example: '' },
    { name: '正文', header: 'optional', cell: 'blank', note: '页面正文，可整页粘贴', example: '' },
  ],
  decisions: [
    {
      name: '类型',
      header: 'required',
      cell: 'required',
      note: '决定的类型，如 unit 或 归属单位',
      example: 'unit',
    },
    {
      name: '对象',
      header: 'required',
      cell: 'required',
      note: '照抄待决问题里的对象：网址、会员代码、单位+姓名',
      example: 'http://www.example.cn/1.html',
    },
    { name: '结论', header: 'required', cell: 'blank', note: '照抄待决问题里的候选', example: '某某大学' },
    { name: '理由', header: 'required', cell: 'blank', note: '依据', example: '' },
    { name: '决定人', header: 'required', cell: 'required', note: '姓名', example: '' },
    { name: '时间', header: 'required', cell: 'required', note: '如 2025-12-22', example: '2025-12-22' },
  ],
} as const satisfies Readonly<Record<string, readonly ColumnSpec[]>>;

export type TableKind = keyof typeof COLUMNS;
export type ColumnName<Kind extends TableKind> = (typeof COLUMNS)[Kind][number]['name'];

/** Chinese names of the files, for messages. */
export const KIND_NAMES = {
  members: '会员名册',
  outlets: '媒体名册',
  media: '外媒申报',
  articles: '稿件',
  decisions: '决定',
} as const satisfies Readonly<Record<TableKind, string>>;
