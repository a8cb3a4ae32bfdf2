import { Converter } from 'opencc-js/t2cn';

const FIRST = 0x3400;
const LAST = 0x9fff;

/** Code unit → simplified code unit, for the ideographs of the basic plane. */
function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code += 1) table[code] = code;
  const letters: string[] = [];
  for (let code = FIRST; code <= LAST; code += 1) letters.push(String.fromCharCode(code));
  const simple = Converter({ from: 't', to: 'cn' })(letters.join('\n')).split('\n');
  for (const [index, text] of simple.entries()) {
    if (text.length === 1) table[FIRST + index] = text.charCodeAt(0);
  }
  return table;
}

let table: Uint16Array | null = null;

/** The simplified form of a UTF-16 code unit, letter by letter: for comparing, not for reading. */
export function simplifiedTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/** Text in simplified characters, letter by letter. */
export function simplify(text: string): string {
  const map = simplifiedTable();
  let changed = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= FIRST && map[code] !== code) {
      changed = true;
      break;
    }
  }
  if (!changed) return text;
  let out = '';
  for (let index = 0; index < text.length; index += 1) {
    out += String.fromCharCode(map[text.charCodeAt(index)] ?? text.charCodeAt(index));
  }
  return out;
}
