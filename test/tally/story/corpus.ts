import { Converter } from 'opencc-js/cn2t';
import type { StoryText } from '../../../src/model/verdict.ts';
import { addDays } from '../../../src/text/civil-date.ts';

/** A text with the story it tells: the truth that grouping is measured against. */
export interface Labelled {
  readonly story: string;
  readonly text: StoryText;
  /** What was done to it. */
  readonly how: string;
}

/** Seeded numbers (mulberry32), so that a failure can be repeated. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(values: readonly T[]): T {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  shuffle<T>(values: readonly T[]): T[] {
    const out = [...values];
    for (let at = out.length - 1; at > 0; at -= 1) {
      const other = this.below(at + 1);
      const [x, y] = [out[at], out[other]];
      if (x !== undefined && y !== undefined) [out[at], out[other]] = [y, x];
    }
    return out;
  }
}

export const SCHOOLS = [
  ['四川大学', '川大'],
  ['西南交通大学', '西南交大'],
  ['电子科技大学', '电子科大'],
  ['西南石油大学', '西南石大'],
  ['成都理工大学', '成都理工'],
  ['西南科技大学', '西南科大'],
  ['成都信息工程大学', '成信大'],
  ['四川轻化工大学', '川轻化'],
  ['西华大学', '西华大'],
  ['四川农业大学', '四川农大'],
  ['西昌学院', '西昌学院'],
  ['西南医科大学', '西南医大'],
  ['成都中医药大学', '成中医大'],
  ['川北医学院', '川北医'],
  ['四川师范大学', '四川师大'],
  ['西华师范大学', '西华师大'],
  ['绵阳师范学院', '绵阳师院'],
  ['内江师范学院', '内江师院'],
  ['乐山师范学院', '乐山师院'],
  ['绵阳职业技术学院', '绵阳职院'],
  ['宜宾学院', '宜宾学院'],
  ['四川文理学院', '文理学院'],
  ['成都大学', '成大'],
  ['攀枝花学院', '攀院'],
] as const;

const NOUNS = Array.from(
  '食堂 公寓 宿舍 水电 绿化 物业 车队 医院 幼儿园 商店 教室 图书馆 体育馆 实验楼 锅炉 配电室 水泵房 浴室 洗衣房 快递站 垃圾房 停车场 校门 围墙 路灯 电梯 空调 饮水机 灶台 冷库 蔬菜 肉类 粮油 餐具 菜谱 窗口 厨师 班长 保洁员 维修工 司机 宿管 保安 学生代表 辅导员 专家组 督导组 毕业生 新生 教职工 离退休教师 志愿者 合作企业 监理方 施工方 供应商 社区 街道 消防队 疾控中心'.split(
    ' ',
  ),
);
const VERBS =
  '走访 检查 维护 改造 清洗 评议 观摩 盘点 培训 演练 慰问 调研 座谈 验收 整改 抽检 消杀 修剪 疏通 更换 登记 回访 公布 讲解 展示 品尝 打磨 优化 梳理 排查 加固 测试 巡视 督办 总结 交流 表扬 记录 核对 完善'.split(
    ' ',
  );
const MANNERS =
  '认真 逐一 重点 集中 现场 连夜 分批 主动 按时 全面 细致 随机 提前 反复 耐心 统一 分组 对照清单 结合实际 冒着小雨'.split(
    ' ',
  );
const RESULTS =
  '师生反映良好 隐患当场消除 数据录入台账 意见汇总成册 用时比往年缩短 现场秩序井然 大家收获颇丰 费用有所下降 群众满意度提高 资料存入档案 问题列出清单 责任落实到人 设备运行平稳 方案获得认可 气氛热烈 气味明显减轻 排队时间缩短 浪费有所减少'.split(
    ' ',
  );
const CLOSINGS = [
  '下一步，后勤处将继续围绕立德树人根本任务，不断提升服务保障水平，为学校高质量发展提供坚强后勤保障。',
  '会议强调，要提高政治站位，压实安全责任，切实把师生生命安全和身体健康放在首位。',
  '后勤处相关负责人、各科室负责人及有关工作人员参加了此次活动。',
  '大家纷纷表示，将以此次活动为契机，进一步增强服务意识，努力办好师生满意的后勤。',
  '此次活动的开展，进一步增强了师生的安全意识，营造了平安和谐的校园环境。',
];
const EVENTS =
  '春季消防演练 食品安全培训 学生代表座谈会 毕业季特色菜品尝 节水宣传周 公寓文化节 义务植树 电梯应急救援演练 防汛隐患排查 食堂开放日 冷库清洗行动 后勤技能比武 夏季送清凉 宿舍卫生评比 反食品浪费倡议 新生接待保障 供暖设备检修 垃圾分类宣讲 劳动教育实践 离校服务保障 厨艺交流赛 幼儿园亲子活动 校车安全检查 物业服务评议 光盘行动签名'.split(
    ' ',
  );
const REWORDED = [
  '一餐一饭见初心',
  '用心守护校园的烟火气',
  '舌尖上的牵挂与温度',
  '把好事办到师生心坎上',
  '细微之处见真情',
  '后勤人的忙碌一天',
  '让青春在奉献中闪光',
  '暖心服务在身边',
];

const SURNAMES = Array.from(
  '丁沈顾周卫冯褚陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐',
);
const GIVEN = Array.from(
  '一禾辰远秋知北舒棠屿澜川野岚笙珩璟淮漪蓁桉柠栩澄朔晏昀昭旻曦杳枫梧榆樾汀沅泠洵浔涵淳渊湛溪漫潇濯煦熙烨琅琛瑜瑾璇畅皓睿砚祺稷筠簌绮绾缨',
);

/** An invented person: what makes real texts differ from each other. */
function person(dice: Dice): string {
  return `${dice.pick(SURNAMES)}${dice.pick(GIVEN)}${dice.below(2) === 0 ? dice.pick(GIVEN) : ''}`;
}

