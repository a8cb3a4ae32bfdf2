/** What makes a name common: two people of one name at two schools are then no wonder, and not worth a question. */

/** Surnames borne by so many that a two-character name with one of them is common. */
export const COMMON_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** Three-character names that are everywhere. */
export const COMMON_FULL_NAMES: ReadonlySet<string> = new Set(
  `王建国 李建国 张建国 刘建国 王建军 李建军 张建军 刘建军 王建华 李建华 张建华 刘建华 王志强 李志强 张志强 刘志强 王海燕 李海燕
  张海燕 刘海燕 王晓东 李晓东 张晓东 刘晓东 王小红 李小红 张小红 刘小红 王晓燕 李晓燕 张晓燕 刘晓燕 王秀英 李秀英 张秀英 刘秀英
  王国强 李国强 张国强 刘国强 王文军 李文军 张文军 王婷婷 李婷婷 张婷婷 刘婷婷 王丽娟 李丽娟 张丽娟 刘丽娟 王丽华 李丽华 张丽华
  王玉兰 李玉兰 张玉兰 王春燕 李春燕 张春燕 王雪梅 李雪梅 张雪梅 刘雪梅 王红梅 李红梅 张红梅 王志刚 李志刚 张志刚 王小军 李小军
  张小军 王子轩 李子轩 张子轩 王欣怡 李欣怡 张欣怡 王佳怡 李佳怡 张佳怡 王俊杰 李俊杰 张俊杰 陈建华 陈建国 杨建华 杨建国 陈小红
  杨小红 陈志强 杨志强 陈海燕 杨海燕`
    .trim()
    .split(/\s+/),
);
