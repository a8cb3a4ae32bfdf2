import type { Voice } from './place.ts';
import type { KnowsUnit } from './unit.ts';

/** Words of a dateline that speak as a school, and as a paper that may be a school's or a city's. */
const OWN = /本网|本站|本院|本校|我校|我院|我处|校|学院|大学|后勤|院新闻网|院讯|^[【[]?讯$/;
const PAPER = /本报|本刊|本台/;
/** Outside media by their names. */
const MEDIUM = /报|网|社|台|客户端|新闻|电$|频道|在线|观察|融媒/;
/** Media that a 来源 may name. */
const MEDIUM_SOURCE =
  /日报|晚报|早报|都市报|时报|青年报|教育报|商报|新华|人民网|中新|中国新闻|光明|央视|电视台|广播|新浪|腾讯|网易|搜狐|澎湃|川观|封面|四川在线|新闻网|客户端|观察|新闻社/;
const SCHOOL = /大学|学院|学校|后勤|校/;
/** Datelines that only a medium prints: papers, agencies, stations, and the web media that are known by name. */
const KNOWN_MEDIUM =
  /[^校院大]报|社$|台$|电$|新华|人民网|中新|中国新闻|中国网|中国日报|光明|央视|央广|中青|新浪|腾讯|网易|搜狐|澎湃|川观|封面|红星|上游|凤凰|大众网|大众新闻|四川在线|四川新闻|每经|每日经济|环球|未来网|国际在线|千龙|华西都市|学习强国|法治|经济网|教育网|头条/;
/** A site of its own behind the name that speaks, with a date perhaps: 川农大|新闻网5月3日. */
const NEWS_SITE =
  /(?:新闻网?|新闻中心|新闻在线|在线|官网|校园网|信息网|融媒体?(?:中心)?|网站?)\s*(?:\d{1,2}月\d{1,2}日)?$/;
/** 川农大, 成都航院, 某某职院, 某某师专: how schools are called in short. */
const SHORT_SCHOOL = /(?:[^光宏远恒]大|(?<![法医察务学])院|高专|师专|医专|职专|幼专)$/;

/** `本报讯`: whose own people sign without a unit. */
export function isOwnPaper(dateline: string): boolean {
  return PAPER.test(dateline);
}

/**
 * Who speaks in a dateline: `本网讯` the school, `新华网拉萨4月22日电` a medium, `本报讯` nobody can say. A news site
 * speaks for the unit before it (`川农大新闻网讯`); one of an unknown name may be a school's or a town's.
 */
export function voiceOf(dateline: string, knowsUnit: KnowsUnit): Voice {
  if (isOwnPaper(dateline)) return 'unclear';
  if (OWN.test(dateline)) return 'own';
  if (!MEDIUM.test(dateline)) return 'own';
  if (KNOWN_MEDIUM.test(dateline)) return 'outside';
  const words = dateline
    .replace(/(?:讯|消息|报道)$/, '')
    .replace(/^[【[\s]+/, '')
    .trim();
  const owner = words.replace(NEWS_SITE, '');
  if (owner === words) return 'outside';
  return SHORT_SCHOOL.test(owner) || knowsUnit(owner) || knowsUnit(words) ? 'own' : 'unclear';
}

/** Whether a 来源 names an outside medium; the register of outlets decides elsewhere, this only says whose reporter it is. */
export function isMediumSource(source: string): boolean {
  return MEDIUM_SOURCE.test(source) && !SCHOOL.test(source);
}
