import { trailingBrackets } from './brackets.ts';

/** What sites print below a text about liability and rights; it signs nothing. A reprint is judged by it, so the body keeps it. */
const DISCLAIMERS: readonly RegExp[] = [
  /^(?:免责|版权|特别|郑重|重要|本站|本网|法律|转载|严正|温馨)?声明\s*(?:[:】\])〕]|$)/,
  /(?:仅|只|纯属|均)(?:是|为)?(?:代表)?(?:原)?(?:作者|发帖人|发布者|投稿人|撰稿人)(?:本人|个人|自己)?的?(?:观点|立场|意见|看法)/,
  /(?:不|并不|并非|未必)(?:完全)?代表(?:本|我)?(?:站|网站|网|会|校|院|刊|报|平台|公众号|单位|协会)[^。;]{0,10}(?:观点|立场|意见|看法)/,
  /(?:版权|著作权)(?:均|皆|仍)?(?:归|属于?)[^。;]{0,20}所有|版权所有/,
  /如有侵权|如涉及?(?:版权|侵权)|侵权[^。;]{0,8}(?:联系|删除)|侵删/,
  /未经[^。;]{0,12}(?:许可|授权|同意|允许)[^。;]{0,10}(?:不得|禁止|严禁|谢绝)/,
  /(?:转载|转摘|引用)[^。;]{0,8}注明(?:出处|来源|作者)/,
  /与本(?:站|网|网站|平台)(?:观点|立场)?无关/,
];
const SIGN = /^[\s※*★☆■□◆◇●○·(【[〔-]+/;
/** A disclaimer of a site is no longer than this. */
const LONGEST = 400;

/** Whether a normalised line is a site's disclaimer and carries no byline in a bracket of its own. */
export function isDisclaimer(text: string): boolean {
  if (text.length > LONGEST) return false;
  const bare = text.replace(SIGN, '');
  if (!DISCLAIMERS.some((pattern) => pattern.test(bare))) return false;
  return trailingBrackets(text).every((bracket) => bracket.start === 0 || isDisclaimer(bracket.content));
}
