import type { UnitRef } from '../../model/verdict.ts';

/** The association, its committees, and others like it. Greedy to the left inside one run of characters. */
const ASSOCIATION =
  /(?:四川|中国|[\p{Script=Han}]{2,4}?)?(?:省|市|自治区)?(?:高校|学校|院校|教育|高等学校)后勤(?:管理)?(?:协会|研究会|学会)[\p{Script=Han}]{0,14}?(?:专业委员会|专委会|分会|秘书处|协会网|(?=[^\p{Script=Han}]|$))?|(?:[\p{Script=Han}]{2,8})(?:专业委员会|专委会)|伙专会|协会秘书处/u;

/** The association speaking of itself. */
const OF_ITSELF = /^(?:省|本|我)?协会|^秘书处|^我会(?![议计场])|^本会(?![议计场])/;

const AUTHORITY =
  /[\p{Script=Han}]{0,12}(?:教育部|教育厅|教育局|教委|教体局|教育和体育局|市场监督管理局|市场监管局|市场监管总局|食药监局|食品药品监督管理局|卫生健康委|卫健委|卫健局|卫生局|疾控中心|疾控局|公安厅|公安局|派出所|消防救援\S{0,4}|应急管理局|应急管理厅|人民政府|发改委|财政厅|财政局|住建局|住建厅|机关事务管理局|省委|市委|区委|国资委|教育工委)/u;

/** The association, a committee of it, or an association like it, where the words name one. */
export function findAssociation(
  text: string,
): { readonly ref: UnitRef; readonly quote: string; readonly index: number } | null {
  const named = ASSOCIATION.exec(text);
  if (named !== null) return found(named);
  const itself = OF_ITSELF.exec(text);
  return itself === null ? null : found(itself);
}

/** An authority: ministry, department, bureau. */
export function findAuthority(
  text: string,
): { readonly ref: UnitRef; readonly quote: string; readonly index: number } | null {
  const named = AUTHORITY.exec(text);
  return named === null ? null : found(named);
}

function found(match: RegExpExecArray): { ref: UnitRef; quote: string; index: number } {
  return { ref: { kind: 'association', name: match[0] }, quote: match[0], index: match.index };
}
