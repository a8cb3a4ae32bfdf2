import { isDepartment } from '../names/departments.ts';
import type { Line } from './page-words.ts';
import { NOT_A_NAME, ORGANISATION, ROLE_WORDS, SIGNING_LABEL } from './words.ts';

const DATE =
  /(?:\d{2,4}[年./-])?\d{1,2}[月./-]\d{1,2}日?(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?|[二〇○零一三四五六七八九十]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日/g;
const PADDED_NAME = /(?<![\p{Script=Han}])(\p{Script=Han}) (\p{Script=Han})(?![\p{Script=Han}])/gu;
const NAME = /^(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}]{1,8}(?:·[\p{Script=Han}]{1,8})+)$/u;
const DEPARTMENT_AND_NAME = /^(\S*(?:处|部|科|室|中心|公司|集团|办|会))\p{Script=Han}{2,4}$/u;

/**
 * Whether a line with a unit's name in it has the shape of a signature: unit, department, names, date, role words and
 * nothing else. A place (食堂, 校区) behind the unit signs only beside a name or a date; alone it is a caption.
 */
export function isSignatureShape(line: Line): boolean {
  const [first] = line.hits;
  if (first === undefined) return false;
  const before = words(line.text.slice(0, first.start));
  if (!before.every((token) => isRole(token) || isName(token) || isDepartment(token))) return false;
  let named = before.some(isName) || hasDate(line.text);
  let place = false;
  for (const [index, hit] of line.hits.entries()) {
    const to = line.hits[index + 1]?.start ?? line.text.length;
    const [glued = '', ...rest] = split(line.text.slice(hit.end, to));
    if (!isDepartment(glued) && !isDepartmentAndName(glued)) return false;
    place ||= glued !== '' && isDepartment(glued) && !ORGANISATION.test(glued);
    for (const token of rest) {
      if (isName(token)) named = true;
      else if (!isRole(token) && !isDepartment(token)) return false;
    }
  }
  return named || !place;
}

function hasDate(text: string): boolean {
  return text.replace(DATE, '') !== text;
}

function words(text: string): string[] {
  return split(text).filter((token) => token !== '');
}

/** The first token is what stands glued to the name before it; '' where nothing does. */
function split(text: string): string[] {
  const bare = text.replace(DATE, ' ').replace(SIGNING_LABEL, ' ').replace(PADDED_NAME, '$1$2');
  const [glued = '', ...rest] = bare.split(/[\s,、;:/|【】[\]"“”]+/);
  const open = /^([^()]*)\(/.exec(glued);
  // `西南石油大学(南充)后勤`: a bracket right behind the name belongs to it; others hold names and departments.
  const head = open !== null && open[1] === '' ? glued.replace(/^\([^()]{0,10}\)/, '') : glued;
  return [
    head.replace(/[()]/g, ''),
    ...rest.map((token) => token.replace(/[()]/g, '')).filter((token) => token !== ''),
  ];
}

function isRole(token: string): boolean {
  return ROLE_WORDS.test(token);
}

function isName(token: string): boolean {
  return NAME.test(token) && !NOT_A_NAME.test(token) && !isRole(token);
}

function isDepartmentAndName(token: string): boolean {
  const match = DEPARTMENT_AND_NAME.exec(token);
  return match !== null && isDepartment(match[1] ?? '');
}
