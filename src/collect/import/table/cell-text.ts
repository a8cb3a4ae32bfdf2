/** First characters that our own CSV writer guards with an apostrophe. */
const GUARDED = /^'(?=[=+\-@\t\r＝＋－＠])/;
/** An apostrophe before a number or date: how spreadsheets mark it as text. */
const TEXT_MARK = /^'(?=\d[\d\-/.:\s]*$)/;
/** `="007"`: the other way to keep a spreadsheet from taking text for a number. */
const AS_TEXT = /^="([^"]*)"$/;

/** A cell as its author meant it: guards taken off, ends trimmed, line breaks as `\n`. */
export function cellText(raw: string): string {
  const bare = raw.replace(GUARDED, '').replace(/\r\n?/g, '\n').trim();
  return bare.replace(TEXT_MARK, '').replace(AS_TEXT, '$1').trim();
}
