import type { Condition } from '../clause.ts';

/**
 * The conditions of clause 5, and whom clause 4.2 admits, word for word. People judge them; the program lists them for
 * the candidates near the line.
 */
export const CONDITIONS: readonly Condition[] = [
  {
    clause: '5.1.1',
    of: 'units',
    text: '学校后勤重视后勤信息宣传工作，有完善的学校后勤信息宣传工作机制、信息发布流程及信息档案管理等各项工作规范，有专职人员负责后勤信息宣传工作',
  },
  {
    clause: '5.1.2',
    of: 'units',
    text: '积极主动向四川学校后勤与产业信息网、四川省高校后勤协会网、中国教育后勤协会网等媒体投稿及时反映本单位后勤动态',
  },
  { clause: '5.1.3', of: 'units', text: '积极向四川高校后勤协会报送本单位后勤信息' },
  { clause: '5.1.4', of: 'units', text: '全年后勤信息宣传稿件在全省名列前茅' },
  // Whose staff somebody is, no page says for sure: a signature may be a student's or a reporter's.
  { clause: '4.2', of: 'authors', text: '协会学校会会员单位的后勤职工' },
  {
    clause: '5.2.1',
    of: 'authors',
    text: '政治素质好，热爱教育信息宣传工作，有较高的教育政策和理论水平',
  },
  {
    clause: '5.2.2',
    of: 'authors',
    text: '业务能力强，有较强的写作能力和一定的摄影技术，熟悉本单位部门的日常运作和管理情况，具有较强的综合分析能力、文字表达能力',
  },
  {
    clause: '5.2.3',
    of: 'authors',
    text: '业务素质高，能够紧密围绕学校后勤改革发展大局，积极报送新闻报道，认真做好四川省高校后勤协会与各会员单位的沟通联络工作，及时上情下达和下情上传（通讯联络员）',
  },
  { clause: '5.2.4', of: 'authors', text: '及时上传学校后勤信息' },
  {
    clause: '5.2.5',
    of: 'authors',
    text: '工作成效明显，在四川学校后勤与产业信息网、四川省高校后勤协会网发布的稿件名列全省前茅',
  },
];
