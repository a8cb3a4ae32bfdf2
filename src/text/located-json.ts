import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';

/** Path of a value in a JSON text. */
export type JsonPath = readonly PropertyKey[];

/** A JSON text read, with the lines on which its values stand; or the line from which it cannot be read. */
export type LocatedJson =
  | {
      readonly value: unknown;
      readonly lineOf: (path: JsonPath) => number;
      /** Keys of the outermost object that stand there again, of which JSON silently takes the last. */
      readonly repeatedKeys: readonly { readonly key: string; readonly line: number }[];
    }
  | { readonly brokenAt: number };

/** Reads JSON that people edit: a mistake can be named by its line. */
export function readLocatedJson(written: string): LocatedJson {
  const text = written.replace(/^\ufeff/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (tree === undefined || first !== undefined) return { brokenAt: lineAt(text, first?.offset ?? 0) };
  return {
    value: JSON.parse(text),
    lineOf: (path) => lineAt(text, nearestNode(tree, path).offset),
    repeatedKeys: repeatedKeys(tree).map(({ value, offset }) => ({
      key: String(value),
      line: lineAt(text, offset),
    })),
  };
}

function repeatedKeys(tree: Node): readonly Node[] {
  if (tree.type !== 'object') return [];
  const keys = (tree.children ?? []).flatMap(({ children }) => (children ?? []).slice(0, 1));
  return keys.filter(({ value }, index) => keys.findIndex((other) => other.value === value) < index);
}

/** The node at a path, or the nearest one above it: a missing key has no place of its own. */
function nearestNode(tree: Node, path: JsonPath): Node {
  const parts = path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  for (let length = parts.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, parts.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
