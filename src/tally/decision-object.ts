/** What separates the objects of one decision, and how it stands within an address: as browsers write it. */
const SEPARATORS = { '%3B': ';', '%EF%BC%9B': '；' } as const;

const SEPARATOR = /[;；]/g;
/** A separator written out, itself perhaps written out again. */
const WRITTEN_OUT = /%((?:25)*)(3B|EF%BC%9B)/gi;

/** An address as one part of a 对象: a separator in it is written out. */
export function objectPart(address: string): string {
  return address
    .replace(WRITTEN_OUT, (_, again: string, code: string) => `%25${again}${code}`)
    .replace(SEPARATOR, (character) => (character === ';' ? '%3B' : '%EF%BC%9B'));
}

/** The address that a part of a 对象 means. */
export function addressOfPart(part: string): string {
  return part.replace(WRITTEN_OUT, (_, again: string, code: string) => {
    if (again !== '') return `%${again.slice(2)}${code}`;
    return code.toUpperCase() === '3B' ? SEPARATORS['%3B'] : SEPARATORS['%EF%BC%9B'];
  });
}

/** Splits a 对象 that names several, as it was written. */
export function writtenParts(object: string): string[] {
  return object
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a 对象 names: addresses, names of claims, people, one or several. */
export function objectParts(object: string): string[] {
  return writtenParts(object).map(addressOfPart);
}
