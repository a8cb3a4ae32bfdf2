import { describe, expect, it } from 'vitest';
import { SCRAPERS } from '../../scrapers/index.ts';
import { compact } from '../../src/text/normalise.ts';
import { LAYOUTS, type Told } from './layouts.ts';
import { fixture, pageOf } from './support.ts';

type Body = Told['body'];

const BODIES: Readonly<Record<string, Body>> = {
  'news with dateline, bracket and signature': [
    { text: '本网讯（文、图/苏禾）5月19日，后勤处组织开展食堂安全检查。检查组一行先后走访三个食堂。' },
    { text: '“安全无小事。”后勤处处长在会上说。' },
    { text: '（文/图：苏禾  审核：顾北辰）' },
    { text: '四川农业大学后勤总公司  秦朗月', right: true },
    { text: '2023年5月19日', right: true },
  ],
  'two short lines': [{ text: '后勤处开展检查' }, { text: '后勤处  秦朗月', right: true }],
  'bid notice with labels of its own': [
    { text: '项目编号：SCU-2023-019' },
    { text: '时间：2023年5月19日上午9点' },
    { text: '地点：后勤楼203室' },
    { text: '联系人：苏老师 电话：028-00000000' },
    { text: '特此公告。' },
    { text: '四川大学后勤集团', right: true },
  ],
  'headings and an office': [
    { text: '一、总体要求' },
    { text: '1.加强管理' },
    { text: '二、工作安排' },
    { text: '后勤处供稿' },
  ],
};

const SITES = [
  {
    site: 'scgxhq',
    name: '四川省高校后勤协会',
    metas: [
      ['[四川省高校后勤协会]', '[手机版本]', '[扫描分享]', '发布时间:2022年8月16日', '查看:1979', '来源:'],
      ['时间：2022-08-16 09:47:27', '来源：四川省高校后勤协会', '查看：391'],
    ],
  },
  {
    site: 'scxxjjhqcy',
    name: '四川学校后勤与产业信息网',
    metas: [
      ['2023-12-08', '作者:佚名', '来源:'],
      ['【食品安全】   2023-12-08', '作者：林仲谦 江禾 牟北雁', '来源：四川省高校后勤协会'],
    ],
  },
  {
    site: 'chinacacm',
    name: '中国教育后勤协会',
    metas: [
      ['日期:2022年01月21日', '来源:四川师范大学', '阅读:'],
      ['日期：2022年01月21日', '来源：', '阅读：'],
    ],
  },
  {
    site: 'yxhq',
    name: '中国院校后勤信息网',
    metas: [
      ['作者:李映桦', '日期:2011-12-23', '来源:'],
      ['作者:四川理工学院后勤服务总公司 刘小弘 邹椿岫', '日期:2011-12-02', '来源:'],
    ],
  },
] as const;

const TITLE = '四川师范大学|西南石油大学后勤部到校开展“食堂”工作交流';

describe.each(SITES)('$site', ({ site, name, metas }) => {
  const documents = [`${TITLE}-${name}`, name, TITLE];
  it.each(Object.keys(LAYOUTS))('reads an article in %s', (layout) => {
    for (const fields of metas) {
      for (const gap of ['', '    ']) {
        for (const [kind, body] of Object.entries(BODIES)) {
          for (const documentTitle of documents) {
            const html = LAYOUTS[layout]?.({ title: TITLE, fields, gap, body, documentTitle }) ?? '';
            const read = SCRAPERS[site].parseArticle(pageOf(site, html, '/content/9.html'));
            const where = `${kind} | ${fields.join('|')} | ${documentTitle}`;
            expect(read.problem, where).toBeNull();
            expect(read.title?.value, where).toBe(TITLE);
            expect(compact(read.metaLines.join('')), where).toBe(compact(fields.join('')));
            expect(
              read.body.map(({ text, align }) => `${compact(text)}${align === 'right' ? ' →' : ''}`),
              where,
            ).toEqual(body.map(({ text, right }) => `${compact(text)}${right === true ? ' →' : ''}`));
          }
        }
      }
    }
  });
});

const KITCHEN = [
  '本网讯（通讯员 苏禾）8月15日，后勤处组织开展食堂安全检查。',
  '检查组一行先后走访三个食堂，重点查看留样记录。',
  '四川师范大学后勤保障部 秦朗月 →',
  '编辑:顾北辰',
];
const CONTEST = [
  '12月6日，西华大学后勤处在一食堂举办厨艺比赛，二十名师傅参加。',
  '比赛评出一等奖两名。',
  '西华大学后勤处 沈小禾 →',
];
const VISIT = [
  '1月20日，西南石油大学后勤部一行到校交流&座谈。',
  '双方就食堂管理进行了交流。',
  '四川师范大学综合一科 叶知秋',
];
const KITCHEN_TITLE = '四川师范大学 开展食堂安全检查';
const VISIT_TITLE = '四川师范大学|西南石油大学后勤部到校开展工作交流';

