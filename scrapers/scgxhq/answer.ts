import { parseHtml } from '../dom.ts';
import { readLines } from '../page-lines.ts';

/** Answers nested deeper than this are nobody's list. */
const DEEPEST = 6;
const JSONP = /^[\s;]*(?:\/\*[^*]*\*\/)?\s*[A-Za-z_$][\w$.]*\s*\(/;
const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(\r\n|[\s\S]))/g;
const LETTERS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\n': '',
  '\r\n': '',
  '\r': '',
};

/**
 * The list HTML inside an answer of the list service: bare HTML, `callback("…")` with either quotes, JSON with the
 * HTML in any field however deep, JSONP of JSON. '' where the answer holds no HTML.
 */
export function listHtml(answer: string): string {
  return unwrap(answer.replace(/^\ufeff/, ''), 0);
}

function unwrap(text: string, depth: number): string {
  const trimmed = text.trim();
  if (trimmed === '' || depth > DEEPEST) return '';
  if (trimmed.startsWith('<')) return text;
  const json = parseJson(trimmed);
  if (json !== undefined) return best(stringsOf(json), depth);
  if (JSONP.test(trimmed)) {
    const inner = trimmed.slice(trimmed.indexOf('(') + 1, lastClose(trimmed)).trim();
    const value = parseJson(inner);
    if (value !== undefined) return best(stringsOf(value), depth);
    return best(scriptStrings(inner), depth);
  }
  if (/^['"]/.test(trimmed)) return unwrap(unescapeScript(trimmed.slice(1, -1)), depth + 1);
  return decoded(text);
}

/** Where several strings come, the list is the one with links, else with tags, else the longest. */
function best(strings: readonly string[], depth: number): string {
  const inner = strings.map((text) => unwrap(text, depth + 1)).filter((text) => /<[a-z!/]/i.test(text));
  const linked = inner.filter((text) => /<a\s/i.test(text));
  const pool = linked.length > 0 ? linked : inner;
  return pool.reduce((most, text) => (text.length > most.length ? text : most), '');
}

function lastClose(text: string): number {
  const at = text.lastIndexOf(')');
  return at < 0 ? text.length : at;
}

function parseJson(text: string): unknown {
  if (!/^[[{"]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    // Not JSON after all: the caller tries the other wrappers.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** All strings of a JSON value, in order. */
function stringsOf(value: unknown): string[] {
  const strings: string[] = [];
  const stack: unknown[] = [value];
  for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
    if (typeof at === 'string') strings.push(at);
    else if (typeof at === 'object' && at !== null)
      for (const inner of Object.values(at).reverse()) stack.push(inner);
  }
  return strings;
}

/** The strings among the arguments of a call, unescaped. One that never ends goes to the end of the text. */
function scriptStrings(text: string): string[] {
  const strings: string[] = [];
  for (let at = nextQuote(text, 0); at < text.length; at = nextQuote(text, at)) {
    const quote = text[at];
    let end = at + 1;
    while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
    strings.push(unescapeScript(text.slice(at + 1, end)));
    at = end + 1;
  }
  return strings;
}

function nextQuote(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) if (text[at] === '"' || text[at] === "'") return at;
  return text.length;
}

/** Escapes of a script string. */
function unescapeScript(text: string): string {
  return text.replace(ESCAPE, (_, point, unit, byte, mark) => {
    const code: unknown = point ?? unit ?? byte;
    if (typeof code === 'string') {
      const number = Number.parseInt(code, 16);
      return number <= 0x10ffff ? String.fromCodePoint(number) : '';
    }
    return typeof mark === 'string' ? (LETTERS[mark] ?? mark) : '';
  });
}

/** Text that hides its tags: `%3Cdiv…` or `&lt;div…`. */
function decoded(text: string): string {
  if (/<[a-z!/]/i.test(text)) return text;
  if (/%3C/i.test(text)) {
    try {
      return decodeURIComponent(text.replaceAll('+', ' '));
    } catch (error) {
      if (error instanceof URIError) return text;
      throw error;
    }
  }
  if (!/&lt;/i.test(text)) return text;
  return readLines(parseHtml(text), { hidden: 'keep' })
    .lines.map((line) => line.text)
    .join('\n');
}
