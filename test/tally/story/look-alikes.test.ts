import { describe, expect, it } from 'vitest';
import type { StoryText } from '../../../src/model/verdict.ts';
import { groupStories } from '../../../src/tally/story/index.ts';
import { fate, MIANYANG, NOBODY, TASTING, text } from './texts.ts';

/** All texts must stay apart, unasked. */
function allApart(texts: readonly StoryText[]): void {
  const grouping = groupStories(texts, []);
  expect(grouping.groups).toEqual(texts.map(({ id }) => [id]).sort());
  expect(grouping.asked).toEqual([]);
}

const tender = (id: string, title: string, body: readonly string[], date: string): StoryText =>
  text(id, title, body, { column: '招投标信息', date });

describe('near-identical texts that are different items', () => {
  it('B1: one template filled with two projects', () => {
    const conclusion = (id: string, project: string, company: string, date: string): StoryText =>
      tender(
        id,
        `${project}施工方案征集结论`,
        [
          `我处于近期发布了${project}施工方案征集公告，截止报名时间共收到多家单位递交的方案。`,
          `经评审小组综合评议，${company}提交的方案较为完善、报价合理，现确定由该公司承担${project}的施工任务。`,
          '感谢各单位对我校后勤工作的关心和支持，欢迎继续关注并参与我校后续项目。特此说明。',
          '后勤管理处',
        ],
        date,
      );
    allApart([
      conclusion('a', '学生浴室屋面防水维修', '四川恒信建筑工程有限公司', '2025-03-19'),
      conclusion('b', '教工活动中心外墙翻新', '成都博远装饰设计有限公司', '2025-03-21'),
      conclusion('c', '南区配电房电缆更换', '眉山宏达机电安装有限公司', '2025-03-21'),
    ]);
  });

  it('B2–B4: the chain of one project, under one number', () => {
    const notice = (id: string, stage: string, date: string, words: string, open: string): StoryText =>
      tender(
        id,
        `食堂油腻池清掏服务项目${stage}`,
        [
          '项目名称：食堂油腻池清掏服务',
          '项目编号：NZ-2025021',
          words,
          '供应商应当具有独立承担民事责任的能力，具有良好的商业信誉和健全的财务会计制度，近三年无重大违法记录。',
          `递交响应文件截止时间：${open}上午9:30，地点：后勤楼203会议室。`,
          '联系人：李老师，联系电话：0833-2270000。特此公告。',
          `后勤管理处 ${date.slice(0, 4)}年${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`,
        ],
        date,
      );
    allApart([
      notice('a', '招标公告', '2025-03-01', '现就本项目进行公开招标，欢迎合格供应商参加。', '3月12日'),
      notice(
        'b',
        '招标公告（第二次）',
        '2025-03-20',
        '现就本项目进行公开招标，欢迎合格供应商参加。',
        '3月30日',
      ),
      notice(
        'c',
        '更正公告',
        '2025-03-08',
        '现将本项目招标文件中的服务期限由一年更正为两年，其他内容不变。',
        '3月14日',
      ),
      notice('d', '延期公告', '2025-03-10', '因场地原因，本项目开标时间延期，其他内容不变。', '3月16日'),
      notice('e', '流标公告', '2025-03-17', '因递交文件的供应商不足三家，本项目流标。', '3月16日'),
      notice(
        'f',
        '单一来源公示',
        '2025-04-05',
        '经论证，本项目拟采用单一来源方式采购，现予公示。',
        '4月12日',
      ),
      notice('g', '中标公告', '2025-04-15', '经评审，现将中标结果公布如下。', '4月12日'),
      notice('h', '终止公告', '2025-04-18', '因采购任务取消，本项目终止。', '4月12日'),
    ]);
  });

  it('B2: first and second round word for word, but for the day', () => {
    const round = (id: string, mark: string, day: string, date: string): StoryText =>
      tender(
        id,
        `学生公寓电梯维保采购公告${mark}`,
        [
          '因工作需要，现面向社会公开采购学生公寓电梯维保服务，欢迎具备电梯安装维修资质的单位报名参加，具体要求详见附件。',
          `报名截止时间：${day}17时，逾期不予受理。报名材料须加盖公章并密封，一式三份送至后勤管理处综合科。`,
        ],
        date,
      );
    allApart([round('a', '', '3月12日', '2025-03-01'), round('b', '（第二次）', '3月28日', '2025-03-16')]);
  });

  it('B5: calling for offers and failing on one day, for a project of next year', () => {
    const year = (id: string, title: string, words: string): StoryText =>
      tender(
        id,
        title,
        ['项目名称：2026年电梯维保服务', words, '联系人：周老师，联系电话：0833-2271234。'],
        '2025-12-08',
      );
    allApart([
      year(
        'a',
        '2026年电梯维保服务采购公告',
        '现就2026年电梯维保服务面向社会采购，请有意者于12月18日前递交资质文件和报价单。',
      ),
      year(
        'b',
        '2026年电梯维保服务流标公告',
        '因报名单位不足三家，2026年电梯维保服务采购流标，后续安排另行公告。',
      ),
    ]);
  });

  const stable = [
    '会议传达学习了上级有关文件精神，听取了各科室近期重点工作推进情况的汇报，研究了食堂原材料采购、公寓维修和车辆调度等事项。',
    '会议要求，各科室要提高政治站位，压实工作责任，细化工作措施，切实把各项任务落到实处，为学校高质量发展提供坚强的后勤保障。',
  ];
  const dated = (id: string, title: string, lead: string, date: string): StoryText =>
    text(id, title, [lead, ...stable], { date });

  it('B6: 第1次, 第2次, 第3次', () => {
    allApart([
      dated(
        'a',
        '后勤处召开2025年第1次党政联席会',
        '1月8日，后勤处召开2025年第1次党政联席会。',
        '2025-01-09',
      ),
      dated(
        'b',
        '后勤处召开2025年第2次党政联席会',
        '2月19日，后勤处召开2025年第2次党政联席会。',
        '2025-02-20',
      ),
      dated(
        'c',
        '后勤处召开2025年第三次党政联席会',
        '3月12日，后勤处召开2025年第三次党政联席会。',
        '2025-03-13',
      ),
    ]);
  });

  it('B7: month and year in the title', () => {
    allApart([
      dated('a', '我校召开4月大宗物资招标议价会', '4月10日，我校召开大宗物资招标议价会。', '2025-04-11'),
      dated('b', '我校召开12月大宗物资招标议价会', '12月9日，我校召开大宗物资招标议价会。', '2025-12-10'),
    ]);
  });

  it('B8: quarters', () => {
    allApart([
      dated(
        'a',
        '后勤处举行第三季度膳食物资竞价开标会',
        '7月2日，后勤处举行第三季度膳食物资竞价开标会。',
        '2025-07-03',
      ),
      dated(
        'b',
        '后勤处举行第四季度膳食物资竞价开标会',
        '10月9日，后勤处举行第四季度膳食物资竞价开标会。',
        '2025-10-10',
      ),
    ]);
  });

  it('B9: a serial number in brackets', () => {
    allApart([
      dated('a', '优质服务文化月（3）', '11月5日，公寓中心走访寝室，收集意见24条。', '2025-11-06'),
      dated('b', '优质服务文化月（13）', '11月25日，饮食中心开放后厨，接待参观者51人。', '2025-11-26'),
    ]);
  });

  it('B10: 第九期 against 第十期, and against a special of the same canteen', () => {
    allApart([
      dated(
        'a',
        '我校第九期家乡菜试吃活动举行',
        '5月8日，第九期家乡菜试吃活动在二食堂举行，60人参加。',
        '2025-05-09',
      ),
      dated(
        'b',
        '我校第十期家乡菜试吃活动举行',
        '6月5日，第十期家乡菜试吃活动在二食堂举行，60人参加。',
        '2025-06-06',
      ),
      text('c', '我校举办毕业季特色菜品尝活动', TASTING),
    ]);
  });

  const organisers =
    '11月6日至8日，由四川省教育厅指导、四川省高校后勤协会主办的首届四川省学校食堂职工烹饪技能大赛在成都举行，来自全省21个市州的86支代表队、344名选手参加了理论考试、热菜、面点和雕刻四个项目的比赛。';
  const reports = (more: Partial<StoryText>): StoryText[] => [
    text('a', '我校在首届四川省学校食堂职工烹饪技能大赛中获佳绩', [
      organisers,
      '我校派出的四名厨师以一道创新跷脚牛肉赢得评委青睐，捧回团体二等奖，领队丁一表示将把比赛经验带回日常餐桌。',
    ]),
    text(
      'b',
      '我校食堂职工在首届四川省学校食堂职工烹饪技能大赛中获奖',
      [
        organisers,
        '经过两天角逐，绵职代表队的面点作品富乐春晓获得金奖，参赛职工沈小禾被授予全省技术能手称号，学校专门召开总结会。',
      ],
      more,
    ),
  ];

  it('B11: one event told by two schools, the organisers’ long sentence in both', () => {
    allApart(reports(MIANYANG));
    // Whose the second text is is not known: never merged quietly.
    const grouping = groupStories(reports(NOBODY), []);
    expect(fate(grouping, 'a', 'b')).not.toBe('merged');
  });

  it('B11: the organisers’ sentence alone, of a school that nobody knows: never merged quietly', () => {
    const title = '首届四川省学校食堂职工烹饪技能大赛';
    const texts = [
      text('a', `我校参加${title}`, [organisers], NOBODY),
      text(
        'b',
        `绵职代表队参加${title}`,
        [
          organisers,
          '经过两天角逐，绵职代表队的面点作品富乐春晓获得金奖，参赛职工沈小禾被授予全省技术能手称号，学校专门召开总结会。',
          '下一步，学校将以赛促学、以赛促练，组织获奖选手到各食堂巡回示范，把金奖面点送上师生的早餐餐桌。',
        ],
        MIANYANG,
      ),
    ];
    expect(fate(groupStories(texts, []), 'a', 'b')).toBe('asked');
  });

  it('B11: two schools with word for word one text: asked, never merged', () => {
    const grouping = groupStories(
      [
        text('a', '我校举办毕业季特色菜品尝活动', TASTING),
        text('b', '我校举办毕业季特色菜品尝活动', TASTING, MIANYANG),
      ],
      [],
    );
    expect(fate(grouping, 'a', 'b')).toBe('asked');
  });

  it('B12: one meeting told by its host, by a guest and by the association', () => {
    const fact =
      '7月11日，四川省高校后勤协会公寓专委会2025年年会在西昌学院召开，来自58所高校的126名代表参会。';
    allApart([
      text(
        'a',
        '公寓专委会年会在我校召开',
        [
          fact,
          '作为东道主，西昌学院带领代表参观了邛海校区智慧公寓，展示了学生自管会的运行机制和彝族文化长廊，获得一致好评。',
        ],
        {
          unit: 'XC',
          unitNames: ['西昌学院'],
        },
      ),
      text('b', '我校参加公寓专委会年会', [
        fact,
        '我校公寓中心主任丁一以书院制背景下的宿舍育人为题作交流发言，分享了夜间辅导站、朋辈导师和积分激励三项做法。',
      ]),
      text(
        'c',
        '公寓专委会年会召开',
        [
          fact,
          '会议审议通过了工作报告和财务报告，增补了七家理事单位，秘书长部署了下半年标准化公寓复评和骨干培训的时间安排。',
        ],
        NOBODY,
      ),
    ]);
  });

  it('B13: the same every year', () => {
    const care = (id: string, year: number, day: string): StoryText =>
      text(
        id,
        `${year}年后勤处开展夏季送清凉活动`,
        [
          `${year}年${day}，后勤处领导带队来到维修、绿化、保洁等高温作业一线，为坚守岗位的职工送去西瓜、绿豆、藿香正气液等防暑用品。`,
          '每到一处，都与职工亲切交谈，叮嘱大家合理安排作业时间，注意劳逸结合，做好防暑降温，职工们纷纷表示倍感温暖、干劲更足。',
        ],
        { date: `${year}-07-15` },
      );
    allApart([care('a', 2024, '7月12日'), care('b', 2025, '7月14日')]);
  });

  it('B14: news about a tender is not the notice', () => {
    allApart([
      text('a', '我校顺利完成食堂大宗物资招标采购工作', [
        '5月20日下午，我校食堂大宗物资招标会在行政楼举行，纪检、财务、审计等部门代表全程监督，37家供应商现场竞标。',
        '评审专家从质量、价格、配送能力三方面打分，过程公开透明，最终确定米面油肉等八个品类的入围企业，较去年均价下降百分之三。',
      ]),
      tender(
        'b',
        '食堂大宗物资采购项目中标公告',
        [
          '项目名称：食堂大宗物资采购',
          '经评审，中标供应商：四川嘉禾商贸有限公司，中标金额：412.6万元，公示期三个工作日。',
          '联系人：王老师，联系电话：0833-2276543。特此公告。',
        ],
        '2025-05-23',
      ),
    ]);
  });
});

