/**
 * Parts from which the sample's people are put together. Every person in the sample is invented: surname and given
 * name are joined by chance, and the whole names below belong to nobody we know.
 */
export const PEOPLE = {
  surnames: (
    '骆 蒲 瞿 鄢 隆 冉 税 苟 敬 青 银 阳 廖 寇 庹 漆 鲜 胥 雍 岳 卿 辜 邬 柏 缪 祝 荀 蔺 詹 阮 沐 晏 蒙 尹 贺 ' +
    '滕 裴 柯 卓 翟 喻 涂 巫 甘 邱 向 冷 席 宁 温 甄 庄 晁 莫 房 卢 苗 纪 舒 项 祁 屈 靳 牟 单 娄 霍 虞 支 ' +
    '张 王 李 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 林 郭 何 高 罗'
  ).split(' '),
  compoundSurnames: ['欧阳', '上官', '司马', '诸葛', '夏侯', '令狐', '皇甫', '尉迟'],
  /** Given names of one character. None of these characters is a word of a byline (文, 图, 编, 审, 科, 处 …). */
  single: (
    '岚 霁 澜 芷 珂 砚 泓 棠 蔚 翊 昀 晞 朔 垣 楹 荻 芮 祺 骁 璟 沅 漪 澍 峤 屿 崧 淞 浔 汐 洵 珏 琰 玥 霏 岷 桦 ' +
    '梓 榆 蕙 萱 苓 菡 莎 鹭 钰 昕 曦 宸 恬 均'
  ).split(' '),
  first: (
    '望 念 可 亦 若 如 清 静 之 以 知 映 景 书 语 听 星 云 春 秋 思 朝 晓 远 乐 安 定 顺 和 雅 礼 义 诚 敏 勤 俭 ' +
    '雨 雪 松 柏 枫 楠 兰 蓉 驰 鸿 雁 铭 锦 恺 恒 慧 怡 忻'
  ).split(' '),
  second: (
    '岚 舟 霁 澜 芷 珂 砚 泓 棠 蔚 翊 昀 晞 朔 垣 楹 荻 芮 祺 骁 霖 璟 沅 漪 澍 峤 屿 崧 嵘 淞 浔 汐 沛 洵 渝 涵 ' +
    '瑾 瑜 璇 珏 琰 琳 玥 霏 岷 梓 榆 蕙 萱 苓 菡 驹 鹭 铮 钰 晖 曦 宸 坤 培 均'
  ).split(' '),
  /** People whose names are written in more than one way, or break a reader that expects two or three characters. */
  minority: {
    yi: ['阿西木呷', '吉克曲布', '沙马拉则', '曲木伍合'],
    tibetan: ['泽仁曲拉措', '扎西邓珠', '罗绒多吉'],
    uyghur: ['艾力·吐尔逊江', '古丽娜尔·买合苏提', '热依拉·阿不都克里木'],
    mongol: ['苏日娜其其格', '额尔敦巴雅斯'],
  },
  /** 𬱖 has four bytes in GB18030 and lies outside the basic plane. */
  rareCharacter: '骆𬱖',
  /** Given name or surname is also a word of a byline. */
  wordNames: ['黄文', '强之图', '官摄宁'],
} as const;
