/**
 * Marks of pages that are not what was asked for. A page matches when all that a row names hold:
 * status, words of the markup, words of the <title>.
 */
export interface PageMark {
  readonly kind: 'challenge' | 'login' | 'soft-404' | 'no-permission';
  /** Chinese name, shown to the user. */
  readonly name: string;
  readonly statuses: readonly number[] | null;
  readonly markup: readonly RegExp[];
  readonly title: RegExp | null;
}

const SCRIPT = /<script\b/i;
const PASSWORD_FIELD = /<input\b[^>]{0,300}\btype\s*=\s*["']?password/i;

/** In order of precedence. One word alone never decides: an article may be about a login page. */
const PAGE_MARKS: readonly PageMark[] = [
  {
    kind: 'challenge',
    name: '阿里云 WAF 人机验证',
    statuses: null,
    markup: [/acw_sc__v2/, /\barg1\s*=/],
    title: null,
  },
  {
    kind: 'challenge',
    name: '站群系统动态验证',
    statuses: null,
    markup: [/\bchallengeId\b/, /dynamic_challenge|\banswer\s*=/],
    title: null,
  },
  {
    kind: 'challenge',
    name: '加速乐（创宇盾）人机验证',
    statuses: null,
    markup: [/__jsl_clearance/, /document\.cookie/],
    title: null,
  },
  {
    kind: 'challenge',
    name: '加速乐（创宇盾）人机验证',
    statuses: [512, 521],
    markup: [SCRIPT],
    title: null,
  },
  { kind: 'challenge', name: '瑞数动态防护', statuses: [202, 412], markup: [SCRIPT], title: null },
  { kind: 'soft-404', name: '404 错误提示页', statuses: null, markup: [], title: /^404\s*错误提示/ },
  {
    kind: 'no-permission',
    name: '系统提示页（没有权限或需要登录）',
    statuses: null,
    markup: [],
    title: /^系统提示\s*(?:[-_|—–].*)?$/,
  },
  {
    kind: 'no-permission',
    name: '无权访问提示页',
    statuses: null,
    markup: [/\bclass\s*=\s*["']?[^"'>]{0,100}\bwp_error_msg\b/],
    title: null,
  },
  {
    kind: 'login',
    name: '统一身份认证登录页',
    statuses: null,
    markup: [PASSWORD_FIELD],
    title:
      /^(?:.{0,20})?(?:统一身份认证|统一认证|单点登录|用户登录|系统登录|CAS)(?:平台|系统|中心|页面|登录|\s)*(?:[-_|—–].*)?$/i,
  },
];

const TITLE = /<title\b[^>]{0,200}>([^<]{0,500})<\/title/i;

/** Marks stand near the top; the rest of a page is not searched. */
const REACH = 256 * 1024;

/** The mark of a page, or null for one that looks like content. */
export function recognise(status: number, page: string): PageMark | null {
  const text = page.slice(0, REACH);
  const title = (TITLE.exec(text)?.[1] ?? '').trim();
  const mark = PAGE_MARKS.find(
    (row) =>
      (row.statuses === null || row.statuses.includes(status)) &&
      (row.title === null || row.title.test(title)) &&
      row.markup.every((pattern) => pattern.test(text)),
  );
  return mark ?? null;
}
