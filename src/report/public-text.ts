/**
 * Numbers of people, as people print them; looked for in half-width characters.
 * A mainland mobile number, plain or in groups; an area code with a number; an 18-digit identity number: area, a birth
 * date that can be, sequence and check figure.
 */
const NUMBERS: readonly RegExp[] = [
  /(?<!\d)[1-8]\d{5} ?(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?\d{3}[\dXx](?![\dXx])/g,
  /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|([-. ])\d{4}\1\d{4})(?!\d)/g,
  /(?<![\d-])[(]?0\d{2,3}[)]?[- —]?[2-9]\d{2,3}[- ]?\d{4}(?![\d-])/g,
];
/** Every such number has so many in a row; most texts have not. */
const DIGITS = /[\d０-９]{3}/;
/** Control characters (which XML forbids), line breaks and tabs, unpaired surrogates. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+|\p{Surrogate}/gu;
/** Marks that turn the direction of writing: no Chinese text needs them, and they make words read as others. */
const TURNING = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
const HIDDEN = '〔号码从略〕';

/** Text on one line, without the characters that no XML file may hold. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(TURNING, '');
}

/** Text as a public paper prints it: one line, phone and identity numbers of people left out. */
export function publicText(text: string): string {
  const line = oneLine(text);
  return DIGITS.test(line) ? NUMBERS.reduce(hide, line) : line;
}

/** Addresses, `;`-joined: web addresses as they are, since they must open; other places (a page of a newspaper) as text. */
export function publicAddresses(text: string): string {
  return text
    .split(';')
    .map((part) => (/^https?:\/\//i.test(part) ? part : publicText(part)))
    .join(';');
}

function hide(text: string, number: RegExp): string {
  const plain = text.replace(FULL_WIDTH, halfWidth);
  let shown = '';
  let at = 0;
  for (const { 0: found, index } of plain.matchAll(number)) {
    shown += text.slice(at, index) + HIDDEN;
    at = index + found.length;
  }
  return shown + text.slice(at);
}

/** One code unit for one, so that places in the text stay the same. */
function halfWidth(character: string): string {
  return character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
