import { wordList } from './word-list.ts';

/**
 * What a label or role word says about the words beside it. `writer` ranks before `contributor`;
 * `reporter` is a medium's own, `campus` a school's; `joint` is text and pictures at once.
 */
export const KEY_KINDS = [
  'writer',
  'contributor',
  'campus',
  'reporter',
  'photo',
  'joint',
  'edit',
  'review',
  'publisher',
  'source',
  'unit',
  'date',
  'update',
  'counter',
  'furniture',
  'about',
  'other',
] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Kinds that credit the text. */
export const TEXT_KINDS: readonly KeyKind[] = ['writer', 'contributor', 'campus', 'reporter', 'joint'];

export function isTextKind(kinds: readonly KeyKind[]): boolean {
  return kinds.some((kind) => TEXT_KINDS.includes(kind));
}

/** Labels and role words by kind, simplified and traditional. Data: add a word here, no code changes. */
export const KEYS = {
  writer: wordList(`
    作者 文章作者 本文作者 稿件作者 文字作者 第一作者 作者姓名 新闻作者 撰稿 撰稿人 撰稿者 撰写
    撰写人 撰文 撰 文 文字 文稿 文案 文本 文章 执笔 执笔人 主笔 拟稿 拟稿人 起草 起草人 写稿 写稿人
    写作 编写 编写人 采写 采写人 采编 采访 采访人 采稿 新闻撰写 稿件撰写 文字撰写 文字稿 文字报道
    报道 报道人 报道者 整理 整理人 特约撰稿 特约撰稿人 文字采写 文字整理 特约作者 文字记录 供文
    原作者 报导 文字供稿 作者名 作者名称 稿件 稿
  `),
  contributor: wordList(`
    供稿 供稿人 供稿者 供稿员 投稿 投稿人 投稿者 来稿 来稿人 稿件提供 供 通讯员 特约通讯员
    学生通讯员 校园通讯员 校报通讯员 新闻通讯员 信息通讯员 信息员 宣传员 报道员 信息宣传员
    宣传通讯员 通訊員 后勤通讯员 本网通讯员 本报通讯员
  `),
  campus: wordList(`
    学生记者 校园记者 校报记者 院报记者 学院记者 大学生记者 学通社记者 校媒记者 小记者 本网记者
    本站记者 校记者团 学生记者团 大学生通讯社记者 新闻中心记者 后勤记者
  `),
  reporter: wordList(`
    记者 本报记者 见习记者 实习记者 特约记者 首席记者 全媒体记者 融媒体记者 APP记者 本社记者
    本台记者 本刊记者 驻川记者 实习生 記者 本報記者 文字记者
  `),
  photo: wordList(`
    图 图片 摄 摄影 摄影师 摄影者 摄影人 摄像 拍摄 拍摄者 拍照 照片 供图 配图 插图 图片作者 图片提供
    图片摄影 图片来源 图源 照片提供 图片拍摄 绘图 制图 绘画 航拍 视频 视频拍摄 摄制 影像 图像
    摄影记者 摄影报导 攝影 圖 圖片 图片供稿 照片来源
  `),
  joint: wordList(`
    图文 文图 图文报道 文图报道 图文供稿 图文作者 图文撰写 文字图片 图片文字 文字摄影 摄影文字 文摄
    摄文 摄影报道 图文提供 图文采写 图文整理 图文撰稿 图文采编 文图摄影 撰稿摄影 供稿摄影 文图供稿
    图文投稿 图文记者 圖文 文圖 图文并茂报道
  `),
  edit: wordList(`
    编辑 责编 责任编辑 值班编辑 网络编辑 文字编辑 图文编辑 文图编辑 图片编辑 执行编辑 实习编辑
    学生编辑 本期编辑 新媒体编辑 编辑人 编辑者 小编 编 网编 编发 编辑整理 编校 微信编辑 技术编辑
    值班责编 本期责编 美术编辑 文编 发布编辑 信息编辑 审核编辑 編輯 責任編輯 責編 编辑发布 后台编辑
    栏目编辑 页面编辑
  `),
  review: wordList(`
    审核 审核人 审核者 审核员 审稿 审稿人 审稿者 核稿 核稿人 审定 审定人 审阅 审校 审签 签发 签发人
    核发 终审 终审人 初审 初审人 复审 复审人 一审 二审 三审 四审 一审一校 二审二校 三审三校 一校
    二校 三校 初校 复校 终校 校对 校对人 校稿 校审 编审 审 校 责任校对 审批 审批人 监审 监制 总监制
    复核 复核人 核对 审查 审读 稿源单位审核 单位审核 部门审核 内容审核 领导审核 责审 审发 把关
    保密审查 分管领导 主编 副主编 总编 总编辑 执行主编 责任审核 审核发布 终审发布 審核 審稿 編審
    校對 主审 部门负责人 单位负责人 责任主编 编委 编审人 政审 审核签发 责任编审 一审校 二审校 三审校
    初审初校 复审复校 终审终校 审核单位 审核部门 签审 审稿单位
  `),
  publisher: wordList(`
    发布者 发布人 发布 发布员 录入 录入人 录入者 录入员 责任录入 信息录入 上传 上传人 上传者 添加
    添加者 添加人 发表人 发表者 提交人 提交者 报送 报送人 上报 上报人 发文人 发稿人 发稿 信息发布 信息发布人
    發布者 發布人 发帖人 录入用户 发布用户 用户 用户名 管理员
  `),
  source: wordList(`
    来源 文章来源 信息来源 稿件来源 新闻来源 本文来源 发布来源 文件来源 内容来源 资料来源 稿源 出处
    文章出处 转自 转载自 转载 摘自 来自 图文来源 文稿来源 原文来源 媒体来源 來源 文章來源 原载
    来源网站 信息源 来源媒体 消息来源 转载来源 文图来源
  `),
  unit: wordList(`
    供稿单位 供稿部门 供稿处室 供稿学院 撰稿单位 撰稿部门 投稿单位 投稿部门 来稿单位 报送单位
    报送部门 发布单位 发布部门 发布机构 发文单位 发文部门 发文机关 发稿单位 发稿部门 信息单位
    作者单位 单位 部门 所属部门 所属单位 所在单位 所在部门 责任部门 责任单位 来源单位 来源部门 机构
    部門 單位 信息提供 发布处室 信息提供单位 通讯员单位 编辑部门 编辑单位 发布学院
  `),
  date: wordList(`
    发布时间 发布日期 发表时间 发表日期 发表于 发布于 日期 时间 发稿时间 发稿日期 发布日 上传时间
    上传日期 添加时间 添加日期 录入时间 公布时间 公布日期 发文日期 发文时间 成文日期 创建时间
    创建日期 刊发时间 刊登日期 發布時間 發布日期 時間 發表時間 发表 投稿时间
  `),
  update: wordList(`
    更新时间 更新日期 更新于 更新 修改时间 修改日期 最后更新 最近更新 更新時間
  `),
  counter: wordList(`
    浏览次数 浏览人次 浏览量 浏览数 浏览 点击数 点击量 点击率 点击次数 点击人次 点击 阅读次数
    阅读人次 阅读数 阅读量 阅读 阅览次数 被阅览 阅览 被浏览 已浏览 访问量 访问次数 访问人次 访问
    查看次数 查看数 查看 文章点击数 文章点击 文章浏览 人气 热度 点赞数 点赞 评论数 评论 转发数
    瀏覽次數 瀏覽 點擊數 點擊 閱讀 次数 本文点击 阅读次數
  `),
  furniture: wordList(`
    字体 字号 文章字号 字体大小 文字大小 分享到 分享 打印 设置 收藏 关闭 二维码 字體 视力保护色
    背景色 打印正文 打印本页 关闭窗口 手机版本 扫描分享 扫一扫 微信扫一扫 我要评论 大 中 小 返回
    导出 纠错 投诉
  `),
  about: wordList(`
    作者简介 作者介绍 第一作者简介
  `),
  other: wordList(`
    栏目 所属栏目 标题 副标题 题目 关键词 关键字 标签 摘要 主题词 类别 分类 文号 索引号 联系人
    联系电话 联系方式 电话 手机 邮箱 邮编 传真 地址 网址 附件 地点 主持 主持人 策划 总策划 统筹 制作
    设计 排版 美编 翻译 译 译者 通讯作者 通信作者 第二作者 指导 指导教师 指导老师 主讲 主讲人 采购人
    招标人 代理机构 项目负责人 负责人 责任人 配音 剪辑 朗读 朗诵 音频 视频编辑 视频制作 原标题
    原文链接 版面 出品 技术支持 新媒体 海报 海报设计 参赛者 获奖者 嘉宾 领队 经办人 申请人 制表
    制表人 填表人 编制 编制人 报名 咨询电话 监督电话 投诉电话 开户行 账号 受访者 被采访人 采访对象
    素材 素材提供 排版校对 数据 推荐人 推荐单位 供应商 中标人 成交人 评委 评审专家
    口述 讲述人 讲述
  `),
} satisfies Readonly<Record<KeyKind, readonly string[]>>;

