import type { PageSketch } from './page.ts';
import { TOLD_CASES } from './told-cases.ts';

/** A page and whose it is: `sure:NAME`, `asked:A,B` (best first; `asked:` = no candidate), `none`. */
export interface UnitCase {
  readonly what: string;
  readonly page: PageSketch;
  readonly verdict: string;
}

const NEWS = '5月6日上午,后勤保障处组织开展食堂食品安全检查,现场反馈问题并限期整改。';

export const UNIT_CASES: readonly UnitCase[] = [
  // Fields of the site.
  {
    what: '来源 is a school',
    page: { title: '食堂上新', source: '西华大学', body: [NEWS] },
    verdict: 'sure:西华大学',
  },
  {
    what: '来源 is a school in short',
    page: { title: '食堂上新', source: '西南石大后勤', body: [NEWS] },
    verdict: 'sure:西南石油大学',
  },
  {
    what: '来源 is the association',
    page: { title: '西华大学 食堂上新', source: '四川省高校后勤协会', body: [NEWS] },
    verdict: 'sure:西华大学',
  },
  {
    what: '来源 is a department',
    page: { title: '食堂上新', source: '后勤保障处', body: ['我处检查了食堂。'] },
    verdict: 'asked:',
  },
  {
    what: '来源 is a medium and nothing else stands there',
    page: { title: '食堂上新', source: '光明日报', body: [NEWS] },
    verdict: 'none',
  },
  {
    what: '作者 holds unit and people',
    page: { title: '食堂上新', author: '四川理工学院后勤服务总公司 沈小禾 顾北辰', body: [NEWS] },
    verdict: 'sure:四川轻化工大学',
  },
  {
    what: '供稿单位 label',
    page: { title: '食堂上新', meta: { 供稿单位: '绵阳师院后勤处' }, body: [NEWS] },
    verdict: 'sure:绵阳师范学院',
  },
  {
    what: 'reviewer label says nothing',
    page: { title: '食堂上新', meta: { 审核: '四川大学' }, body: [NEWS] },
    verdict: 'none',
  },
  {
    what: 'words beside the date',
    page: { title: '食堂上新', rest: ['成都大学后勤处'], body: [NEWS] },
    verdict: 'sure:成都大学',
  },

  // Title prefixes.
  ...['|', '｜', '：', ':', '丨'].map((mark) => ({
    what: `title prefix with ${mark}`,
    page: {
      title: `四川师范大学${mark}西南石油大学后勤部到校开展工作交流`,
      body: ['西南石油大学后勤部一行到我校交流。'],
    },
    verdict: 'sure:四川师范大学',
  })),
  {
    what: 'prefix behind a tag',
    page: { title: '【迎新季】成都大学|让新生感到温暖', body: [NEWS] },
    verdict: 'sure:成都大学',
  },
  {
    what: 'prefix as a tag',
    page: { title: '【西南民族大学】食堂上新', body: [NEWS] },
    verdict: 'sure:西南民族大学',
  },
  {
    what: 'prefix with a department',
    page: { title: '西华大学后勤服务总公司：食堂上新', body: [NEWS] },
    verdict: 'sure:西华大学',
  },
  {
    what: 'prefix and a space',
    page: { title: '西南石油大学 后勤保障处开展消防演练', body: [NEWS] },
    verdict: 'sure:西南石油大学',
  },
  {
    what: 'prefix and full-width space',
    page: { title: '四川农业大学　食堂上新', body: [NEWS] },
    verdict: 'sure:四川农业大学',
  },
  {
    what: 'a visitor and a space is no prefix',
    page: { title: '四川大学后勤部 来我校调研交流', body: ['5月6日,四川大学后勤部一行到我校调研。'] },
    verdict: 'asked:',
  },
  {
    what: 'two schools with spaces may both be visitors',
    page: { title: '四川师范大学 西南石油大学后勤部来校交流', body: [NEWS] },
    verdict: 'asked:*',
  },
  {
    what: 'prefix wins over a mention',
    page: { title: '西昌学院|赴四川大学学习食堂管理', body: ['5月6日,我校后勤处赴四川大学学习。'] },
    verdict: 'sure:西昌学院',
  },

  // Signatures.
  {
    what: 'unit and name',
    page: { title: '食堂上新', body: [NEWS, '四川农业大学后勤总公司  丁一'] },
    verdict: 'sure:四川农业大学',
  },
  {
    what: 'unit with a colon and a padded name',
    page: { title: '食堂上新', body: [NEWS, '西南交大水电中心:丁 一'] },
    verdict: 'sure:西南交通大学',
  },
  {
    what: 'unit and date',
    page: { title: '食堂上新', body: [NEWS, '乐山师范学院后勤集团 2025年5月6日'] },
    verdict: 'sure:乐山师范学院',
  },
  {
    what: 'unit, then date, then editor',
    page: { title: '食堂上新', body: [NEWS, '内江师范学院后勤处', '2025年5月6日', '编辑:顾北辰'] },
    verdict: 'sure:内江师范学院',
  },
  {
    what: 'bracket at the end of the text',
    page: { title: '食堂上新', body: [`${NEWS}(西南科大后勤集团 丁一)`] },
    verdict: 'sure:西南科技大学',
  },
  {
    what: 'source bracket of its own site',
    page: { title: '食堂上新', body: [NEWS, '(来源:四川文理学院后勤管理处网站)'] },
    verdict: 'sure:四川文理学院',
  },
  {
    what: 'dateline',
    page: { title: '食堂上新', body: [`川旅院新闻网讯(通讯员 沈小禾)${NEWS}`] },
    verdict: 'sure:四川旅游学院',
  },
  {
    what: 'the next article is no signature',
    page: { title: '食堂上新', body: [NEWS, '下一篇:西南石油大学后勤处召开会议'] },
    verdict: 'none',
  },
  {
    what: 'a caption is no signature',
    page: { title: '食堂上新', body: [NEWS, '与四川大学后勤部合影'] },
    verdict: 'asked:*',
  },
  {
    what: 'association signs',
    page: { title: '食堂上新', body: [NEWS, '四川省高校后勤协会秘书处'] },
    verdict: 'sure:四川省高校后勤协会秘书处',
  },
  {
    what: 'two schools sign one story',
    page: {
      title: '川中两校联合举办厨艺赛',
      body: [NEWS, '四川大学后勤集团 丁一 西南交通大学后勤集团 顾北辰'],
    },
    verdict: 'sure:四川大学',
  },
  {
    what: 'former name in a signature',
    page: { title: '食堂上新', body: [NEWS, '成都航空职业技术学院后勤处 丁一'] },
    verdict: 'sure:成都航空职业技术大学',
  },
  {
    what: 'campus and second 后勤 body',
    page: { title: '食堂上新', body: [NEWS, '西南石油大学(南充)后勤 丁一'] },
    verdict: 'sure:西南石油大学',
  },
  {
    what: 'college with a parent name',
    page: { title: '食堂上新', body: [NEWS, '四川大学锦江学院后勤处 丁一'] },
    verdict: 'sure:四川大学锦江学院',
  },
  {
    what: 'other province',
    page: { title: '食堂上新', body: [NEWS, '西安电子科技大学后勤处 丁一'] },
    verdict: 'sure:西安电子科技大学',
  },
  {
    what: 'affiliated hospital',
    page: { title: '食堂上新', body: [NEWS, '西南医科大学附属医院后勤保障部'] },
    verdict: 'asked:西南医科大学',
  },
  {
    what: 'a name that no list has',
    page: { title: '食堂上新', source: '四川轻化大学', body: [NEWS] },
    verdict: 'asked:四川轻化工大学,四川大学,四川轻化大学',
  },

  // Places that disagree.
  {
    what: 'prefix against signature',
    page: { title: '成都大学|食堂上新', body: [NEWS, '西华大学后勤处 丁一'] },
    verdict: 'asked:西华大学,成都大学',
  },
  {
    what: 'source against author field',
    page: { title: '食堂上新', author: '西华大学 丁一', source: '成都大学', body: [NEWS] },
    verdict: 'asked:西华大学,成都大学',
  },
  {
    what: 'source against a title with another school',
    page: { title: '西昌学院后勤处举办厨艺赛', source: '成都大学', body: ['西昌学院后勤处举办厨艺赛。'] },
    verdict: 'asked:成都大学,西昌学院',
  },
  {
    what: 'a soft prefix yields to the signature in a visit',
    page: { title: '四川大学 后勤部领导考察食堂', body: ['后勤部领导到校考察。', '西华大学后勤处 丁一'] },
    verdict: 'sure:西华大学',
  },
  {
    what: 'a medium as source says nothing of the school',
    page: { title: '西华大学|食堂上新', source: '四川日报', body: [NEWS] },
    verdict: 'sure:西华大学',
  },

  // Ambiguous short names.
  {
    what: 'ambiguous alone',
    page: { title: '食堂上新', body: [NEWS, '交大后勤 丁一'] },
    verdict: 'asked:西南交通大学',
  },
  {
    what: 'ambiguous with the full name',
    page: { title: '食堂上新', body: [`西南交通大学食堂上新。${NEWS}`, '交大后勤 丁一'] },
    verdict: 'sure:西南交通大学',
  },
  {
    what: 'ambiguous with an unambiguous short name',
    page: { title: '西南交大食堂上新', body: [NEWS, '交大后勤 丁一'] },
    verdict: 'sure:西南交通大学',
  },
  {
    what: 'ambiguous with its town',
    page: { title: '食堂上新', body: ['5月6日,学校在绵阳涪城举办厨艺赛。', '西科大后勤 丁一'] },
    verdict: 'sure:西南科技大学',
  },
  {
    what: 'ambiguous with another school in full',
    page: { title: '食堂上新', body: ['成都天气好。上海交通大学食堂上新。', '交大后勤 丁一'] },
    verdict: 'asked:西南交通大学',
  },
  {
    what: 'two schools of one former name',
    page: { title: '食堂上新', body: [NEWS, '四川师范学院后勤处 丁一'] },
    verdict: 'asked:四川师范大学,西华师范大学',
  },
  {
    what: 'one of them in full',
    page: { title: '西华师范大学食堂上新', body: [NEWS, '四川师范学院后勤处 丁一'] },
    verdict: 'sure:西华师范大学',
  },
  {
    what: 'accident in running text',
    page: { title: '形成大量成果', body: ['学校在成都建成大学生食堂,形成理论体系。'] },
    verdict: 'none',
  },

  // Title and text, where nobody signs.
  {
    what: 'school acts in the title',
    page: { title: '西南交大饮食中心举办趣味运动会', body: [NEWS] },
    verdict: 'sure:西南交通大学',
  },
  {
    what: 'school acts behind a motto',
    page: { title: '凝心聚力开新局——四川农业大学后勤召开年度大会', body: [NEWS] },
    verdict: 'sure:四川农业大学',
  },
  {
    what: 'only school, acting in the lead, with 我校',
    page: { title: '我校开展食品安全检查', body: ['近日,西华大学后勤处组织检查。我校师生好评。'] },
    verdict: 'sure:西华大学',
  },
  {
    what: 'title tells of 我校, a visitor comes',
    page: {
      title: '四川信息职业技术学院后勤处到我校调研交流',
      source: '总务处',
      body: ['5月6日,四川信息职业技术学院一行到我校。', '(总务处)'],
    },
    verdict: 'asked:',
  },
  {
    what: 'visitors in a list',
    page: {
      title: '四川大学、西南交通大学来校调研食堂',
      body: ['5月6日,四川大学、西南交通大学后勤负责人来我校调研。'],
    },
    verdict: 'asked:*',
  },
  {
    what: 'we go there',
    page: { title: '后勤处赴四川大学调研学习', body: ['5月6日,我处一行赴四川大学调研。', '(后勤处 丁一)'] },
    verdict: 'asked:',
  },
  {
    what: 'visitor and host, nobody signs',
    page: { title: '四川大学后勤部赴西南石油大学考察', body: ['5月6日,四川大学后勤部赴西南石油大学考察。'] },
    verdict: 'asked:四川大学,西南石油大学',
  },
  {
    what: 'visitor and host, host signs',
    page: {
      title: '四川大学后勤部来西南石油大学考察',
      body: ['5月6日,四川大学后勤部一行来我校考察。', '西南石油大学后勤处 丁一'],
    },
    verdict: 'sure:西南石油大学',
  },
  {
    what: 'visitor signs',
    page: {
      title: '后勤部赴西南石油大学考察',
      body: ['5月6日,我部一行赴西南石油大学考察。', '四川大学后勤部 丁一'],
    },
    verdict: 'sure:四川大学',
  },
  {
    what: 'meeting at a host',
    page: { title: '全省高校后勤工作会在西南石油大学召开', body: ['5月6日,会议在西南石油大学召开。'] },
    verdict: 'asked:西南石油大学',
  },
  {
    what: 'authority arrives',
    page: { title: '省教育厅专家组莅临四川大学检查食堂', body: ['5月6日,省教育厅专家组莅临四川大学检查。'] },
    verdict: 'sure:四川大学',
  },
  {
    what: 'expert of another school',
    page: { title: '我校邀请四川大学教授讲课', body: ['5月6日,四川大学丁教授应邀到我校讲课。'] },
    verdict: 'asked:',
  },
  {
    what: 'mention in an essay',
    page: { title: '浅谈高校食堂管理', column: '理论与实践', body: ['食堂要管好,例如四川大学的做法。'] },
    verdict: 'asked:四川大学',
  },
  {
    what: '我校 without any name',
    page: { title: '我校食堂上新', body: ['我校食堂上新。'] },
    verdict: 'asked:',
  },
  {
    what: 'no words of any school',
    page: { title: '冬季节能小常识', body: ['随手关灯。'] },
    verdict: 'none',
  },

  // The association's own.
  {
    what: 'association acts in the title',
    page: {
      title: '四川省高校后勤协会召开理事会',
      column: '协会新闻',
      source: '四川省高校后勤协会',
      body: ['会议在西南石油大学召开。'],
    },
    verdict: 'sure:四川省高校后勤协会',
  },
  {
    what: 'committee meets at a school',
    page: {
      title: '四川省高校后勤协会伙食专业委员会年会在西南石油大学召开',
      column: '协会新闻',
      body: ['年会在西南石油大学召开。', '编辑:丁一'],
    },
    verdict: 'sure:四川省高校后勤协会',
  },
  {
    what: 'secretariat visits',
    page: { title: '协会秘书处走访四川大学', column: '协会新闻', body: ['5月6日,协会秘书处走访四川大学。'] },
    verdict: 'sure:协会秘书处',
  },
  {
    what: 'its column without any school',
    page: { title: '关于召开年会的通知', column: '协会新闻', body: ['各会员单位:'] },
    verdict: 'sure:四川省高校后勤协会',
  },
  {
    what: 'a school signs in its column',
    page: {
      title: '协会年会在我校召开',
      column: '协会新闻',
      source: '四川省高校后勤协会',
      body: ['年会在我校召开。', '西昌学院后勤处 丁一'],
    },
    verdict: 'sure:西昌学院',
  },
  {
    what: 'a school acts in its column, unsigned',
    page: {
      title: '四川大学后勤集团荣获先进',
      column: '协会新闻',
      source: '四川省高校后勤协会',
      body: ['四川大学后勤集团荣获先进。'],
    },
    verdict: 'asked:四川大学,四川省高校后勤协会',
  },
  {
    what: 'prefix in its column',
    page: { title: '四川大学 后勤集团荣获先进', column: '协会新闻', body: [NEWS] },
    verdict: 'sure:四川大学',
  },

  // Bid notices.
  {
    what: 'buyer',
    page: {
      title: '食堂家具采购项目中标公告',
      column: '招投标信息',
      body: ['采购人:四川大学', '代理机构:某某招标代理有限公司', '联系人:X老师'],
    },
    verdict: 'sure:四川大学',
  },
  {
    what: 'buyer on the next line',
    page: {
      title: '食材采购项目公告',
      column: '招投标信息',
      body: ['1.采购人信息', '名 称:西南石油大学', '地址:新都', '2.代理机构信息', '名 称:某某公司'],
    },
    verdict: 'sure:西南石油大学',
  },
  {
    what: 'school in the title',
    page: {
      title: '关于四川大学江安校区家具采购的公告',
      column: '招投标信息',
      body: ['特此公告。', '2025年5月6日'],
    },
    verdict: 'sure:四川大学',
  },
  {
    what: 'a registered supplier signs',
    page: {
      title: '食材采购中标公告',
      column: '招投标信息',
      body: ['招标人:四川大学', '成都某味餐饮管理有限公司 2025年5月6日'],
    },
    verdict: 'sure:四川大学',
  },
  {
    what: 'signature of a department only',
    page: { title: '食材采购公告', column: '招投标信息', body: ['特此公告。', '后勤管理处 2025年5月6日'] },
    verdict: 'none',
  },
  {
    what: 'a company signs its own news',
    page: { title: '公司年会', body: ['年会召开。', '成都某味餐饮管理有限公司'] },
    verdict: 'sure:成都某味餐饮管理有限公司',
  },

  // Unseen kinds of trouble: nothing here may be decided quietly for the wrong school.
  {
    what: 'a caption of the host is no signature',
    page: { title: '食堂见闻', body: ['5月6日,我处一行赴四川大学学习。', '四川大学第一食堂'] },
    verdict: 'asked:*',
  },
  {
    what: 'a bare name under a visit there',
    page: { title: '赴四川大学学习', body: ['5月6日,我处一行赴四川大学学习。', '四川大学'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'a lecturer in the last bracket',
    page: { title: '培训会', body: ['近日培训举行,反响很好。', '(四川大学 丁教授主讲)'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'an organiser line',
    page: { title: '节能宣传周', body: ['近日活动举行,反响很好。', '主办单位:四川大学'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'a last line that is a sentence',
    page: { title: '食堂上新', body: ['近日食堂上新,反响很好。', '让四川大学的师生吃得放心'] },
    verdict: 'asked:四川大学',
  },
  {
    what: '大学城 is no school',
    page: { title: '成都大学城食堂监管', body: ['近日,成都大学城食堂联合检查。'] },
    verdict: 'none',
  },
  {
    what: '大学习 is no school',
    page: { title: '四川大学习大讨论', body: ['近日,全省开展四川大学习大讨论。'] },
    verdict: 'none',
  },
  {
    what: 'a bid column visit',
    page: { title: '赴四川大学学习招标采购', column: '招投标信息', body: ['近日,赴四川大学学习。'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'a lesson from elsewhere',
    page: { title: '他山之石——四川大学后勤经验', body: ['四川大学后勤经验值得学习。'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'an essay about a school',
    page: { title: '四川大学食堂管理研究', column: '理论与实践', body: ['四川大学食堂管理好,值得推广。'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'an essay that is signed',
    page: {
      title: '四川大学食堂管理研究',
      column: '理论与实践',
      body: ['四川大学食堂管理好。', '西华大学后勤处 丁一'],
    },
    verdict: 'sure:西华大学',
  },
  {
    what: 'the association at 我校',
    page: {
      title: '四川省高校后勤协会领导莅临我校指导',
      body: ['5月6日,协会领导莅临我校。', '(后勤处 丁一)'],
    },
    verdict: 'asked:',
  },
  {
    what: 'a source that is the other side',
    page: { title: '后勤处外出学习', source: '四川大学', body: ['5月6日,我校一行赴四川大学考察。'] },
    verdict: 'asked:四川大学',
  },
  {
    what: 'clear and unclear names in one list',
    page: { title: '西南交大、川大、科大三校联动', body: ['5月6日,三校联动。'] },
    verdict: 'asked:*',
  },
  {
    what: 'two buyers',
    page: { title: '关于西华大学与四川大学联合采购的公告', column: '招投标信息', body: ['特此公告。'] },
    verdict: 'asked:*',
  },
  {
    what: 'an agent with a school name',
    page: {
      title: '食堂采购公告',
      column: '招投标信息',
      body: ['一、采购人:西华大学', '二、代理机构:四川大学科技园发展公司'],
    },
    verdict: 'sure:西华大学',
  },
  {
    what: 'guest after the dateline words',
    page: { title: '好消息', body: ['5月6日,我校从四川大学传来消息,两校共建。'] },
    verdict: 'asked:*',
  },
  {
    what: 'own outing without another school',
    page: { title: '绵阳师范学院后勤处党员走进乡村振兴点', body: ['近日,我校党员走进乡村。'] },
    verdict: 'sure:绵阳师范学院',
  },
  {
    what: 'own meeting called 座谈',
    page: { title: '西昌学院后勤处召开学生座谈会', body: ['近日,我校召开座谈会。'] },
    verdict: 'sure:西昌学院',
  },
  {
    what: 'joint signatures on two lines',
    page: {
      title: '绵阳师范学院、西昌学院联合举办厨艺赛',
      body: ['近日,两校联合举办厨艺赛。', '绵阳师范学院后勤处 丁一', '西昌学院后勤处 顾北辰'],
    },
    verdict: 'sure:绵阳师范学院',
  },
  {
    what: 'two signatures without a joint title',
    page: {
      title: '厨艺赛举行',
      body: ['近日举行厨艺赛。', '绵阳师范学院后勤处 丁一', '西昌学院后勤处 顾北辰'],
    },
    verdict: 'asked:绵阳师范学院,西昌学院',
  },
  {
    what: 'traditional characters',
    page: { title: '食堂上新', body: ['近日食堂上新。', '西南財經大學後勤處 丁一'] },
    verdict: 'sure:西南财经大学',
  },
  {
    what: 'undated with a name of two schools',
    page: { title: '食堂上新', date: null, source: '四川师范学院', body: ['近日食堂上新。'] },
    verdict: 'asked:四川师范大学,西华师范大学',
  },
  {
    what: 'a sub-college by date',
    page: { title: '食堂上新', source: '成都美术学院', body: ['近日食堂上新。'] },
    verdict: 'sure:四川音乐学院',
  },
  {
    what: 'a name that several schools of Sichuan use, with a town',
    page: { title: '食堂上新', body: ['5月6日,学校在成都举办厨艺赛。', '警院后勤 丁一'] },
    verdict: 'asked:四川司法警官职业学院',
  },
  {
    what: 'ambiguous before a bar',
    page: { title: '川大丨食堂上新', body: ['四川大学食堂上新。'] },
    verdict: 'sure:四川大学',
  },
  {
    what: 'a school in round brackets',
    page: { title: '(西华大学)食堂上新', body: ['食堂上新。'] },
    verdict: 'sure:西华大学',
  },

  // Trade sites: only places that sign.
  {
    what: 'trade: prefix',
    page: {
      site: 'chinacacm',
      column: '会员动态',
      title: '四川师范大学|西南石油大学后勤部到校交流',
      source: '四川师范大学',
      body: [NEWS],
    },
    verdict: 'sure:四川师范大学',
  },
  {
    what: 'trade: prefix and tail',
    page: {
      site: 'chinacacm',
      column: '会员动态',
      title: '四川农业大学:食堂上新',
      source: '中国教育后勤协会',
      body: [NEWS, '四川农业大学综合一科 丁一'],
    },
    verdict: 'sure:四川农业大学',
  },
  {
    what: 'trade: other province',
    page: {
      site: 'chinacacm',
      column: '会员动态',
      title: '江苏科技大学:节能宣传周结束',
      source: '中国教育后勤协会',
      body: ['江苏科技大学后勤集团水电中心:丁 一'],
    },
    verdict: 'sure:江苏科技大学',
  },
  {
    what: 'trade: acting in the title is not enough',
    page: {
      site: 'yxhq',
      column: '要闻',
      title: '四川大学后勤集团举办厨艺赛',
      body: ['四川大学后勤集团举办厨艺赛。'],
    },
    verdict: 'none',
  },
  {
    what: 'trade: a visitor is nothing',
    page: {
      site: 'chinacacm',
      column: '会员动态',
      title: '四川大学后勤部来校交流',
      body: ['四川大学后勤部来我校交流。'],
    },
    verdict: 'none',
  },
  {
    what: 'trade: ambiguous prefix',
    page: { site: 'chinacacm', column: '会员动态', title: '交大后勤|食堂上新', body: [NEWS] },
    verdict: 'asked:西南交通大学',
  },
  {
    what: 'trade: two schools elsewhere disagree',
    page: {
      site: 'chinacacm',
      column: '会员动态',
      title: '江苏科技大学:食堂上新',
      source: '浙江师范大学',
      body: [NEWS],
    },
    verdict: 'none',
  },

  ...TOLD_CASES,
];