describe('other look-alikes', () => {
  it('weekly menus: a date range or a week number in the title, dishes much the same', () => {
    const menu = (id: string, range: string, first: string, date: string): StoryText =>
      text(
        id,
        `第一食堂每周菜谱（${range}）`,
        [
          `周一：${first}、清炒时蔬、番茄蛋汤`,
          '周二：青椒肉丝、麻婆豆腐、紫菜汤',
          '周三：鱼香茄子、蒜苗回锅肉、海带汤',
          '周四：土豆烧鸡、干煸豆角、酸菜汤',
          '周五：红烧排骨、白油丝瓜、三鲜汤',
        ],
        { date },
      );
    allApart([
      menu('a', '3月3日—3月7日', '宫保鸡丁', '2025-03-02'),
      menu('b', '3月10日—3月14日', '水煮肉片', '2025-03-09'),
      menu('c', '3月17日—3月21日', '宫保鸡丁', '2025-03-16'),
    ]);
  });

  it('two canteens, two halves of a year, two festivals', () => {
    const check = (id: string, where: string, date: string): StoryText =>
      text(
        id,
        `后勤处检查${where}`,
        [
          `后勤处组织人员对${where}进行了检查，重点查看了食材留样、餐具消毒、从业人员健康证和消防器材配置等情况，发现问题当场反馈并限期整改。`,
          '被检查单位表示将举一反三，认真落实整改要求，切实守护师生舌尖上的安全。',
        ],
        { date },
      );
    allApart([
      check('a', '一食堂', '2025-03-02'),
      check('b', '二食堂', '2025-03-03'),
      check('c', '清真餐厅', '2025-03-03'),
    ]);
    const gift = (id: string, feast: string, date: string): StoryText =>
      text(
        id,
        `我校开展${feast}慰问活动`,
        [
          `${feast}来临之际，学校后勤处为坚守岗位的保安、保洁、宿管和食堂员工送去节日的问候和慰问品，感谢大家一年来的辛勤付出。`,
          `大家纷纷表示，将以更加饱满的热情投入工作，让师生度过一个平安祥和的${feast}。`,
        ],
        { date },
      );
    allApart([gift('a', '端午节', '2025-05-30'), gift('b', '中秋节', '2025-09-30')]);
  });

  it('the same words with another number of people and another day', () => {
    const drill = (id: string, day: string, people: number, date: string): StoryText =>
      text(
        id,
        '后勤处开展消防疏散演练',
        [
          `${day}，后勤处联合属地消防救援站在学生公寓开展消防疏散演练，${people}名学生和宿管人员参加。随着警报响起，学生用湿毛巾捂住口鼻，弯腰沿安全通道有序撤离。`,
          '演练结束后，消防员讲解了灭火器的使用方法和火场逃生要点，现场气氛热烈，进一步增强了师生的消防安全意识。',
        ],
        { date },
      );
    allApart([drill('a', '3月21日', 320, '2025-03-22'), drill('b', '10月24日', 415, '2025-10-25')]);
  });

  it('two visitors received in the same words', () => {
    const visit = (id: string, guest: string, day: string, date: string): StoryText =>
      text(
        id,
        `${guest}来校调研后勤工作`,
        [
          `${day}，${guest}一行来我校调研后勤信息化建设工作。后勤处负责人介绍了智慧食堂、智慧公寓、能耗监管平台的建设历程和使用成效，并陪同客人实地参观。`,
          `双方围绕管理体制、社会化改革、队伍建设等话题进行了深入交流。${guest}对我校后勤工作给予高度评价，希望今后加强往来。`,
        ],
        { date },
      );
    allApart([
      visit('a', '宜宾学院后勤基建处', '4月2日', '2025-04-03'),
      visit('b', '攀枝花学院后勤保障部', '4月16日', '2025-04-17'),
    ]);
  });

  it('weekly pictures under one title', () => {
    const weeks = ['2025-03-03', '2025-03-10', '2025-03-17', '2025-03-24', '2025-03-31'];
    allApart(weeks.map((date, index) => text(`m${index}`, '本周食谱', ['image.png'], { date })));
    allApart(weeks.map((date, index) => text(`m${index}`, '学生食堂本周菜谱公布', ['图1.jpg'], { date })));
  });

  it('two lots of one project under one title', () => {
    const lot = (id: string, name: string, company: string, sum: string): StoryText =>
      tender(
        id,
        '第二食堂厨房设备采购项目中标公告',
        [
          `项目名称：第二食堂厨房设备采购${name}`,
          '项目编号：LSSY-2025-017',
          `经评审，成交供应商：${company}，成交金额：${sum}万元。`,
          '公示期三个工作日，如有异议请以书面形式向后勤管理处提出，逾期不予受理。',
        ],
        '2025-04-02',
      );
    allApart([
      lot('a', 'A包', '四川嘉禾商贸有限公司', '41.6'),
      lot('b', 'B包', '成都泰和机电有限公司', '38.2'),
    ]);
  });

  it('the notice that calls for an event and the news of it', () => {
    allApart([
      text('a', '关于举办毕业季特色菜品尝活动的通知', [
        '各位毕业生：后勤处定于6月17日至6月26日在第二食堂举办毕业季特色菜品尝活动，凭校园卡免费品尝，每人限一次，请各二级单位相互转告，按时段错峰前往。',
      ]),
      text('b', '我校举办毕业季特色菜品尝活动', TASTING),
    ]);
  });

  it('one form filled by two schools that nobody is sure of: never merged, also not by way of a third', () => {
    const body = [
      '4月1日，后勤处对食堂冷库进行了全面清洗消毒，清理过期食材，检查制冷机组，更换老化门封条，确保食材储存安全，为师生守好舌尖第一关。',
    ];
    const texts = ['乐山师范学院开展冷库清洗', '绵阳职业技术学院开展冷库清洗', '冷库清洗消毒'].map(
      (title, index) => text(`t${index}`, title, body, NOBODY),
    );
    expect(fate(groupStories(texts.slice(0, 2), []), 't0', 't1')).toBe('asked');
    expect(groupStories(texts, []).groups).toHaveLength(3);
  });

  it('two dormitories, all else alike: never merged quietly', () => {
    const check = (id: string, dormitory: string): StoryText =>
      text(id, '后勤处开展宿舍安全检查', [
        `10月12日，后勤处对${dormitory}宿舍开展安全检查，检查组逐层查看了${dormitory}的消防设施、用电线路和应急通道，收缴违规电器7件，现场约谈${dormitory}楼栋长，要求三日内整改。`,
      ]);
    expect(fate(groupStories([check('a', '竹园'), check('b', '梅园')], []), 'a', 'b')).not.toBe('merged');
  });
});