/** Words that are labels only where nothing but a space or a sign stands before them: they also end ordinary words. */
export const KEYS_AFTER_A_BREAK: readonly string[] = wordList(`
  报道 报导 整理 单位 部门 机构 发布 来自 采访 评论 转发 次数 更新 发表 撰 供 学校 团队 电话 设计
  指导 资料 数据 管理员 用户 信息员 宣传员 文章 文本 写作 新媒体 录入 上传 添加 转载 视频 
  部門 單位 分享 设置 收藏 关闭 返回 大 中 小 编 地点 题目 分类 类别 统筹 策划
  制作 素材 附件 投诉 导出 把关 稿件
`);

/** Labels that pages pad (`来 源:`): so printed, they need no sign before them. */
export const KEYS_OFTEN_PADDED: readonly string[] = wordList(
  '作者 来源 日期 时间 编辑 审核 审稿 撰稿 供稿 摄影 单位 撰稿人 供稿人',
);

/** Ends of labels that the table does not list: the longest end decides. */
export const KEY_ENDS = [
  { end: '记者', kind: 'reporter' },
  { end: '通讯员', kind: 'contributor' },
  { end: '编辑', kind: 'edit' },
  { end: '责编', kind: 'edit' },
  { end: '审核', kind: 'review' },
  { end: '审核人', kind: 'review' },
  { end: '审稿', kind: 'review' },
  { end: '编审', kind: 'review' },
  { end: '终审', kind: 'review' },
  { end: '校对', kind: 'review' },
  { end: '审定', kind: 'review' },
  { end: '摄影', kind: 'photo' },
  { end: '摄像', kind: 'photo' },
  { end: '来源', kind: 'source' },
] as const satisfies readonly { readonly end: string; readonly kind: KeyKind }[];

/** A reporter whose title holds one of these is a school's own. */
export const CAMPUS_MARKS: readonly string[] = [
  '学生',
  '校',
  '学院',
  '大学',
  '院报',
  '学通社',
  '后勤',
  '本网',
  '本站',
];

/** Role words that are only a person's standing: an activity behind the name outranks them (`通讯员 丁一 摄`). */
export const STANDING_END = /(?:记者|通讯员|通訊員|記者|实习生|信息员|宣传员|报道员)$/;

/** Words of one character that are roles only beside a slash, a colon or alone between spaces. */
export const SINGLE_ROLES: readonly string[] = ['文', '图', '摄', '审', '编', '校', '供', '圖', '撰', '译'];
