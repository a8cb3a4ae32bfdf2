/** What separates the objects of one decision. Within an address it is written out as browsers do. */
const SEPARATOR = /[;；]/g;
/** A separator written out, itself perhaps written out again. */
const WRITTEN_OUT = /%((?:25)*)(3B|EF%BC%9B)/gi;

/** An address as one part of a 对象: a separator in it is written out. */
export function objectPart(address: string): string {
  return address
    .replace(WRITTEN_OUT, (_, again: string, code: string) => `%25${again}${code}`)
    .replace(SEPARATOR, (character) => encodeURIComponent(character));
}

/** The address that a part of a 对象 means. */
export function addressOfPart(part: string): string {
  return part.replace(WRITTEN_OUT, (_, again: string, code: string) => {
    return again === '' ? decodeURIComponent(`%${code}`) : `%${again.slice(2)}${code}`;
  });
}

/** Splits a 对象 that names several, as it was written. */
export function writtenParts(object: string): string[] {
  return object
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** What a 对象 names: addresses, names of claims, people, one or several. */
export function objectParts(object: string): string[] {
  return writtenParts(object).map(addressOfPart);
}
