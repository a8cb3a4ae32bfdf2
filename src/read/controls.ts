import { wordList } from './word-list.ts';

/** What a page's controls do, and what they do it to: 打印 + 正文, 关闭 + 窗口. Data: add a word here, no code changes. */
const DEEDS: readonly string[] = wordList(`
  打印 关闭 返回 收藏 加入收藏 分享 分享到 分享至 转发 转发到 复制 下载 保存 另存为 发表 发送 推荐 推荐给好友 告诉好友 告诉
  纠错 我要纠错 点赞 评论 我要评论 发表评论 查看评论 举报 投诉 朗读 语音播报 听新闻 阅读 扫码 扫码阅读 放大 缩小
  加大 减小 增大 切换 设为 设为首页 我要打印 我要收藏 我要分享 我要投稿 在线投稿 立即打印 直接打印 打开 导出 预览 查看 点击 点击查看
  双击滚屏 双击自动滚屏 自动滚屏 滚屏 背景色 字体 字号 字体大小 字号大小 文字大小 选择字号 选择字体 视力保护色 视力保护 护眼 页面
  大 中 小 超大 特大 默认 标准 加粗 繁體 繁体 简体 无障碍 无障碍阅读 适老化 长者模式 手机版 手机版本 电脑版 扫描分享 扫一扫 微信扫一扫
  微信 微博 新浪微博 腾讯微博 朋友圈 微信好友 QQ QQ空间 QQ好友 空间 好友 人人网 豆瓣 百度 更多 二维码 顶 踩 顶部 首页 网站首页
  上一篇 下一篇 上一条 下一条 上一页 下一页 目录 列表 附件下载 返回顶部 回到顶部 回顶部 TOP 链接 原文 导航 登录 注册 RSS 微信平台
  打印机 邮件 邮箱 发邮件 浏览 点击数 阅读数 责任编辑邮箱
`);
const OBJECTS: readonly string[] = wordList(`
  正文 本页 本文 此页 此文 该页 该文 页面 文章 全文 原文 网页 本网页 窗口 本窗口 此窗口 当前页 当前窗口 顶部 首页 列表 上页 上级
  上一页 上一级 栏目 链接 网址 地址 附件 字体 字号 图片 评论 到 至 给好友 好友 此信息 本信息 信息 新闻 本条 内容 预览 大图
`);
/** Words that are a text's own where they stand alone on a line or in a bracket; controls only beside another control. */
const ONLY_BESIDE: ReadonlySet<string> = new Set(
  wordList(
    '大 中 小 默认 标准 微信 微博 空间 好友 邮件 邮箱 首页 目录 页面 更多 原文 顶 百度 推荐 查看 阅读 新闻',
  ),
);

const DEED_SET: ReadonlySet<string> = new Set(DEEDS);
const OBJECT_SET: ReadonlySet<string> = new Set(OBJECTS);
const LONGEST_DEED = Math.max(...DEEDS.map((word) => word.length));
const BRACKETS = /[【】[\]〖〗「」『』〔〕()<>《》]/;
const OPEN = '【[〖「『〔(';
const CLOSE = '】]〗」』〕)';
/** Controls stand apart by spaces or such signs. */
const APART = /[\s|/:·,、;>»+-]+/;
/** A line of controls is no longer than this. */
const LONGEST = 120;

/** 打印, 打印正文, 打印 正文. */
function isControl(words: string): boolean {
  if (DEED_SET.has(words)) return true;
  for (let length = Math.min(LONGEST_DEED, words.length - 1); length > 0; length -= 1)
    if (DEED_SET.has(words.slice(0, length)) && OBJECT_SET.has(words.slice(length))) return true;
  return false;
}

/** The controls of a stretch without brackets; null where any other word stands in it. */
function controlsIn(stretch: string): readonly string[] | null {
  const whole = stretch.replace(/[\s:]+/g, '');
  if (whole === '') return [];
  if (isControl(whole)) return [whole];
  const words = stretch.split(APART).filter((word) => word !== '');
  return words.every(isControl) ? words : null;
}

/** Whether a normalised text is made of the page's controls only: 【打印正文】【关闭窗口】, [字体:大 中 小], 分享到. */
export function isControls(text: string): boolean {
  if (text.length > LONGEST) return false;
  const controls: string[] = [];
  for (const stretch of text.split(BRACKETS)) {
    const found = controlsIn(stretch);
    if (found === null) return false;
    controls.push(...found);
  }
  return controls.some((word) => !ONLY_BESIDE.has(word)) || controls.length > 1;
}

/** A text without the brackets of controls at its two ends: `…(文:丁一)【打印正文】【关闭窗口】`. */
export function withoutControls(text: string): string {
  let rest = text.trim();
  for (;;) {
    const end = rest.length - 1;
    const closing = CLOSE.indexOf(rest.charAt(end));
    const start = closing < 0 ? -1 : rest.lastIndexOf(OPEN.charAt(closing), end);
    const opening = OPEN.indexOf(rest.charAt(0));
    const stop = opening < 0 ? -1 : rest.indexOf(CLOSE.charAt(opening));
    if (start > 0 && isControls(rest.slice(start))) rest = rest.slice(0, start).trimEnd();
    else if (stop > 0 && stop < end && isControls(rest.slice(0, stop + 1)))
      rest = rest.slice(stop + 1).trimStart();
    else return rest;
  }
}
