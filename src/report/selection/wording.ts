/** What the notice of a selection says. `入围不等于评定`: merit and approval stay with people. */
export const NOTICE_WORDING = {
  title: (title: string) => `${title}入围名单公示`,
  addressee: '各有关单位：',
  draft: {
    mark: '征求意见稿',
    note: '尚有事项待核对或待决定，标“待定”的以核实结果为准；核实后重新运行，本提示即消失。',
  },
  opening: (basis: string, valid: number, total: number) =>
    `${basis}，共收到推荐 ${total} 份，有效 ${valid} 份。经核对申报材料并按评议名次排列，现将入围名单予以公示。入围不等于评定，最终结果以审定为准。`,
  basis: (title: string, number: string) => `根据《${title}》${number === '' ? '' : `（${number}）`}`,
  headings: {
    places: '一、名额和入围',
    rules: '二、有关规定',
    publicity: '三、公示时间和异议',
  },
  placesOf: (name: string, arithmetic: string, within: number, waiting: number) =>
    `${name}：${arithmetic}；入围 ${within}${waiting === 0 ? '' : `，待定 ${waiting}`}。`,
  noPlaces: '名额未定（没有会员名册）',
  total: (places: number) => `以上名额合计不超过 ${places} 名。`,
  refused: (count: number) =>
    `另有 ${count} 份推荐因报送不合规定、不符合条件或已放弃未列入，理由已另行通知推荐单位。`,
  rulesNote: '以上为整理的规则要点，以原件为准。',
  publicity:
    '公示时间：　　　　年　　月　　日至　　月　　日。如有异议，请在公示期内以书面形式提出，写明单位、姓名、联系方式和依据；来信、来电请向发布单位反映。',
  attachment: {
    label: (index: number) => `附件${index + 1}`,
    title: (pool: string) => `${pool}入围名单`,
    note: (arithmetic: string, priority: boolean) =>
      `名额：${arithmetic}。${priority ? '优先入围的在前，其余' : ''}按评议名次排列；没有排出名次的，次序不表示先后。`,
    nobody: '（无）',
  },
  columns: { number: '序号', standing: '入围' },
} as const;

/** Sheets of workbook.xlsx beside the tables, and what its cover says. */
export const COVER_WORDING = {
  sheet: '封面',
  basis: '依据',
  asOf: '报送截止',
  year: '年度',
  counts: ['推荐情况', '份数'],
  nominations: '收到推荐',
  valid: '有效',
  refused: '不予受理',
  conflicts: '待决定的兼得',
  openChecks: '待核对事项',
  places: ['名额', '基数', '比例（%）', '名额数', '条款', '算式', '入围', '待定', '名额以外'],
} as const;