const PAGES = [
  ['scgxhq', 'article-div', KITCHEN_TITLE, ['发布时间:2022年8月16日', '查看:1979', '来源:'], KITCHEN],
  ['scgxhq', 'article-table-upper', KITCHEN_TITLE, ['发布时间：2022年8月16日', '来源：'], KITCHEN],
  ['scgxhq', 'article-time-source-view', KITCHEN_TITLE, ['来源：四川省高校后勤协会'], KITCHEN],
  ['scgxhq', 'article-dl-flat', KITCHEN_TITLE, ['发布时间:2022年8月16日', '查看:1979'], KITCHEN],
  ['scgxhq', 'article-mobile', KITCHEN_TITLE, ['发布时间：2022年8月16日'], KITCHEN],
  [
    'scxxjjhqcy',
    'article-tag',
    '西华大学举办厨艺比赛',
    ['【学校食堂食品安全】   2023-12-08    作者:佚名    来源:四川省高校后勤协会'],
    [
      '西华大学举办厨艺比赛',
      CONTEST[0],
      '说明: C:\\Users\\Administrator\\Desktop\\1Y4A5869.JPG',
      CONTEST[1],
      CONTEST[2],
      '二〇二三年十二月八日 →',
    ],
  ],
  [
    'scxxjjhqcy',
    'article-single-td',
    '西华大学举办厨艺比赛',
    ['学校食堂食品安全】', '作者:佚名'],
    ['西华大学举办厨艺比赛', ...CONTEST],
  ],
  [
    'scxxjjhqcy',
    'article-cells',
    '西华大学举办厨艺比赛',
    ['日期:2023-12-08', '作者:沈小禾 顾北辰', '来源:西华大学后勤处'],
    CONTEST.slice(0, 2),
  ],
  [
    'scxxjjhqcy',
    'article-migrated',
    '宜宾学院开展节能宣传',
    ['发布者:系统管理员发布时间:2016-09-29浏览次数:6'],
    [
      '文章来源:饮食中心 发布日期: 2016/5/10 9:17:17 浏览次数: 111',
      '5月9日，饮食中心开展节能宣传。',
      '(饮食中心 乔木)',
    ],
  ],
  [
    'chinacacm',
    'article-main',
    VISIT_TITLE,
    ['日期:2022年01月21日', '来源:四川师范大学'],
    [VISIT[0], '1.jpg', VISIT[1], `${VISIT[2]} →`],
  ],
  ['chinacacm', 'article-ul', VISIT_TITLE, ['来源：四川师范大学', '阅读：'], VISIT],
  [
    'chinacacm',
    'article-plain-text-order',
    '四川师范大学:四川省高校后勤协会到校调研',
    ['来源:中国教育后勤协会 阅读:'],
    ['4月10日，协会一行到校调研。', VISIT[2]],
  ],
  [
    'yxhq',
    'article-glued',
    '四川理工学院举行技能比武',
    ['作者:四川理工学院后勤服务总公司 丁一 沈小禾日期:2011-12-02来源:'],
    [
      '——记后勤服务总公司第三届技能节',
      '11月3日，四川理工学院后勤服务总公司举行技能比武。',
      '比武分三个项目。',
    ],
  ],
  [
    'yxhq',
    'article-spans',
    '四川理工学院举行技能比武',
    ['作者:丁一  日期:2011-12-02  来源:四川理工学院'],
    ['11月3日，四川理工学院后勤服务总公司举行技能比武。', '比武分三个项目。'],
  ],
] as const;

const oneSpace = (text: string): string => text.replace(/[\s\u3000]+/g, ' ');

it.each(PAGES)('reads %s/%s', (site, name, title, metas, body) => {
  const read = SCRAPERS[site].parseArticle(pageOf(site, fixture(`${site}/${name}.htm`)));
  expect(read.problem).toBeNull();
  expect(read.title?.value).toBe(title);
  for (const meta of metas) expect(read.metaLines.join('\n')).toContain(meta);
  expect(read.body.map(({ text, align }) => `${oneSpace(text)}${align === 'right' ? ' →' : ''}`)).toEqual(
    body,
  );
});
