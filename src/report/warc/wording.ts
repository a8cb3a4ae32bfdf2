import type { Publication } from '../publication/record.ts';

/** Words of the record that opens a WARC file: for whoever finds the file without the program. */
export const WARC_WORDING = {
  year: (year: number) => `${year} 年度信息宣传积分统计`,
  published: ({ year, publishedOn }: Pick<Publication, 'year' | 'publishedOn'>) =>
    `${year} 年度信息宣传积分统计（${publishedOn ?? '日期未填'} 封存的结果）`,
  description: (title: string, pages: number) =>
    `${title}所依据的网页存档，共 ${pages} 个页面。每个 response 记录是一次应答，后面的 metadata 记录写明存档编号、请求和用途`,
  bodies:
    '正文按解开压缩后的字节保存；Content-Encoding、Transfer-Encoding 和与之不符的 Content-Length 改记为 x-orig- 开头的同名应答头；同名的多个应答头已合成一行',
  statusLine: '状态码是服务器原来给出的；HTTP 版本和状态码后面的说明文字没有保存，按标准写出',
  requests: '请求头没有保存，因此没有 request 记录；POST 的内容见 metadata 的 request-form',
  redirects: '转址途中的应答没有保存；最初请求的地址见 metadata 的 via',
  replicas: (pages: number) =>
    `其中 ${pages} 个页面取自运行时指定的替代站点（演练），不是真实网站，见 metadata 的 served-from`,
} as const;
