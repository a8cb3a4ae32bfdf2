/** Pieces of text as bytes, gathered in blocks: thousands of small buffers cost more than the text. */
export function encoded(pieces: Iterable<string>): Uint8Array {
  const blocks: Buffer[] = [];
  let open: string[] = [];
  for (const piece of pieces) {
    open.push(piece);
    if (open.length >= 1_000) {
      blocks.push(Buffer.from(open.join('')));
      open = [];
    }
  }
  blocks.push(Buffer.from(open.join('')));
  return Buffer.concat(blocks);
}
