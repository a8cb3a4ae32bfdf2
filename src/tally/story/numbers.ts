/** How two runs of digits at the same place of two texts stand to each other. */
export type NumberRelation = 'same' | 'lost' | 'conflict';

const DATED = /[年月日号]/;

const ZERO = 0x30;

function isDigit(code: number): boolean {
  return code >= ZERO && code <= ZERO + 9;
}

/** A comma between thousands (1,300) parts no number. */
function isThousands(run: string, comma: number): boolean {
  if (run.charAt(comma) !== ',' || !isDigit(run.charCodeAt(comma - 1))) return false;
  for (let step = 1; step <= 3; step += 1) if (!isDigit(run.charCodeAt(comma + step))) return false;
  return !isDigit(run.charCodeAt(comma + 4));
}

/** The numbers of a run, without leading zeros. Hand-written: it runs for every number of every pair. */
function numbersOf(run: string): string[] {
  const numbers: string[] = [];
  let digits = '';
  for (let at = 0; at <= run.length; at += 1) {
    const code = run.charCodeAt(at);
    if (isDigit(code)) {
      digits = digits === '0' ? run.charAt(at) : digits + run.charAt(at);
    } else if (digits !== '' && !isThousands(run, at)) {
      numbers.push(digits);
      digits = '';
    }
  }
  return numbers;
}

/** Whether `part` is what is left when some numbers and all the separators between the others went missing. */
function isRest(part: readonly string[], whole: readonly string[]): boolean {
  const digits = part.join('');
  for (let from = 0; from < whole.length; from += 1) {
    let joined = '';
    for (let to = from; to < whole.length && joined.length < digits.length; to += 1) {
      joined += whole[to] ?? '';
      if (joined === digits) return true;
    }
  }
  return false;
}

function isSubset(part: readonly string[], whole: readonly string[]): boolean {
  const left = [...whole];
  for (const number of part) {
    const at = left.indexOf(number);
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return true;
}

function isSubsequence(part: string, whole: string): boolean {
  let at = 0;
  for (const digit of whole) if (digit === part[at]) at += 1;
  return at === part.length;
}

/** Whether a run names a day: 4月2日, 2025年4月2日. */
export function isDay(run: string): boolean {
  return /\d月\d{1,2}[日号]/.test(run);
}

/** Whether every number of one side is what is left of the other's when digits go missing (115 → 15). */
export function onlyDigitsLost(pairs: readonly { readonly a: string; readonly b: string }[]): boolean {
  const digits = (run: string): string => run.replace(/\D/g, '');
  const less = (part: string, whole: string): boolean =>
    part.length < whole.length && isSubsequence(part, whole);
  return (
    pairs.every(({ a, b }) => less(digits(a), digits(b))) ||
    pairs.every(({ a, b }) => less(digits(b), digits(a)))
  );
}

/** A date that lost its 月: 124日, 2021527日. */
function isBrokenDate(run: string): boolean {
  return /\d{3,}[日号]/.test(run) || (/[日号]/.test(run) && !run.includes('月'));
}

/**
 * Compares two runs of digits as printed. Numbers run together (617日 for 6月17日) are the same; missing ones
 * were lost in extraction and contradict nothing; any other difference is a conflict.
 */
export function compareRuns(a: string, b: string): NumberRelation {
  if (a === b) return 'same';
  const left = numbersOf(a);
  const right = numbersOf(b);
  if (left.length === right.length && left.every((number, index) => number === right[index])) return 'same';
  if (left.length === 0 || right.length === 0) return 'lost';
  // 617日 and 6月17日 say the same; 1月12日 and 11月2日 do not, though their digits are alike.
  const alike = left.join('') === right.join('') || a.replace(/\D/g, '') === b.replace(/\D/g, '');
  if (alike) return left.length === right.length ? 'conflict' : 'same';
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.length > 1 && (isRest(short, long) || isSubset(short, long))) return 'lost';
  if (DATED.test(a) && DATED.test(b) && long.length > 1) {
    const [broken, whole] = isBrokenDate(a) ? [left, right] : [right, left];
    if ((isBrokenDate(a) || isBrokenDate(b)) && isSubsequence(broken.join(''), whole.join(''))) return 'lost';
  }
  return 'conflict';
}
