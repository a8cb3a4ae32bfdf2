/** First characters by which a spreadsheet would take a text cell for a formula. */
const RISKY = /^[=+\-@\t\r＝＋－＠]/;

/** Guards a text cell so that no spreadsheet runs it; an apostrophe is what Excel and WPS themselves use. */
export function guardCell(text: string): string {
  return RISKY.test(text) ? `'${text}` : text;
}
