/** A mainland mobile number, as people print it: plain, or in groups parted by a space or a hyphen. */
const MOBILE = /(?<![\d-])(?:\+?86[- ]?)?1[3-9]\d(?:\d{8}|([- ])\d{4}\1\d{4})(?!\d)/g;
/** An area code with a number. */
const LANDLINE = /(?<![\d-])[(（]?0\d{2,3}[)）]?[- —－]?[2-9]\d{6,7}(?![\d-])/g;
/** An 18-digit identity number: area, a birth date that can be, sequence and check figure. */
const IDENTITY =
  /(?<!\d)[1-8]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dXx])/g;
/** Control characters (which XML forbids), line breaks and tabs, unpaired surrogates. */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]+|\p{Surrogate}/gu;

const HIDDEN = '〔号码从略〕';

/** Text on one line, without the characters that no XML file may hold. */
export function oneLine(text: string): string {
  return text.replace(UNPRINTABLE, ' ');
}

/** Text as a public paper prints it: one line, phone and identity numbers of people left out. */
export function publicText(text: string): string {
  return oneLine(text).replace(IDENTITY, HIDDEN).replace(MOBILE, HIDDEN).replace(LANDLINE, HIDDEN);
}
