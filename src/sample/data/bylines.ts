/**
 * Forms of bylines as they stand in real pages. Slots: {s} school, {b} logistics body, {d} department, {a} {c}
 * credited people in order, {p} photographer, {r} {e} {x} reviewers and editors, {t} date.
 */
export interface BylineForm {
  readonly id: string;
  /** Where it stands: last lines, right-aligned last lines, in front of the first paragraph. */
  readonly place: 'tail' | 'right' | 'head';
  readonly lines: readonly string[];
  /** How many of {a} {c} the form credits with the text. */
  readonly credits: 0 | 1 | 2;
}

const tail = (id: string, credits: 0 | 1 | 2, ...lines: string[]): BylineForm => ({
  id,
  place: 'tail',
  lines,
  credits,
});
const right = (id: string, credits: 0 | 1 | 2, ...lines: string[]): BylineForm => ({
  id,
  place: 'right',
  lines,
  credits,
});
const head = (id: string, credits: 0 | 1 | 2, line: string): BylineForm => ({
  id,
  place: 'head',
  lines: [line],
  credits,
});

/** Forms that name a person plainly. */
export const PERSON_FORMS: readonly BylineForm[] = [
  right('unit-name', 1, '{s}{b}  {a}'),
  right('unit-name-date', 1, '{s}{b}  {a}', '{t}'),
  tail('text-photo-review', 1, '（文/图：{a} 审核：{r}）'),
  tail('supply-unit-name', 1, '（供稿：{b} {a} 审核：{r}）'),
  tail('slash-after', 1, '（{a}/文 {p}/图）'),
  tail('slash-before', 1, '（文/{a} 图/{p}）'),
  right('stacked', 1, '撰稿：{a}', '审核：{r}'),
  right('role-line', 1, '文：{a}  图：{p}  审核：{r}'),
  tail('unit-name-supply', 1, '（{b} {a} 供稿）'),
  tail('write-review', 1, '（撰稿：{a}；审稿：{r}、{e}）'),
  tail('author', 1, '（作者：{a}）'),
  tail('two-authors', 2, '（文：{a} {c} 图：{p}）'),
  right('two-names', 2, '{s}{b}  {a} {c}'),
  tail('words-photo-edit', 1, '（文字：{a} 摄影：{p} 编辑：{r}）'),
  head('campus-news-joint', 1, '本网讯（文、图/{a}）'),
  head('campus-news-correspondent', 2, '本网讯（通讯员 {a} {c}）'),
];

/** Forms that name an organisation, an editor or nobody. */
export const NOBODY_FORMS: readonly BylineForm[] = [
  tail('unit-supply', 0, '（{b}供稿）'),
  right('unit-date', 0, '{s}{b}', '{t}'),
  right('unit', 0, '{s}{b}'),
  tail('editor', 0, '（责任编辑：{r}）'),
  right('editor-line', 0, '编辑：{r}'),
  tail('three-reviews', 0, '一审：{r} 二审：{e} 三审：{x}'),
  tail('nothing', 0),
];

/** Forms that stand on real pages now and then and break a plain reading. */
export const HARD_FORMS: readonly BylineForm[] = [
  tail('reviewer-first', 1, '（{r}/审 {a}/文 {p}/摄）'),
  tail('glued-unit', 1, '（{b}{a}供稿、摄影，{r}核稿）'),
  tail('unclosed', 1, '（供稿/{a} 审核/{r}'),
  tail('photo-first', 1, '图：{p} 文：{a} 审核：{r}'),
  tail('unit-in-slash', 1, '（文/公寓中心 {a}；审核/{r}；图/编辑 {p}）'),
  tail('supply-org-write', 1, '（供稿：{b} 撰稿：{a} 审核：{r}）'),
  tail('reported', 1, '（{a}报道）'),
  tail('name-alone', 1, '（{a}）'),
  tail('unit-name-bracket', 1, '（{b} {a}）'),
  tail('joint-photo', 1, '（图/文 {a}）'),
  tail('role-space', 1, '（{b} {a} 供稿 {r} 审稿）'),
  right('padded-roles', 1, '撰 稿 人：{a}', '审 稿 人：{r}'),
  head('unit-photo-report', 1, '本网讯：（{b} {a} 图文报道）'),
  head('bracket-first', 1, '（文图/{a}）'),
  head('glued-names', 1, '（{b}宣 {a}文/图）'),
  tail('photographer-only', 0, '（{p}摄影）'),
  tail('photo-and-editor', 0, '【摄影：{p} 责编：{r}】'),
  tail('print-editor', 0, '打印责任编辑：{r}'),
  tail('reviewer-title', 0, '（审核人：{b}副处长 {r}）'),
  tail('org-lines', 0, '图、文：饮食服务中心'),
  tail('org-slash', 0, '能源管理中心/图、文'),
  tail('department', 0, '（综合科）'),
  right('joint-org', 0, '供稿：后勤党总支'),
  tail('word-editor', 0, '（文字编辑：{r} 终审：{e}）'),
];
