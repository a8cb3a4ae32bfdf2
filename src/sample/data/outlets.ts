/** Media that the schools of the sample report to. Real outlets; every report is invented. */
export const CLAIM_OUTLETS = {
  national: [
    ['人民网', 'https://edu.people.com.cn/n1/'],
    ['新华网', 'http://www.xinhuanet.com/'],
    ['光明网', 'https://edu.gmw.cn/'],
    ['中国青年网', 'https://edu.youth.cn/'],
    ['中国教育新闻网', 'http://www.jyb.cn/'],
    ['央广网', 'https://www.cnr.cn/'],
    ['中国教育报', ''],
    ['光明日报', ''],
  ],
  provincial: [
    ['四川日报', ''],
    ['川观新闻', 'https://cbgc.scol.com.cn/news/'],
    ['四川在线', 'https://sichuan.scol.com.cn/'],
    ['封面新闻', 'https://www.thecover.cn/news/'],
    ['华西都市报', ''],
    ['四川观察', 'https://kscgc.sctv-tf.com/'],
    ['四川新闻网', 'http://edu.newssc.org/'],
    ['教育导报', ''],
    ['四川农村日报', 'https://scncrb.scol.com.cn/'],
  ],
  city: [
    ['成都日报', ''],
    ['成都商报', 'https://static.cdsb.com/'],
    ['成都广播电视台', 'https://www.cditv.cn/'],
  ],
  other: [
    ['搜狐号', 'https://www.sohu.com/a/'],
    ['百家号', 'https://baijiahao.baidu.com/s?id='],
    ['微信公众号', 'https://mp.weixin.qq.com/s/'],
  ],
  /** In no register. */
  unknown: ['嘉陵潮校园传媒', '岷江边教育观察', '学府后勤快讯'],
  /** Level doubtful by the register's own word. */
  doubtful: ['红星新闻', '中国教育在线'],
} as const;
