import { simplify } from '../story/script.ts';

/** Words with which a school's departments and bodies end. */
const DEPARTMENT =
  /(?:处|部|科|室|中心|公司|集团|学院|书院|分院|系|办公室|办|食堂|餐厅|饭堂|校区|园区|校部|协会|委员会|工会|分会|支部|总支|党委|团委|队|组|站|馆|园|班|会|后勤|总务|基建|机关|商学院|医院|分校|超市|车队|中心组|新闻网|网站|官网|公众号|研究院|研究所|基地|实验室|宾馆|酒店)$/u;

const BRACKETED = /[(（【[][^()（）【】[\]]{0,20}[)）】\]]/g;
const CHARACTERS = /^[\p{Script=Han}\dA-Za-z、·\-—与和及/()]*$/u;
const DEED =
  /开展|召开|举行|举办|组织|来访|来校|到校|调研|考察|荣获|获得|赴|莅临|邀请|慰问|一行|完成|启动|迎来/;

/** The longest text that is still read as the name of a department. */
const LONGEST = 26;

/**
 * Whether the words after a school's name name a department or body of it (`后勤服务总公司饮食中心`, `(南充)后勤`);
 * nothing at all counts too. A person's name after it does not.
 */
export function isDepartment(rest: string): boolean {
  const bare = simplify(rest)
    .replace(BRACKETED, '')
    .replace(/\s+/g, '')
    .replace(/^[·\-—:]+/, '');
  if (bare === '') return true;
  return bare.length <= LONGEST && CHARACTERS.test(bare) && DEPARTMENT.test(bare) && !DEED.test(bare);
}
