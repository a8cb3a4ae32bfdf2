/** Texts that look alike and are different items. `{k}` counts them, `{K}` in Chinese digits. */
export interface Series {
  readonly note: string;
  readonly schools: number;
  readonly items: number;
  /** Days between one item and the next. */
  readonly every: number;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export const SERIES: readonly Series[] = [
  {
    note: 'alike:numbered-issue',
    schools: 2,
    items: 5,
    every: 30,
    title: '第{K}期家乡菜试吃活动在{spot}举行',
    paragraphs: [
      '{md}中午，第{K}期家乡菜试吃活动在{spot}举行，本期主打{dish}和{dish}，由{who}师傅掌勺。',
      '试吃以“看一看、尝一尝、评一评”的方式进行，{n:40-160}名师生领到评分卡，{dish}得票{n:30-150}张，排名第一。',
      '伙食管理科表示，得票靠前的菜品将进入下月菜单，欢迎各地同学继续推荐家乡味道。',
    ],
  },
  {
    note: 'alike:monthly',
    schools: 3,
    items: 5,
    every: 30,
    title: '{body}召开{M}月食品安全工作例会',
    paragraphs: [
      '{md}，{body}召开{M}月食品安全工作例会，各食堂经理、食品安全员参加。',
      '会议通报了上月检查情况：{place}问题{n:2-9}项，{place}问题{n:1-8}项，整改完成{n:80-100}%；本月重点抽查{dish}等热菜的中心温度。',
      '会议要求各食堂对照清单逐项销号，下次例会前完成复查。',
    ],
  },
  {
    note: 'alike:serial-in-brackets',
    schools: 2,
    items: 4,
    every: 9,
    title: '优质服务文化月（{k}）：{event}',
    paragraphs: [
      '作为优质服务文化月的第{k}项活动，{md}，{event}在{place}举行，{n:20-90}名职工参加。',
      '{n:3-8}个班组依次展示，评委从规范、熟练、态度三方面打分，{who}获得个人第一名，得分{n:88-98}.{n:1-9}分。',
      '文化月还将安排后续活动，请各中心按计划组织。',
    ],
  },
  {
    note: 'alike:weekly-menu',
    schools: 2,
    items: 4,
    every: 7,
    title: '第{k}周营养食谱公示',
    paragraphs: [
      '按照膳食委员会建议，现将第{k}周营养食谱公示如下，执行时间自{md}起共七天。',
      '周一：{dish}、{dish}；周二：{dish}、{dish}；周三：{dish}、{dish}；周四：{dish}、{dish}；周五：{dish}、{dish}。',
      '食谱如因原料供应调整，将在各窗口提前一天公布。',
    ],
  },
  {
    note: 'alike:template-filled-twice',
    schools: 3,
    items: 3,
    every: 3,
    title: '{project}施工方案征集结论',
    paragraphs: [
      '{body}就{project}面向校内外征集施工方案，征集期内共收到方案{n:3-9}份。',
      '经方案评审小组评议，{company}提交的方案综合得分{n:82-97}.{n:1-9}分，排名第一，推荐作为本项目实施依据。',
      '感谢各单位的参与和支持。未入选方案请于七个工作日内取回，逾期不再保管。',
    ],
  },
  {
    note: 'alike:meeting-number',
    schools: 2,
    items: 4,
    every: 24,
    title: '{body}召开2025年第{k}次党政联席会',
    paragraphs: [
      '{md}，{body}召开2025年第{k}次党政联席会，班子成员出席，各科室负责人列席。',
      '会议研究了{matter}和{matter}，原则同意有关方案，预算控制在{n:8-90}万元以内。',
      '会议强调，议定事项由办公室督办，进展情况在下次会议上报告。',
    ],
  },
];

export const SERIES_WORDS: Readonly<Record<string, readonly string[]>> = {
  event: [
    '客房整理技能赛',
    '面点创意赛',
    '电工排故赛',
    '保洁工具操作赛',
    '礼仪展示',
    '绿植养护讲堂',
    '急救接力',
    '叠被竞速',
  ],
  matter: [
    '锅炉房改造',
    '食堂承包续约',
    '宿舍床架更换',
    '校车线路',
    '外聘人员薪酬',
    '电梯大修',
    '快递点搬迁',
    '防汛物资',
    '家属区物业费',
    '水表更换',
  ],
  company: [
    '四川峻澜建筑工程有限公司',
    '成都柏岸园林绿化有限公司',
    '四川昀禾环保科技有限公司',
    '成都榆岭消防工程有限公司',
  ],
  project: [
    '操场排水沟',
    '老图书馆外墙',
    '竹园屋面隔热层',
    '北门岗亭',
    '中心花园步道',
    '食堂地面防滑',
    '教学楼雨棚',
    '幼儿园围栏',
    '锅炉房烟道',
    '游泳馆天窗',
  ],
};

/** One event, told by each school that took part: the organisers' sentence is the same, the stories are not. */
export const SHARED_EVENTS = [
  '由四川省高校后勤协会主办、四川旅游学院承办的首届四川省学校食堂职工烹饪技能大赛在成都举行，来自全省{n:40-60}所学校的{n:120-200}名选手参加了中餐热菜、面点和冷拼三个项目的角逐。',
  '由四川省高校后勤协会公寓专委会主办的全省高校学生公寓管理员技能竞赛在绵阳举行，比赛设内务整理、应急处置和案例分析三个环节，{n:30-50}支代表队同场竞技。',
  '由四川省高校后勤协会能源专委会主办的川南片区高校水电工职业技能比武在宜宾举行，理论与实操各占一半，{n:18-36}所高校派员参赛。',
  '由四川省高校后勤协会主办的高校后勤青年讲师比赛在雅安举行，选手围绕劳动教育、节约教育和安全教育登台试讲，{n:24-40}人进入决赛。',
] as const;
