import { wordList } from './word-list.ts';

/** Pen-names of a whole office: 后勤人, 校园君, 农大人, 后小勤. They name nobody. */
const PEN_NAMES: ReadonlySet<string> = new Set(
  wordList(`
    小后 小勤 小保 小膳 小食 小宿 小物 小水 小电 小维 小园 小服 小宣 小青 小新 小川 小农 小科 小医 小师 小编 小记 小通 后后 勤勤
    小后勤 小后君 小勤君 勤小后 后小勤 后小保 后小服 宿小管 膳小美 食小堂 食小美 物小业 维小修 保小卫 小食光 小蜜蜂 后勤通 一线人 农大人
    川农人 川大人 西财人 交大人 成大人 科大人 师大人 理工人 学院人 大学人 校园人 新闻人 小喇叭 小助手 小管家 小哥 小妹 小小编 后勤侠
  `),
);
/** Whose pen-name it is … */
const FIELDS =
  /^(?:小|老|阿|大)?(?:一线|川农|川大|农大|科大|师大|交大|成大|高校|学院|大学)?(?:后勤|后保|后管|后服|总务|校园|食堂|膳食|饮食|餐饮|伙食|公寓|宿管|宿舍|物业|维修|水电|能源|保卫|保安|平安|安全|绿化|园林|环卫|基建|动力|接待|车队|运输|采购|商贸|校医|医务|新闻|宣传|通讯|服务|管理|保障|产业)/;
/** … and what it ends in. */
const ENDS =
  /(?:人|君|哥|姐|弟|妹|侠|仔|娃|宝|er|儿|小哥|小姐姐|小妹|小编|小助手|小管家|小喇叭|小卫士|卫士|达人|侠客|蜜蜂|星人|青年|团队|家人|老兵|新兵|娘子军|一员|一兵)$/;
/** 川农小后, 成大小勤. */
const SMALL = /^\p{Script=Han}{2,4}小[后勤保膳食宿物维管编记助]$/u;
const WHOLE_SCHOOL = /^.{1,4}(?:大|院|师|校)人$/;
const SURNAME_AND_SMALL = /^.小.$/;

/** Whether a word is a pen-name of an office, not a person's name. */
export function isPenName(text: string): boolean {
  if (PEN_NAMES.has(text) || (SMALL.test(text) && !SURNAME_AND_SMALL.test(text))) return true;
  if (WHOLE_SCHOOL.test(text) && text.length > 3) return true;
  const field = FIELDS.exec(text)?.[0];
  return field !== undefined && field.length < text.length && ENDS.test(text.slice(field.length));
}
