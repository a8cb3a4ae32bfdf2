/** A selection that nobody holds: places by field and a total, a cap on nominators, a monthly day, other words. */
export const INVENTED_RULES = `# 金点子奖（虚构）
[甲1] 每个班组至多提 2 项。
[甲2] 绿化、餐饮各取 1 项，合计不超过 1 项。
[甲3] 提案不少于 5 字。
[甲4] 3 月 1 日至 3 月 31 日提出。
[甲5] 曾经造成损失的不得参加。
[甲6] 同一提案人只提一次。
[甲7] 已试行的优先。
`;

export const INVENTED_PACK = {
  id: 'invented-ideas',
  title: '金点子奖',
  number: '',
  issuer: '虚构后勤公司',
  period: { rule: '甲4', column: '提出日期', from: '03-01', to: '03-31' },
  columns: [
    { name: '项目', type: 'words', words: ['金点子'], need: 'key' },
    { name: '班组', type: 'text', need: 'key' },
    { name: '提案人', type: 'text', need: 'key' },
    { name: '领域', type: 'words', words: ['绿化', '餐饮'], need: 'key' },
    { name: '提出日期', type: 'date', need: 'free' },
    { name: '提案', type: 'text', need: 'free' },
    { name: '造成损失', type: 'words', words: ['是', '否'], need: 'free' },
    { name: '已试行', type: 'words', words: ['是', '否'], need: 'free' },
  ],
  award: { column: '项目', rule: '甲2' },
  unit: '班组',
  name: '提案人',
  once: { rule: '甲6' },
  channel: null,
  channels: [{ name: '班组', rule: '甲1', by: '班组', atMost: 2 }],
  awards: [
    { name: '金点子', of: 'person', rule: '甲2', material: [{ rule: '甲3', column: '提案', atLeast: 5 }] },
  ],
  exclusions: [
    {
      by: 'test',
      rule: '甲5',
      says: '曾经造成损失',
      test: { test: 'among', column: '造成损失', words: ['是'] },
    },
  ],
  priority: { rule: '甲7', says: '已试行', test: { test: 'among', column: '已试行', words: ['是'] } },
  places: ['绿化', '餐饮'].map((field) => ({
    name: field,
    rule: '甲2',
    awards: ['金点子'],
    where: { column: '领域', is: field },
    number: { kind: 'fixed', places: 1 },
  })),
  total: { rule: '甲2', places: 1 },
  shows: ['领域'],
} as const;
