/** Who is asking. Plain and reachable: a webmaster who minds can find the association by it. */
export const IDENTITY = {
  /** The name that robots.txt rules are looked up by. */
  robotsName: 'scgxhq-tally',
  userAgent: 'Mozilla/5.0 (compatible; scgxhq-tally/0.1; +http://www.scgxhq.com/)',
  accept: 'text/html,application/xhtml+xml,application/json;q=0.9,text/plain;q=0.8,*/*;q=0.1',
  acceptLanguage: 'zh-CN,zh;q=0.9',
  acceptEncoding: 'gzip, deflate, br',
} as const;
