const NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** `6.2.1` as an official text names it: 第六条第（二）项第1目. An id of another shape stays as it is. */
export function clauseName(id: string): string {
  const parts = id.split('.');
  const [article, item, point] = parts;
  const numeral = (part: string | undefined) => NUMERALS[Number(part)] ?? part;
  if (article === undefined || parts.length > 3 || !/^\d+(\.\d+)*$/.test(id)) return id;
  return [
    `第${numeral(article)}条`,
    item === undefined ? '' : `第（${numeral(item)}）项`,
    point === undefined ? '' : `第${point}目`,
  ].join('');
}
