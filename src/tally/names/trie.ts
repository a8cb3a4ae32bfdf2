/** One occurrence of a word of the trie. */
export interface Occurrence<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

/** Finds every occurrence of thousands of words in one pass over a text. */
export class Trie<T> {
  readonly #next: Map<number, number>[] = [new Map()];
  readonly #values: (T | undefined)[] = [undefined];
  /** Which characters begin a word: most positions of a text are left after one look. */
  readonly #begins = new Uint8Array(0x10000);

  constructor(words: Iterable<readonly [string, T]>) {
    for (const [word, value] of words) this.#add(word, value);
  }

  #add(word: string, value: T): void {
    if (word === '') return;
    let node = 0;
    for (let at = 0; at < word.length; at += 1) {
      const code = word.charCodeAt(at);
      if (at === 0) this.#begins[code] = 1;
      const branches = this.#next[node];
      if (branches === undefined) return;
      let child = branches.get(code);
      if (child === undefined) {
        child = this.#next.length;
        this.#next.push(new Map());
        this.#values.push(undefined);
        branches.set(code, child);
      }
      node = child;
    }
    this.#values[node] = value;
  }

  /** All occurrences that begin at one position, shortest first. */
  at(text: string, start: number): Occurrence<T>[] {
    const found: Occurrence<T>[] = [];
    this.#walk(text, start, found);
    return found;
  }

  /** All occurrences, overlapping ones too, by start. */
  all(text: string): Occurrence<T>[] {
    const found: Occurrence<T>[] = [];
    for (let start = 0; start < text.length; start += 1) {
      if (this.#begins[text.charCodeAt(start)] === 1) this.#walk(text, start, found);
    }
    return found;
  }

  #walk(text: string, start: number, found: Occurrence<T>[]): void {
    let node = 0;
    for (let at = start; at < text.length; at += 1) {
      const child = this.#next[node]?.get(text.charCodeAt(at));
      if (child === undefined) return;
      node = child;
      const value = this.#values[node];
      if (value !== undefined) found.push({ start, end: at + 1, value });
    }
  }
}
