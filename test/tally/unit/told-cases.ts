import type { UnitCase } from './cases.ts';

const NEWS = '5月6日上午,后勤保障处组织开展食堂食品安全检查,现场反馈问题并限期整改。';
const ASSOCIATION = '四川省高校后勤协会';

/** What title and text tell where nobody signs: partners, outings, other provinces, the association, columns. */
export const TOLD_CASES: readonly UnitCase[] = [
  // 我校 without a name: some school's, in whatever column.
  ...['学校后勤动态', '学校后勤新闻', '理论与实践', '协会新闻', '招投标信息'].map((column) => ({
    what: `我校 unnamed in ${column}`,
    page: { title: '食堂检查', column, body: ['5月6日,我校开展检查。'] },
    verdict: 'asked:',
  })),
  {
    what: '我院 unnamed, 来源 the association',
    page: { title: '食堂检查', source: ASSOCIATION, body: ['5月6日,我院开展检查。'] },
    verdict: 'asked:',
  },
  {
    what: 'a company speaks of itself',
    page: { title: '食堂检查', column: '协会新闻', body: ['5月6日,我公司开展检查。'] },
    verdict: 'none',
  },

  // 来源 = the association says nothing of the school.
  {
    what: '来源 the association, no school, no word of the association',
    page: { title: '食堂检查', source: ASSOCIATION, body: [NEWS] },
    verdict: 'none',
  },
  {
    what: '来源 the association, which the text speaks of',
    page: {
      title: '关于缴纳会费的通知',
      source: ASSOCIATION,
      body: [`经${ASSOCIATION}理事会研究,现通知如下。`],
    },
    verdict: `sure:${ASSOCIATION}`,
  },

  // An unclear short name that opens the title, whatever goes on behind it.
  ...['成航地下车库项目通过竣工验收', '喜报|成航地下车库通过验收', '【项目】成航地下车库通过验收'].flatMap(
    (title) =>
      [ASSOCIATION, ''].map((source) => ({
        what: `${title}, 来源 ${source}`,
        page: { title, source, body: ['5月6日,项目通过竣工验收。'] },
        verdict: 'asked:成都航空职业技术大学',
      })),
  ),
  ...['成大事者不拘小节', '银杏飘香', '锦城五月花正开', '项目由成航空公司承建'].map((title) => ({
    what: `everyday words: ${title}`,
    page: { title, source: ASSOCIATION, body: [NEWS] },
    verdict: 'none',
  })),

  // The other partner in the title, 来源 of its own.
  ...[
    ['与阿坝师范学院签订结对帮扶协议', '德阳科贸职业学院', '德阳科贸职业学院'],
    ['我校与广安职院共建采购管理联盟', '四川科技职院后勤公众号', '四川科技职业学院'],
    ['我校与攀枝花学院、西华大学联合开展检查', '成都工业学院新闻网', '成都工业学院'],
    ['携手攀枝花学院后勤处、西华大学后勤处共建基地', '成都工业学院', '成都工业学院'],
    ['后勤处同攀枝花学院签署协议', '成都工业学院', '成都工业学院'],
  ].map(([title = '', source = '', unit = '']) => ({
    what: `来源 of its own: ${title}`,
    page: { title, source, body: ['5月6日,双方签署协议。'] },
    verdict: `sure:${unit}`,
  })),
  {
    what: 'two partners in the title, 来源 of a third',
    page: { title: '攀枝花学院与西华大学签订协议', source: '成都工业学院', body: ['5月6日,双方签署。'] },
    verdict: 'asked:成都工业学院,攀枝花学院',
  },
  {
    what: 'a partner and another school that acts',
    page: { title: '与西华大学合作 攀枝花学院食堂上新', source: '成都工业学院', body: ['5月6日,上新。'] },
    verdict: 'asked:成都工业学院,西华大学',
  },

  // An outing that the text tells as 我校.
  ...[
    ['四川农业大学赴西华大学调研智慧后勤', '5月6日,我校后勤处负责人一行赴西华大学调研。', '四川农业大学'],
    [
      '乐山职院赴西华大学调研智慧后勤',
      '5月6日,我校总务处赴西华大学调研。西华大学热情接待。',
      '乐山职业技术学院',
    ],
    ['乐山职院后勤处一行走进西华大学', '5月6日,我校一行来到西华大学考察。', '乐山职业技术学院'],
  ].map(([title = '', line = '', unit = '']) => ({
    what: `our outing: ${title}`,
    page: { title, body: [line] },
    verdict: `sure:${unit}`,
  })),
  ...[
    ['我校 is the host', '5月6日,四川农业大学后勤处一行赴我校调研。'],
    ['we receive them', '5月6日,四川农业大学赴西华大学调研,我校后勤处陪同参观。'],
    ['nobody says who we are', '5月6日,四川农业大学一行赴西华大学调研,我校食堂受到好评。'],
    ['we go there, and are visited', '5月6日,我校赴西华大学交流。此前西华大学曾来我校考察。'],
    ['a third school', '5月6日,我校与四川大学一同赴西华大学调研。'],
    ['we go with them', '5月6日,我校与四川农业大学一同赴西华大学调研。'],
  ].map(([what = '', line = '']) => ({
    what: `an outing told otherwise: ${what}`,
    page: { title: '四川农业大学赴西华大学调研', body: [line] },
    verdict: 'asked:*',
  })),
  {
    what: 'our outing, signed by the host',
    page: {
      title: '四川农业大学赴西华大学调研',
      body: ['5月6日,我校赴西华大学调研。', '西华大学后勤处 丁一'],
    },
    verdict: 'asked:西华大学',
  },

  // Words that hold 大学 or 学院 and are no school.
  ...[
    ['雅安职业技术学院在大学生活动中心召开安全会', '雅安职业技术学院'],
    ['资阳环科职院垃圾分类夏日宣讲进大学生活动中心', '资阳环境科技职业学院'],
    ['绵阳师院急救知识培训交叉走进大学生活动中心', '绵阳师范学院'],
    ['西华大学大学生公寓消防演练完成', '西华大学'],
    ['西华大学在成都大学城校区举办文化节', '西华大学'],
    ['西华大学成都学院路校门改造', '西华大学'],
    ['四川大学生活服务中心举办厨艺赛', '四川大学'],
  ].map(([title = '', unit = '']) => ({
    what: title,
    page: { title, body: ['5月6日,现场反响热烈。'] },
    verdict: `sure:${unit}`,
  })),
  {
    what: 'a meeting at a school is not told by it',
    page: { title: '后勤工作会在绵阳师院大学生活动中心召开', body: ['5月6日,会议召开。'] },
    verdict: 'asked:绵阳师范学院',
  },

  // The association's own news on the information site and under its 来源.
  ...[
    ['四川省高校后勤协会党建品牌创建推进会召开', '来自四川大学、西华大学、成都大学等72所高校的代表参加。'],
    ['协会秘书处走访四川大学、西华大学', '5月6日,协会秘书处走访四川大学、西华大学。'],
    ['协会伙食专委会年会在西华大学召开', '来自四川大学等校的代表参加。西华大学丁一致辞。'],
  ].flatMap(([title = '', line = '']) =>
    (['scxxjjhqcy', 'scgxhq'] as const).map((site) => ({
      what: `association on ${site}: ${title}`,
      page: { site, title, source: ASSOCIATION, body: [line] },
      verdict: 'sure:*',
    })),
  ),
  ...['四川大学、西华大学:', '四川大学、西华大学等单位:', '各会员单位:'].map((line) => ({
    what: `addressed, not signed: ${line}`,
    page: {
      title: `${ASSOCIATION}关于表彰先进的通报`,
      source: ASSOCIATION,
      body: [line, '经研究,现通报如下。'],
    },
    verdict: `sure:${ASSOCIATION}`,
  })),
  {
    what: 'the association comes to one school, which acts in the text',
    page: {
      site: 'scxxjjhqcy',
      title: '四川省高校后勤协会走访西华大学',
      source: ASSOCIATION,
      body: ['5月6日,西华大学后勤处热情接待。'],
    },
    verdict: `asked:西华大学,${ASSOCIATION}`,
  },
  {
    what: 'the association at 我校, 来源 the association',
    page: {
      site: 'scxxjjhqcy',
      title: '协会年会在我校召开',
      source: ASSOCIATION,
      body: ['5月6日,年会召开。'],
    },
    verdict: 'asked:',
  },

  // Essays and the association's column: a school tells of itself.
  ...['理论与实践', '协会新闻'].flatMap((column) => [
    {
      what: `a school of itself in ${column}`,
      page: { title: '四川农业大学服务育人的探索', column, body: ['近年来,我校坚持服务育人。'] },
      verdict: 'sure:四川农业大学',
    },
    {
      what: `a lesson taken from a school in ${column}`,
      page: { title: '四川农业大学服务育人的探索', column, body: ['四川农业大学的做法值得我校借鉴。'] },
      verdict: 'asked:四川农业大学*',
    },
    {
      what: `another school acts beside 我校 in ${column}`,
      page: {
        title: '四川农业大学服务育人',
        column,
        body: ['西华大学做得好。', '近年来,我校坚持服务育人。'],
      },
      verdict: 'asked:四川农业大学*',
    },
  ]),
  {
    what: 'an essay that only mentions, with 我校',
    page: { title: '高校食堂管理浅谈', column: '理论与实践', body: ['西华大学食堂好。', '我校食堂也好。'] },
    verdict: 'asked:西华大学',
  },

  // Another province, acting in the title, nobody else in play.
  ...[
    ['大连东软信息学院召开后勤工作会', '大连东软信息学院'],
    ['云南工商学院能源管理科开展节能宣传', '云南工商学院'],
    ['陕西师范大学召开后勤工作会', '陕西师范大学'],
    ['桂林电子科技大学推出智慧食堂', '桂林电子科技大学'],
  ].map(([title = '', name = '']) => ({
    what: `elsewhere: ${title}`,
    page: { title, body: [`5月6日,${title}。`] },
    verdict: `sure:${name}`,
  })),
  ...[
    ['我校 speaks', '陕西师范大学后勤集团举办厨艺赛', '5月6日,我校举办厨艺赛。'],
    ['one of ours acts too', '陕西师范大学后勤集团举办厨艺赛', '5月6日,西华大学代表观摩。'],
    ['a lesson', '陕西师范大学食堂的启示', '5月6日,学校食堂上新。'],
    ['an unclear name of ours', '陕西师范大学后勤集团举办厨艺赛', '5月6日,川师后勤参加。'],
  ].map(([what = '', title = '', line = '']) => ({
    what: `elsewhere, but ${what}`,
    page: { title, body: [line] },
    verdict: 'asked:*',
  })),
  // No school's words; the column says whether one must be behind it.
  ...[
    ['陕西师范大学后勤一行来校考察', '5月6日,一行来校。'],
    ['陕西师范大学教授谈食堂', '5月6日,讲座举行。'],
  ].map(([title = '', line = '']) => ({
    what: `elsewhere, not acting: ${title}`,
    page: { title, body: [line] },
    verdict: 'none',
  })),
];
