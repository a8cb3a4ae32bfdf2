/** Everything that can be wrong with a file, by stable code. `{…}` is filled in; place (file, row, column) is put before. */
export const CATALOGUE = {
  'file-missing': '找不到这个文件。',
  'is-directory': '是一个目录；请指定一个 CSV 或 .xlsx 文件。',
  'file-unreadable': '文件打不开（{found}）；如果它正在 Excel 或 WPS 中打开，请先关闭。',
  'file-too-large': '文件有 {found}，超过上限 {expected}；请拆成几个文件分别导入。',
  'too-many-rows': '数据超过 {expected} 行；请拆成几个文件分别导入。',
  'unpacked-too-large':
    '文件解压后超过上限 {expected}，不像是正常的表格，没有读入；如确有这么多数据，请另存为 CSV 并分批导入。',
  'old-xls': '是旧版 .xls（或加了密码的文件），读不了；请在 Excel 或 WPS 中另存为不加密码的 .xlsx 再导入。',
  'html-table':
    '是网页格式的表格（常见于系统导出的 .xls），读不了；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
  'not-a-table': '不是 .xlsx 表格，或文件已损坏（{found}）；请用 Excel 或 WPS 打开后另存为 .xlsx 再导入。',
  'bad-encoding':
    '文字编码认不出来；应为 UTF-8、GB18030（GBK）或 UTF-16。请用 Excel 或 WPS 另存为 .xlsx 或「CSV UTF-8」。',
  'bad-quotes': '引号不成对，从这一行起读不下去；请检查单元格里的英文双引号（应写成两个 ""），或改用 .xlsx。',
  'formula-error': '单元格是公式错误「{found}」；请改成正确的值。',
  'formula-uncomputed': '单元格的公式没有计算结果；请用 Excel 或 WPS 打开保存一次，或改成数值。',
  'empty-file': '文件是空的；应有表头：{expected}。',
  'no-rows': '只有表头，没有数据行；请填写后再导入。',
  'missing-columns': '缺少列：{missing}。应有：{expected}；实际表头：{found}。',
  'duplicate-column': '这一列出现了 {found} 次；请只留一列。',
  'extra-cells': '这一行比表头多出内容「{found}」；请检查是否多了分隔符，或漏了引号。',
  'blank-cell': '不能为空。',
  'bad-word': '应为{expected}；现为「{found}」。',
  'bad-date': '应为真实存在的日期，如 2025-03-08；现为「{found}」。',
  'date-order': '{later} {laterDate} 早于{earlier} {earlierDate}。',
  'bad-code': '「{found}」像是被表格软件改成了科学计数法；请把这一列设为文本后重新填写。',
  'bad-former-name': '应写成「旧名@改名年」，多个用 ; 分隔，年份不详写 ?；现为「{found}」。',
  'bad-domain': '应为网站域名，如 news.example.cn，多个用 ; 分隔；现为「{found}」。',
  'bad-url': '应为 http:// 或 https:// 开头的完整网址，如 http://www.example.cn/1.html；现为「{found}」。',
  'unknown-site': '应为站点编号或名称：{expected}；现为「{found}」。',
  'site-mismatch': '网址属于{found}，与站点「{expected}」不符。',
  'duplicate-code': '代码「{found}」与第 {other} 行重复。',
  'duplicate-name': '「{found}」与第 {other} 行的名称相同。',
  'outlet-overlap':
    '「{found}」与第 {other} 行是同一媒体，且有效期重叠；请合并，或写明各自的生效、失效日期。',
  'shared-short-name':
    '简称「{found}」与第 {other} 行「{otherName}」的{what}相同，单凭它分不清是「{name}」还是「{otherName}」；请在两处的简称后都加 ? 标为有歧义（写成「{found}?」）。',
  'address-conflict': '网址与第 {other} 行相同，但{what}不同；同一网址只能是一篇稿件，请核对。',
  'verdict-missing': '类型「{kind}」必须写明结论：{expected}。',
  'bad-verdict': '类型「{kind}」的结论应为{expected}；现为「{found}」。',
  'bad-target': '模板文件名应以 .csv 或 .xlsx 结尾；现为「{found}」。',
  'target-exists': '文件已经存在，没有覆盖；请换一个文件名。',
} as const satisfies Record<string, string>;

export type ProblemCode = keyof typeof CATALOGUE;
