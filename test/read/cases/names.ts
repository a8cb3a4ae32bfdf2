/** Invented people: A, B, C, D of each set. `printed` forms differ from the names that must be read. */
export interface NameSet {
  readonly id: string;
  readonly names: readonly [string, string, string, string];
  /** As printed, where it differs. */
  readonly printed?: readonly [string, string, string, string];
}

export const NAME_SETS: readonly NameSet[] = [
  { id: 'two', names: ['丁一', '王斌', '李川', '周岚'] },
  { id: 'three', names: ['沈小禾', '顾北辰', '周知远', '林晚舟'] },
  { id: 'mixed', names: ['陆遥', '唐若水', '方圆圆', '郭野'] },
  { id: 'compound', names: ['欧阳知秋', '司马青', '上官云起', '诸葛晴'] },
  { id: 'rare', names: ['籍安然', '阚川', '束文景', '益晟'] },
  { id: 'words', names: ['强胜男', '官海', '畅达远', '时光远'] },
  { id: 'padded', names: ['丁一', '王斌', '李川', '周岚'], printed: ['丁 一', '王 斌', '李 川', '周 岚'] },
  { id: 'dotted', names: ['艾力·吐尔逊江', '古丽·买买提', '热依拉·艾山', '木拉提·别克'] },
  {
    id: 'dots',
    names: ['艾力·吐尔逊江', '古丽·买买提', '热依拉·艾山', '木拉提·别克'],
    printed: ['艾力•吐尔逊江', '古丽.买买提', '热依拉・艾山', '木拉提‧别克'],
  },
  { id: 'yi', names: ['阿西木呷', '吉克阿牛', '沙马曲布', '马海伍各'] },
  { id: 'tibetan', names: ['扎西云丹', '泽仁卓玛', '多吉次仁', '格桑央金'] },
  { id: 'astral', names: ['王𬭎', '陈𠅤远', '李𬱖', '赵𫖯生'] },
  { id: 'given-role', names: ['王学文', '李宏图', '周文静', '赵文'] },
  { id: 'and', names: ['李和平', '和晓东', '张与之', '何及第'] },
  { id: 'unitish', names: ['张艳会', '李梦园', '王明堂', '高建社'] },
];

export const UNITS: readonly string[] = [
  '后勤处',
  '饮食服务中心',
  '后勤保障部',
  '后勤集团公司',
  '综合管理办公室',
  '后勤服务总公司',
  '公寓科',
];
export const SCHOOLS: readonly string[] = ['某某学院', '四川农业大学', '成都航空职业技术学院'];