function clause(dice: Dice): string {
  return `${dice.pick(NOUNS)}${dice.below(2) === 0 ? person(dice) : ''}${dice.pick(MANNERS)}${dice.pick(VERBS)}${dice.pick(NOUNS)}和${dice.pick(NOUNS)}，${dice.pick(RESULTS)}`;
}

function sentence(dice: Dice): string {
  const count =
    dice.below(3) === 0 ? `，共${dice.below(180) + 12}${dice.pick(['人', '件', '处', '次'])}` : '';
  return `${clause(dice)}；${clause(dice)}${count}。`;
}

function paragraph(dice: Dice): string {
  return sentence(dice) + sentence(dice);
}

export interface Draft {
  readonly school: number;
  readonly event: string;
  readonly date: string;
}

const dayWords = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

export function schoolAt(index: number): { code: string; names: readonly string[] } {
  const names = SCHOOLS[index % SCHOOLS.length] ?? ['四川大学', '川大'];
  return { code: `S${String(index % SCHOOLS.length).padStart(2, '0')}`, names: [...new Set(names)] };
}

function textOf(
  id: string,
  draft: Draft,
  title: string,
  body: readonly string[],
  column = '学校后勤动态',
): StoryText {
  const { code, names } = schoolAt(draft.school);
  return { id, site: 'scgxhq', column, date: draft.date, title, body, unit: code, unitNames: names };
}

/** A news story of its own; `more` paragraphs beyond the usual few. */
export function newsStory(id: string, dice: Dice, more = 0): StoryText {
  const draft: Draft = {
    school: dice.below(SCHOOLS.length),
    event: dice.pick(EVENTS),
    date: addDays('2024-12-21', dice.below(360)),
  };
  const where = dice.pick(NOUNS);
  const happened = addDays(draft.date, -1 - dice.below(5));
  const body = [
    `${dayWords(happened)}，我校后勤处在${where}举行${draft.event}，${dice.pick(NOUNS)}等${dice.below(300) + 10}人参加。${sentence(dice)}`,
    ...Array.from({ length: 2 + more + dice.below(4) }, () => paragraph(dice)),
    dice.pick(CLOSINGS),
  ];
  return textOf(id, draft, `我校后勤处在${where}${dice.pick(['举行', '开展', '组织'])}${draft.event}`, body);
}

