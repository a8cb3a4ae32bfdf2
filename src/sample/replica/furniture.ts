/** Words that stand around the articles on each site: names, menus, footers. Data only. */
export const FURNITURE = {
  scgxhq: {
    name: '四川省高校后勤协会',
    section: '新闻动态',
    menu: [
      ['协会概况', '/p/2/'],
      ['政策法规库', '/p/23/'],
      ['会员风采', '/p/31/'],
      ['联系我们', '/p/59/'],
    ],
    footer: '版权所有:四川省高校后勤协会    地址:四川省成都市',
    placeholder: '导入数据... ...',
  },
  scxxjjhqcy: {
    name: '四川学校后勤与产业信息网',
    footer: '主办单位:四川省学校基本建设与后勤产业中心',
    pictures: '图片新闻',
  },
  chinacacm: {
    name: '中国教育后勤协会',
    menu: [
      ['关于协会', '/about.html'],
      ['会员登录', '/login.html'],
      ['联系我们', '/contact.html'],
    ],
    footer: '微信平台',
  },
  yxhq: {
    name: '中国院校后勤信息网',
    footer: '中国院校后勤信息网  版权所有',
  },
  missing: '404错误提示',
  notice: '系统提示',
  noticeText: '您访问的信息不存在或没有访问权限，请登录后再试。',
} as const;
