/** Characters that given names are mostly made of: what speaks for a name whose surname we do not know. */
const GIVEN: ReadonlySet<string> = new Set(
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玲红鹏飞燕辉建华文慧欣雪梅琳颖莉婷萍雷倩琴荣健波宁彬斌浩凯峰鑫龙翔宇轩泽涵梓萱怡佳瑶欢晨曦熙妍彤诗雨思琪悦雅馨语嫣梦洁露云霄瑞祥瑾瑜璇璐珊珍珠玉琼瑛瑗瑄珂琦琰琛璟玮玥珺琬芬芝芸芷苑茜茵荷莲莹菁菊萌蓉蓓蔓蕾薇蕊艺若苒茹菲萧楠枫柏柳桐棋森楷榕樱林松柯彪彦彭影德志忠念怀怜恒恩悠惠愉慕成才振擎政敬斯新旭昂昊昌昕星春昭显晓晏晗晟晖晴智景暄暖曼朗朝朋权栋根桓梁楚榆欧毅民永江汐沁沛河泉泓泰洪津洲浪海淇淑淳清渊渝湘源滢滨漫澄澜灵炎炜炫炳烁烨焕煜照熠然燃爽牧猛珏琨瑕甜男畅皓盈益盛睿石磐祎祖禄禾秋程穆立章竹笑笛筠箐素紫絮纯绍绮维绪缘罡美羽翊翠翰耀聪肖胜舒舟良艾苏菡葵蓝蕙行衡裕西言誉谦豪贞贤赫越远逸道达迪遥邦郁金钊钧钰铃铭锋锐锦长闻阳陆雁雄雯霖霜青韬韵韶顺颂风香馥驰骁骏高鸣鸿鹤麒麟默齐亚亮仁仙仪伦佑佩依俊信俐倍倚偲元兆先光克全兴冉冬冰凌凡凤利力勋勤升卉博卓南卫原友双吉吟启吾和咏品哲唯喜嘉园国圆坚坤培基堂墨士声夏奇奕奥妙妮姗姝姣姿娅娇娥婉婕媛嫒子孝孟学宏安宗定宜宝实宣宪家容宸宽宾富寒寅寻尔尚尧山岚岩岳峥峻崇川左巧巍帆帅希帝年庆康廉延弘弛彰微',
);

/** Characters of work, places and sentences that hardly a name holds: they mark an ordinary word. */
const ORDINARY: ReadonlySet<string> = new Set(
  '的了在是为和与及之这那我你他她它们不没未无有就都而但被把给让向从到对于等些个人员校院处部办室局科组队厅署系馆站厂店餐饭菜食堂厨宿舍寝楼房屋门窗厕浴电暖气修维护检查验收测试管理服务障动工育教课班级师生学会议讲话题目标准则规制度法条例案件号码数量价格费用款项购销售票证片图表档报告示知通讯息消闻网络点击阅读览载转发评论享提供求请谢您敬礼欢迎祝贺节假期时间今昨早左右前后旁边区域园路街道场地线圈反低多少短旧老幼父母亲孩童友客户商品物资产设备车辆船机器材料具垃圾废污染病疫防控治疗医药身体运比赛奖励罚训练习演出剧舞歌画展活参加观赴开召集举行步升改革创计划策略实施落推好差错问答复第零两几每各整半单次遍位名份角分斤吨',
);

export function isGivenCharacter(character: string): boolean {
  return GIVEN.has(character);
}

/** Whether a word holds a character that marks it as an ordinary word, not a name. */
export function holdsOrdinary(characters: readonly string[]): boolean {
  return characters.some((char) => ORDINARY.has(char));
}
