/** Bodies that bear a school's name and are not the school: hospitals, schools for children, presses, firms. */
const BODY =
  /^(?:第[一二三四五六]|直属|口腔|中医|体育|临床|教育|发展|后勤(?:集团|处)?)?(?:附属|附设|附中|附小|附幼|实验(?:中学|小学|学校|幼儿园)|华西(?:第[一二三四]|口腔|妇产儿童|口腔)?医院|华西口腔|出版社|博物馆|科技园|基金会|校友会|产业集团|幼儿园)[\p{Script=Han}·]{0,14}?(?:医院|中学|小学|幼儿园|学校|有限责任公司|有限公司|(?=[^\p{Script=Han}·]|$)|(?<=附中|附小|附幼|出版社|博物馆|科技园|基金会|校友会|幼儿园))/u;

/** How far the name of an affiliated body reaches after the school's name; 0 where none stands there. */
export function bodyAfter(text: string, end: number): number {
  const match = BODY.exec(text.slice(end, end + 30));
  return match === null ? 0 : match[0].length;
}
