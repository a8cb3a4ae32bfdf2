/** What the rankings and their questions say to people. */
export const WORDING = {
  measure: { units: '所', authors: '人' },
  tied: (rank: number, count: number, measure: string) => `并列第 ${rank} 名（${count} ${measure}）`,
  movedUp: '递补',
  unmet: (clause: string, reason: string) =>
    `不满足${clause === '' ? '评选条件' : ` ${clause}`}${reason === '' ? '' : `：${reason}`}`,
  tieDecided: (verdict: string, reason: string) =>
    `并列过线，经决定${verdict}${reason === '' ? '' : `：${reason}`}`,
  tieSettled: '并列过线，已由决定处理',
  tieOpen: '并列跨过入围线，待定',
  tieOut: '并列跨过入围线，按口径不入围',
  questionOpen: '有待决问题，答案可能影响入围',

  tieTitle: (year: number, award: string) => `${year} 年度${award}入围线并列`,
  tieAsk: (names: string, count: number, measure: string, rank: number, free: number) =>
    `${names} 共 ${count} ${measure}并列第 ${rank} 名，名额只剩 ${free} 个，谁入围？名额不得突破。`,
  tieStands: (rank: number, score: string) => `第 ${rank} 名，${score}`,
  tieSome: (names: string) => `${names}入围，其余并列者不入围`,
  tieEach: (name: string, free: number) =>
    `${name}入围（可写多个，用分号隔开，至多 ${free} 个），其余并列者不入围`,
  tieNone: '并列的都不入围',

  refusedTitle: (seq: number, kind: string) => `第 ${seq} 号决定（${kind}）未能执行`,
  refused: {
    'beyond-cap': '照此决定入围人数将突破名额，未执行。',
    'not-tied': '对象不在跨过入围线的并列之中，决定未执行；入围按名次，不因此决定改变。',
    idle: '这条决定不起作用：对象不在跨过入围线的并列之中，入围按名次确定。不再需要的，请撤销；写错了对象的，请另记一条。',
    'no-candidate':
      '这条决定不起作用：对象在本年度没有积分，不在排名里。不再需要的，请撤销；写错了对象的，请另记一条。',
    barred: '对象已被决定为不满足评选条件，不能再按并列入围。',
    'unknown-object': '对象不是名册中的单位，也不是“单位+姓名”，决定未执行。',
    'unreadable-verdict':
      '结论看不懂，决定未执行。并列的结论写“入围”“不入围”或入围者名称；条件的结论写“满足”“不满足”。',
    'wrong-clause': '所写条款不是该对象适用的评选条件（各候选适用的条款见 conditions.csv），决定未执行。',
  },
  refusedAnswers: [{ verdict: '撤销', label: '撤回这一决定；要改的，另记一条决定代替它' }],

  earlierTitle: (name: string) => `${name}：以往年度曾被决定不满足评选条件`,
  earlierAsk: (name: string, year: number) =>
    `${name} 以往年度曾被决定不满足评选条件，${year} 年度是否满足？`,

  notRankedTitle: (name: string) => `${name} 不是学校会员`,
  notRankedAsk: (name: string, count: number) =>
    `${count} 条计分记在“${name}”名下，但名册中它不是学校会员，未列入排名。应归哪个单位？`,
} as const;

/** 结论 that is read as 入围 / 不入围 and as 满足 / 不满足. */
export const VERDICTS = {
  in: ['入围'],
  out: ['不入围', '都不入围', '均不入围'],
  met: ['满足', '符合', '具备'],
  unmet: ['不满足', '不符合', '不具备'],
} as const;