export const PROJECTS =
  '第一食堂厨房设备采购 学生公寓空调租赁 图书馆屋面防水维修 校园绿化养护服务 教学楼电梯维保 体育馆地板更换 实验楼配电柜改造 校区道路黑化工程 学生浴室热水系统 幼儿园玩具采购 医院药品配送服务 车队轮胎采购 宿舍门锁更换 校园监控扩容 食堂大宗粮油采购 垃圾清运服务 化粪池清掏服务 学生校服采购 会议中心音响改造 水泵房设备更新'.split(
    ' ',
  );
const COMPANIES = '恒信 博远 天府 众诚 蜀新 华瑞 永安 锦程 嘉禾 瑞丰 中捷 泰和 宏图 盛世 金川 安达'.split(
  ' ',
);
const TRADES = '建筑工程 机电设备 餐饮管理 园林绿化 物业服务 科技发展 商贸'.split(' ');

function company(dice: Dice): string {
  return `四川${dice.pick(COMPANIES)}${dice.pick(COMPANIES)}${dice.pick(TRADES)}有限公司`;
}

/** One notice of a project, from the template that all notices of the province share. */
function notice(
  id: string,
  draft: Draft,
  project: string,
  stage: string,
  number: string,
  dice: Dice,
): StoryText {
  const { names } = schoolAt(draft.school);
  const awarded = /中标|成交/.test(stage);
  const body = [
    `项目名称：${project}项目`,
    `项目编号：${number}`,
    awarded
      ? `经评审小组评定，现将成交结果公示如下：成交供应商：${company(dice)}，成交金额${(dice.below(9000) + 100) / 10}万元。`
      : `${names[0]}就${project}项目进行公开采购，欢迎符合资格条件的供应商参加，预算金额${dice.below(900) + 10}万元。`,
    stage.includes('流标') || stage.includes('终止')
      ? `因递交响应文件的供应商不足三家，本项目${stage.includes('流标') ? '流标' : '终止'}，后续安排另行通知。`
      : '供应商应当具有独立承担民事责任的能力，具有良好的商业信誉和健全的财务会计制度，具有履行合同所必需的设备和专业技术能力。',
    `递交响应文件截止时间：${dayWords(addDays(draft.date, 10))}上午9点30分，地点：招标采购办公室${dice.below(400) + 100}室。`,
    `联系人：王老师，联系电话：0833-${dice.below(9000000) + 1000000}。特此公告。`,
    `${names[0]}招标采购办公室 ${draft.date.slice(0, 4)}年${dayWords(draft.date)}`,
  ];
  return textOf(id, draft, `${names[0]}${project}项目${stage}`, body, '招投标信息');
}

/** The chain of one project and a sister project on the same template: every text an item of its own. */
export function noticeFamily(id: string, dice: Dice): StoryText[] {
  const school = dice.below(SCHOOLS.length);
  const first = addDays('2025-01-05', dice.below(200));
  const [project, sister] = dice.shuffle(PROJECTS);
  if (project === undefined || sister === undefined) throw new Error('no projects');
  const number = `CG-2025${String(dice.below(900) + 100)}`;
  const stages = [
    '采购公告',
    '采购公告（第二次）',
    '更正公告',
    '延期公告',
    '流标公告',
    '终止公告',
    '成交公告',
    '单一来源公示',
  ];
  const chain = stages.map((stage, index) =>
    notice(
      `${id}-${index}`,
      { school, event: '', date: addDays(first, index * 9) },
      project,
      stage,
      number,
      dice,
    ),
  );
  const other = notice(
    `${id}-s`,
    { school, event: '', date: addDays(first, 2) },
    sister,
    '采购公告',
    `CG-2025${String(dice.below(900) + 100)}`,
    dice,
  );
  return [...chain, other];
}

