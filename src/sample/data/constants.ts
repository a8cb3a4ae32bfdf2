/** Numbers of the sample year. The four counts are those of the real 2023, stated in the association's yearly report. */
export const SAMPLE = {
  year: 2025,
  /** Raised whenever the generator writes other bytes. */
  generator: 2,
  seed: 20251220,
  window: { from: '2024-12-21', to: '2025-12-20' },
  counts: { 协会新闻: 70, 学校后勤动态: 2665, 招投标信息: 697, 理论与实践: 8 },
  information: 700,
  national: { sichuan: 95, otherProvinces: 150, associations: 55 },
  claims: 200,
  people: 450,
  /** Older and newer postings around the window. */
  tail: { information: 60, national: 45 },
} as const;
