import type { TallyResult } from '../../model/result.ts';

/** notice.html: the public notice. */
export function noticeHtml(result: TallyResult): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${result.year} 年度公示</title></html>\n`;
}