/** Items that repeat one text with another number, month, quarter, canteen or year. */
export function seriesFamily(id: string, dice: Dice): StoryText[] {
  const school = dice.below(SCHOOLS.length);
  const stable = [paragraph(dice), paragraph(dice), dice.pick(CLOSINGS)];
  const start = addDays('2025-01-10', dice.below(60));
  const kind = dice.below(6);
  const event = dice.pick(EVENTS);
  return Array.from({ length: 3 }, (_, index) => {
    const date = addDays(start, index * 30);
    const draft: Draft = { school, event, date };
    const month = Number(date.slice(5, 7));
    const titles = [
      `第${['一', '二', '三'][index]}食堂${event}简报（${index + 1}）`,
      `后勤处第${['八', '九', '十'][index]}期${event}`,
      `${month}月份食堂菜谱公布`,
      `第${['一', '二', '三'][index]}季度膳食物资竞价开标`,
      `${2024 + index}年${event}圆满完成`,
      `第${index + 5}周宿舍卫生检查通报`,
    ];
    const title = titles[kind] ?? '';
    const lead = `${dayWords(addDays(date, -1))}，我校后勤处${title.replace(/（\d+）/, '')}，共${dice.below(200) + 20}人参加。`;
    return textOf(`${id}-${index}`, draft, title, [lead, ...stable]);
  });
}

/** One event told by two schools with the organisers' long sentence in both. */
export function twoSchools(id: string, dice: Dice): StoryText[] {
  const event = dice.pick(EVENTS);
  const date = addDays('2025-02-01', dice.below(200));
  const shared = `${dayWords(date)}，由四川省教育厅指导、四川省高校后勤协会主办的首届四川省学校${event}在成都举行，来自全省各市州的${60 + dice.below(40)}支代表队、${300 + dice.below(300)}余名后勤职工参加了理论知识、实际操作和团队协作三个环节的比赛。`;
  const from = dice.below(SCHOOLS.length);
  return [0, 1].map((index) => {
    const draft: Draft = { school: from + index * 3 + 1, event, date: addDays(date, 1 + index) };
    const body = [shared, `我校代表队${sentence(dice)}`, paragraph(dice), dice.pick(CLOSINGS)];
    return textOf(
      `${id}-${index}`,
      draft,
      `我校在首届四川省学校${event}中获${['一', '二'][index]}等奖`,
      body,
    );
  });
}

type Mutation = (text: StoryText, dice: Dice) => StoryText;

