const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A Chinese numeral below 1000 (`十二`, `二十`, `一百零三`); null where it is none. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const letter of text) {
    const scale = letter === '十' ? 10 : letter === '百' ? 100 : null;
    if (scale !== null) {
      total += (digit ?? 1) * scale;
      digit = null;
      continue;
    }
    const value = DIGITS[letter];
    if (value === undefined) return null;
    // Two digits in a row belong to a year (二〇二五), which is read digit by digit.
    if (digit !== null && digit !== 0) return null;
    digit = value;
  }
  return total + (digit ?? 0);
}

const NUMERAL = '[零〇一二两三四五六七八九十百]{1,5}';
const DAY = '[一二三四五六七八九十]{1,3}';
const WRITTEN = new RegExp(
  `第(${NUMERAL})|\\((${DAY})\\)|([零〇一二三四五六七八九]{4})(?=年)|(${DAY})(?=月|季度)|(?<=月)(${DAY})(?=日)`,
  'g',
);

/** Writes the numerals that name an item or a day in digits: 第三期 → 第3期, 二〇二五年 → 2025年, (二) → (2). */
export function writeDigits(text: string): string {
  return text.replace(
    WRITTEN,
    (whole: string, ordinal?: string, bracket?: string, year?: string, month?: string, day?: string) => {
      if (year !== undefined) return Array.from(year, (letter) => String(DIGITS[letter])).join('');
      const value = chineseNumber(ordinal ?? bracket ?? month ?? day ?? '');
      if (value === null) return whole;
      if (ordinal !== undefined) return `第${value}`;
      return bracket !== undefined ? `(${value})` : String(value);
    },
  );
}
