import { wordList } from './word-list.ts';

/** Parts of Yi, Tibetan, Uyghur, Kazakh, Mongol, Qiang and other names as they are written in Han characters. */
export const NAME_PARTS: readonly string[] = wordList(`
  扎西 卓玛 多吉 次仁 泽仁 格桑 洛桑 旺堆 降央 尼玛 仁青 央金 拉姆 罗布 云丹 丹增 索朗 白玛 达瓦
  德吉 桑吉 嘉措 邓珠 顿珠 曲珍 拥忠 志玛 益西 土登 强巴 格勒 措姆 旦增 普布 边巴 阿西 阿木 木呷
  木加 吉克 吉木 阿牛 阿呷 沙马 曲木 曲比 尔古 日古 石布 石一 马海 伍各 伍呷 阿衣 阿依 子古 的日
  莫色 俄木 且沙 阿尔 阿支 阿苦 阿洛 吉伍 吉则 勒格 海来 罗洪 瓦扎 巴久 艾力 艾合 买买提 买提
  吐尔逊 吐尔 古丽 热依 阿卜 阿不 木拉提 努尔 麦麦提 依布拉 玉素甫 迪丽 帕提 阿布都 热合 肉孜 亚森
  卡德尔 赛买 沙吾 叶尔 哈力 巴合 别克 江布 吾尔 库尔班 艾尼 艾山 阿迪力 巴特尔 苏日 其其格 那日
  乌云 格日 图雅 朝鲁 呼和 巴雅尔 萨仁 娜仁 斯琴 阿拉坦 敖敦 宝音 塔娜
  额尔敦 巴雅斯 孟和 道尔吉 哈斯 呼伦 罗绒 贡布 登巴 彭措 曲措 昂旺 阿旺 才让 多杰 卓嘎 旺姆 曲扎 土旦 降措
  才仁 才旺 才旦 旦正 旦周 索南 加措 仁增 罗让 尕让 夺基 泽郎 泽旺 俄色 甲花 王姆 三郎 四郎 拥措 白珍 丁真 吉加 多旦 桑珠 益措 向秋
  阿苏 阿侯 阿硕 阿育 阿余 阿鲁 阿都 阿陆 八且 巴且 比补 比曲 布约 达久 的惹 的莫 地日 额其 尔恩 恩扎 黑惹 吉巴 吉布 吉尔 吉胡
  吉火 吉力 吉米 吉史 吉子 加巴 金古 金曲 克惹 勒伍 立立 利利 罗乌 洛古 马边 马卡 马黑 麦吉 米色 莫洛 木帕 尼苦 热柯 曲别 曲么
  曲莫 日火 赛都 沙古 沙各 色木 杀各 什古 石扎 苏呷 俄底 俄勒 瓦渣 瓦其 吾木 乌尼 乌抛 希惹 约其 依伙 耶佳 越尔 木乃 铁哈 依合
  拉且 拉铁 木且 木果 尔哈 石铁 日者 子石 史布 伍沙 史则 努尔 叶尔 哈孜 扎提 达吾 巴哈 赛力 江娜
  阿力 阿约 阿库 尔布 尔哈 俄伍 莫尔 沙玛 克其 惹作 布哈 阿果 依力 热孜 帕尔 阿孜 古力 穆罕 买合 图尔 斯拉木
`);

/** Characters that such names are made of; a word made of nothing else reads as one. */
export const NAME_CHARACTERS: ReadonlySet<string> = new Set(
  '阿艾巴白班比别布才册茨次措达丹旦德邓登迪丁顿多俄额尔尕嘎噶戈格各根贡古哈海汗罕荷呼吉加嘉甲江降杰金久卡康科克苦库拉来朗勒里力丽良洛罗玛马麦买茂莫姆木娜南尼牛努诺帕培朋皮普其恰且青曲热仁日肉萨塞赛桑色森沙山石什斯松苏素索塔坦特提图土吐瓦旺维翁乌吾伍西希惹逊亚央依益英尤玉吁月云则泽扎珍支只志珠卓子呷补嫫么果铁铁体得的有日作火妞布哲什石以一敦雅绒楞勃岱戴棠琴和胡朝鲁门道松增乃样错郎杰甲央降初太让东尖仓本切羊热依汗提江尼牙孜穆罕默玉丽孙玛雅伦特莱纳莎娃阔扎合孜波乃娘才兹朵越尔铁补约侯硕鲁占堆旺巫',
);

/** Those of them that hardly any other word holds. */
export const FOREIGN_CHARACTERS: ReadonlySet<string> = new Set(
  '阿艾迪尔尕噶嘎哈呷姆嫫娜妮尼帕萨莎沙苏索塔坦吐瓦惹逊亚伊依扎卓孜玛玉朵拉勒诺莫茨措丹旦邓顿俄额哲桑绒嘉姑伍乌吾布洛罗马穆买努乃兹什铁',
);

/** Signs that stand inside such names; all are written · in what we keep. */
export const NAME_DOTS = /[·•‧・∙▪.﹒]/gu;
