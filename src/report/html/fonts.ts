/** Fonts asked for, with what stands in for them where they are missing. */
export const FONTS = {
  title: "'方正小标宋_GBK','方正小标宋简体','Source Han Serif SC','Noto Serif CJK SC',SimSun,serif",
  body: "'仿宋_GB2312',FangSong,'仿宋',STFangsong,'Noto Serif CJK SC',serif",
  heading: "SimHei,'黑体','Noto Sans CJK SC',sans-serif",
  lead: "'楷体_GB2312',KaiTi,'楷体',STKaiti,'Noto Serif CJK SC',serif",
  table: "SimSun,'宋体','Noto Serif CJK SC',serif",
} as const;
