import { wordList } from './word-list.ts';

/** Endings that make a word a unit, whatever stands before them (three characters or more in all). */
export const STRONG_SUFFIXES: readonly string[] = wordList(`
  大学 学院 分院 学校 高等专科学校 研究生院 医院 附院 小学 中学 集团 公司 分公司 总公司 中心
  办公室 办公厅 处 部 办 局 厅 院 系 委 委员会 党委 团委 工会 妇联 支部 总支 党支部 党总支 党工委
  协会 学会 联合会 理事会 专委会 秘书处 商会 基金会 学生会 研究会 联盟 社团 自律会 委会 促进会
  校区 分校 分部 总部 本部 门诊部 幼儿园 食堂 餐厅 饭堂 公寓 宿舍 社区 园区 物业 后勤 基地 图书馆
  博物馆 招待所 宾馆 超市 车队 研究所 研究院 实验室 服务站 联络站 工作站 水厂 商店 书店 报社
  通讯社 记者站 新闻社 电视台 广播站 广播台 编辑部 通讯站 新闻网 信息网 网 报 日报 晚报 网站 频道
  平台 客户端 记者团 通讯组 报道组 宣传组 小组 组 队 站 股 厂 店 室 馆 团 校 所 班子 机关 政府
  法院 联合体 工作室 信息化 大队 中队 支队 家委会 党校 管理科 服务部 经营部 事业部 辦 處 辦公室
  學院 大學 集團 綜合科 分会 专班 项目部 项目组 团总支 团支部 青协 分团委 关工委
`);

/** Endings that names have too: a unit only after one of the stems. */
export const WEAK_SUFFIXES: readonly string[] = [
  '科',
  '会',
  '社',
  '园',
  '堂',
  '班',
  '台',
  '库',
  '区',
  '科室',
  '课',
  '苑',
  '楼',
  '坊',
  '吧',
];

/** What units do: before a weak ending they make it a unit; a value made of them is no person. */
export const STEMS: readonly string[] = wordList(`
  综合 安全 安保 安稳 宣传 财务 计财 基建 水电 公寓 膳食 饮食 伙食 餐饮 物业 采购 招标 招投标 维修
  修缮 动力 能源 节能 绿化 环境 环卫 卫生 保洁 接待 运输 车辆 交通 治安 保卫 消防 户籍 资产 国资
  房产 计划 规划 工程 项目 设备 人事 人力 行政 办公 秘书 文书 档案 信息 网络 技术 质量 监督 监管
  监察 督查 管理 服务 学生 学工 教务 教学 科研 研究 组织 统战 离退 离退休 医保 医疗 计生 幼儿 托儿
  商贸 经营 校园 校产 产业 总务 后勤 后管 后保 后服 党政 党务 党群 纪检 审计 法务 合同 物资 配送
  仓储 质检 品控 园林 景观 楼宇 住宿 宿管 宿舍 社区 教材 通讯 通信 电信 收费 结算 核算 预算 会计
  出纳 培训 教育 发展 企划 策划 客服 调度 应急 防疫 疫情 爱卫 食品 营养 新闻 文化 文学 合唱 广播
  电视 编辑 记者 志愿 青年 共青 团建 团学 群团 职工 教工 教职工 教代 职代 理事 家委 常委 专委 办事
  伙管 自管 膳委 伙委 司机 电工 水工 木工 锅炉 炊事 门卫 收发 修理 驾驶
  膳管 房管 餐管 宿教 幼教 质管 公管 资管 物管 学管 水管 动管 设管 档管 教管 科管 舆情 户政 核价 价格 土建 修建 园管 舍务
  协调 联络 外联 对外 国际 合作 招生 就业 战略 政策 法规 一 二 三 四 五 六 七 八 九 十 大 小 总 校
  分 工 食 学 东 南 西 北 新 老 高校 学院 大学 快递 医务 保健
`);

/** Short names of departments that end in nothing telling. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    后勤 总务 物业 餐饮 饮食 公寓 基建 保卫 宣传 学工 综合 团委 工会 党委 纪委 机关 后保 后管 后服
    国资 资产 能源 水电 医院 校医院 食堂 车队 幼儿园 图书馆 保卫处 党办 校办 院办 党政办 两办 集团
    公司 中心 办公室 本部 处办 学生会 招办 财务 人事 教务 科研 后勤产业 后勤服务 后勤管理 后勤保障
    后勤基建 后勤党委 后勤工会 产业 校产 动力 维修 绿化 接待 商贸 运输 园林 环卫 节能 爱卫 校团委
    院团委 党群 行政 办公 信息 网络 审计 纪检 监察 离退休 附中 附小 后勤综合 综合管理 物业管理
    饮食服务 公寓管理 信息宣传 宣传信息 校报 院报 编辑部 通讯社 记者站 记者团 新闻社 青协 社联
    关工委 爱卫会 党支部 党总支 党校 党委会 伙专会 后勤协会 协会
  `),
);

/** Endings of a unit's written-out field of work, where the unit word itself was left away. */
export const DUTY_ENDS: readonly string[] = [
  '管理',
  '服务',
  '保障',
  '办公',
  '宣传',
  '信息',
  '综合',
  '后勤',
  '产业',
  '物业',
  '餐饮',
  '公寓',
];

/** What columns and channels are called after their field: 后勤快讯, 校园风采. */
export const COLUMN_WORDS: ReadonlySet<string> = new Set(
  wordList(`
    快讯 动态 风采 之窗 简报 在线 天地 资讯 工作 新闻 讯息 播报 速递 专栏 园地 之声 时讯 信息 简讯
    公众号 微信 视窗 频道 栏目 专题 要闻 通知 公告 人员 员工 全体 团队 党员 师生 同学 志愿者 组织
    活动
  `),
);

/** Words of sentences: no unit's name holds them, whatever it ends in. */
export const NOT_IN_UNITS =
  /[了的把被是着由]|以.{1,6}为|一行|参观|召开|开展|举行|来到|前往|走进|走访|参加|赴|调研|检查|慰问|进行|组织了|以及|通过|深入|根据|为了|现场|搭建|打造|建设$|(?:承|主|举|协|督|交|筹|兴)办$|(?:全|内|外|干|局)部$|[之好益坏长]处$|(?:体|关|联|维)系$|(?:汇|通|申|上|填|举|简)报$|[上联入互]网$|[我来到返离高在全]校$|厕所$|排队$|部队$/;
