/** Surnames that make up nearly all of the population: strong evidence of a name. */
const FREQUENT =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻厉伊仝郜阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜逯隆茹慕危玉银亢嵇哈湛宾戎勾茅利於呼揭干尉冶斯束檀衣阴昝智奉植衡富尧';
/** Surnames of the Hundred Families and of later lists that are seldom met. */
const SELDOM =
  '酆滑昌傅萧贝贲洪诸钮荀家羿汲邴糜松弓牧隗山宓蓬郗仰暴钭韶蓟怀鄂咸籍赖莘贡逄扶堵宰郦郤璩濮寿郏别阎宦鱼慎庾终暨弘广禄东殳沃蔚越夔厍融訾毋乜养须巢蒯竺益桓仉督汝钦缑郈有琴佴伯赏墨谯笪福代仵侬依俸冮侴儿召吾呙员唯啜圣坚埃塔妙姒孛密寸岩崖帕弋彤揣撒斛犹甫畅疏皇眭睢矫硕禚罕翦老肇舍色茆莎药菅营蒿虎蚁褟轩郇鄞释野頔顿颉禇缐尕禤麴蹇俎岐文母练植庹沐税卿扬逮昃郐虢郜笱瞿阙岑隽雒甯戢钭逄佴檀綦璟鄯弭晁邸鄣青苍信凤';
/** Surnames that are foremost ordinary words: they count beside a role word or a unit, never for a word alone. */
const ORDINARY =
  '通空从开度库年户折木水火生留行补超达过里长飞香锁镇种续永次启回及多字占言后公经能使充习竹第秘稽烟烈炎漏潮法红黑斗录律敏旦格欣毓民泉渠位区印诺居战子千百义化双宏忠承放政月桃正步波洋海清源爱环珍理真知祥秀秋立线继维美群考良英茶西让记诗语贤贵跃远追道重铁雄雪非首鸟幸元门粘展闭由但';
const TRADITIONAL =
  '張劉陳楊黃趙吳孫馬鄭謝羅許韓馮鄧蕭葉蘇呂盧鍾譚陸賈韋鄒龍賀顧龔萬錢嚴齊喬龐顏莊聶魯歐關蘭紀單塗駱藍遊車項連費衛佟應閔鄔邊師倉榮鄺談儲蔣賴孟閻竇婁滿達烏麥繆遲閆畢淩';
/** Surnames of two characters. */
const COMPOUNDS: ReadonlySet<string> = new Set([
  ...[
    '欧阳',
    '太史',
    '端木',
    '上官',
    '司马',
    '东方',
    '独孤',
    '南宫',
    '万俟',
    '闻人',
    '夏侯',
    '诸葛',
    '尉迟',
    '公羊',
    '赫连',
  ],
  ...[
    '澹台',
    '皇甫',
    '宗政',
    '濮阳',
    '公冶',
    '太叔',
    '申屠',
    '公孙',
    '慕容',
    '仲孙',
    '钟离',
    '长孙',
    '宇文',
    '司徒',
    '鲜于',
  ],
  ...[
    '司空',
    '闾丘',
    '子车',
    '亓官',
    '司寇',
    '巫马',
    '公西',
    '颛孙',
    '壤驷',
    '公良',
    '漆雕',
    '乐正',
    '宰父',
    '谷梁',
    '拓跋',
  ],
  ...[
    '夹谷',
    '轩辕',
    '令狐',
    '段干',
    '百里',
    '呼延',
    '东郭',
    '南门',
    '羊舌',
    '微生',
    '梁丘',
    '左丘',
    '东门',
    '西门',
    '南荣',
  ],
  ...['第五', '纳兰', '完颜', '叶赫', '歐陽', '司馬', '諸葛', '東方', '赫連', '公孫'],
]);

const STRENGTH: ReadonlyMap<string, 1 | 2> = new Map([
  ...[...ORDINARY, ...SELDOM].map((char) => [char, 1] as const),
  ...[...TRADITIONAL].map((char) => [char, 2] as const),
  ...[...FREQUENT].map((char) => [char, 2] as const),
]);

/** 2 = a frequent surname, 1 = a rare one, 0 = none that we know. Evidence, not a gate. */
export function surnameStrength(character: string): 0 | 1 | 2 {
  return STRENGTH.get(character) ?? 0;
}

/** Whether a word begins with a surname of two characters. */
export function startsWithCompound(text: string): boolean {
  return COMPOUNDS.has(text.slice(0, 2));
}

export function isCompound(text: string): boolean {
  return COMPOUNDS.has(text);
}

export function startsWithSurname(text: string): boolean {
  const [first = ''] = text;
  return surnameStrength(first) > 0 || startsWithCompound(text);
}

/** Whether a word that begins with this surname may be taken for a name without anything beside it. */
export function isOrdinaryWord(character: string): boolean {
  return ORDINARY.includes(character);
}