const traditional = Converter({ from: 'cn', to: 't' });
const withBody = (text: StoryText, change: (line: string, index: number) => string): StoryText => ({
  ...text,
  body: text.body.map(change),
});
const fullName = (text: StoryText): string => text.unitNames[0] ?? '我校';
const shortName = (text: StoryText): string => text.unitNames.at(-1) ?? '我校';
const wide = (line: string): string =>
  line.replace(/[0-9A-Za-z(),;:]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

/** What happens to copies on their way from site to site. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'prefix-pipe': (text) => ({
    ...text,
    title: `${fullName(text)}|${text.title.replace('我校', fullName(text))}`,
  }),
  'prefix-colon': (text) => ({ ...text, title: `${fullName(text)}：${text.title.replace('我校', '')}` }),
  'column-tag': (text) => ({
    ...text,
    title: `【学校动态】${fullName(text)}|${text.title.replace('我校', shortName(text))}`,
  }),
  'full-name': (text) =>
    withBody({ ...text, title: text.title.replace('我校', fullName(text)) }, (line) =>
      line.replaceAll('我校', fullName(text)),
    ),
  'short-name': (text) =>
    withBody({ ...text, title: text.title.replace('我校', shortName(text)) }, (line) =>
      line.replaceAll('我校', shortName(text)),
    ),
  'month-lost': (text) => withBody(text, (line) => line.replace(/(\d)月(\d)/g, '$1$2')),
  'digits-lost': (text) =>
    withBody(text, (line) => line.replace(/\d+月\d+日/g, '月日').replace(/共\d+/g, '共')),
  spaces: (text) => withBody(text, (line) => line.replace(/(.{7})/gu, '$1\u3000')),
  width: (text) => withBody({ ...text, title: wide(text.title) }, wide),
  captions: (text) => ({
    ...text,
    body: [
      '说明: C:\\Users\\Administrator\\Desktop\\1Y4A5869.JPG',
      ...text.body,
      'image.png',
      '图为活动现场',
      '微信平台',
    ],
  }),
  'paragraph-dropped': (text, dice) => {
    const gone = 1 + dice.below(Math.max(1, text.body.length - 1));
    return { ...text, body: text.body.filter((_, index) => index !== gone || text.body.length < 4) };
  },
  'paragraph-added': (text, dice) => ({ ...text, body: [...text.body, paragraph(dice)] }),
  reworded: (text, dice) => ({ ...text, title: dice.pick(REWORDED) }),
  byline: (text) => ({
    ...text,
    body: [...text.body, '（撰稿：丁一；审稿：沈小禾、顾北辰）', `${fullName(text)}后勤处  丁一`],
  }),
  dateline: (text) => withBody(text, (line, index) => (index === 0 ? `本网讯（文、图/丁一）${line}` : line)),
  later: (text, dice) => ({ ...text, date: text.date === null ? null : addDays(text.date, dice.below(200)) }),
  unitless: (text) => ({ ...text, unit: null, unitNames: [] }),
  traditional: (text) => withBody({ ...text, title: traditional(text.title) }, (line) => traditional(line)),
  mojibake: (text, dice) =>
    withBody(text, (line) => {
      const at = dice.below(Math.max(1, line.length - 4));
      return `${line.slice(0, at)}锟斤拷${line.slice(at + 2)}`;
    }),
  emoji: (text) => withBody({ ...text, title: `🎉${text.title}` }, (line) => line.replace(/。/g, '。😀')),
  interface: (text) => ({
    ...text,
    body: [...text.body, '上一条：关于放假的通知 下一条：没有了', '【关闭】', '浏览次数：123'],
  }),
  metadata: (text) => ({
    ...text,
    body: [
      `${text.title}`,
      '2025-01-02    作者:佚名    来源:',
      ...text.body,
      '（来源：中国院校后勤信息网2014-05-28）',
    ],
  }),
  reordered: (text) => ({ ...text, body: [...text.body].reverse() }),
  oneline: (text) => ({ ...text, body: [text.body.join('')] }),
  twice: (text) => ({ ...text, body: [...text.body, ...text.body] }),
  edited: (text) =>
    withBody(text, (line) =>
      line.replace('参加。', '参与。').replace('认真', '仔细').replace('举行', '开展'),
    ),
  excerpt: (text) => ({ ...text, body: text.body.slice(0, 2) }),
};

/** A copy after one to three accidents; always on another site. */
export function copyOf(original: StoryText, id: string, dice: Dice): { text: StoryText; how: string } {
  const names = dice.shuffle(Object.keys(MUTATIONS)).slice(0, 1 + dice.below(3));
  // The two that read 我校 must come before the one that forgets whose text it is.
  names.sort((a, b) => Number(a === 'unitless') - Number(b === 'unitless'));
  let text: StoryText = { ...original, id, site: 'scxxjjhqcy', column: '高校后勤动态信息' };
  for (const name of names) text = MUTATIONS[name]?.(text, dice) ?? text;
  return { text, how: names.join('+') };
}

/** A year in small: stories, copies of some of them, and look-alikes; `more` paragraphs make news longer. */
export function makeCorpus(seed: number, stories: number, more = 0): Labelled[] {
  const dice = new Dice(seed);
  const out: Labelled[] = [];
  for (let index = 0; index < stories; index += 1) {
    const id = `n${String(index).padStart(6, '0')}`;
    const kind = dice.below(20);
    const alone = (texts: readonly StoryText[], how: string): void => {
      for (const text of texts) out.push({ story: text.id, text, how });
    };
    if (kind === 0) alone(noticeFamily(id, dice), 'notice');
    else if (kind === 1) alone(seriesFamily(id, dice), 'series');
    else if (kind === 2) alone(twoSchools(id, dice), 'two-schools');
    else alone([newsStory(id, dice, more)], 'news');
    const original = out.at(-1);
    if (original === undefined || dice.below(3) > 0) continue;
    const copies = 1 + dice.below(2);
    for (let copy = 0; copy < copies; copy += 1) {
      const { text, how } = copyOf(original.text, `${original.text.id}~${copy}`, dice);
      out.push({ story: original.story, text, how: `${original.how}:${how}` });
    }
  }
  return dice.shuffle(out);
}
