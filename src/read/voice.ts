import type { Voice } from './place.ts';

/** Words of a dateline that speak as a school, and as a paper that may be a school's or a city's. */
const OWN = /本网|本站|本院|本校|我校|我院|我处|校|学院|大学|后勤|院新闻网|院讯|^[【[]?讯$/;
const PAPER = /本报|本刊|本台/;
/** Outside media by their names. */
const MEDIUM = /报|网|社|台|客户端|新闻|电$|频道|在线|观察|融媒/;
/** Media that a 来源 may name. */
const MEDIUM_SOURCE =
  /日报|晚报|早报|都市报|时报|青年报|教育报|商报|新华|人民网|中新|中国新闻|光明|央视|电视台|广播|新浪|腾讯|网易|搜狐|澎湃|川观|封面|四川在线|新闻网|客户端|观察|新闻社/;
const SCHOOL = /大学|学院|学校|后勤|校/;

/** Who speaks in a dateline: `本网讯` the school, `新华网拉萨4月22日电` a medium, `本报讯` nobody can say. */
export function voiceOf(dateline: string): Voice {
  if (PAPER.test(dateline)) return 'unclear';
  if (OWN.test(dateline)) return 'own';
  return MEDIUM.test(dateline) ? 'outside' : 'own';
}

/** Whether a 来源 names an outside medium; the register of outlets decides elsewhere, this only says whose reporter it is. */
export function isMediumSource(source: string): boolean {
  return MEDIUM_SOURCE.test(source) && !SCHOOL.test(source);
}
