import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { compareText } from '../../text/normalise.ts';
import { encoded } from './encoded.ts';

/** The first day that a zip file can name. Local fields, so that the bytes are the same in every time zone. */
export const ZIP_TIME = (): Date => new Date(1980, 0, 1);

/** Parts that readers expect first. */
const FIRST = ['[Content_Types].xml', '_rels/.rels'];

/** The new text of an XML part, whole or in pieces. */
export type Rewrite = (name: string, text: string) => string | Iterable<string>;

/**
 * Packs an Office file again with fixed times and order, so that equal content has equal bytes. Each XML part goes
 * through `rewrite` first.
 */
export function repack(bytes: Uint8Array, rewrite: Rewrite): Uint8Array {
  const parts = unzipSync(bytes);
  const rank = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  const names = Object.keys(parts)
    .filter((name) => !name.endsWith('/'))
    .toSorted((a, b) => rank(a) - rank(b) || compareText(a, b));
  const packed: Zippable = {};
  for (const name of names) {
    const content = parts[name];
    if (content === undefined) continue;
    packed[name] = [
      /\.(?:xml|rels)$/.test(name) ? bytesOf(rewrite(name, strFromU8(content))) : content,
      { mtime: ZIP_TIME(), level: 6 },
    ];
  }
  return zipSync(packed);
}

function bytesOf(text: string | Iterable<string>): Uint8Array {
  return typeof text === 'string' ? strToU8(text) : encoded(text);
}
