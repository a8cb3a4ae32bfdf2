import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { z } from 'zod';
import { InputError, type InputProblem } from '../../model/failure.ts';
import { checkPack } from './check.ts';
import { readRuleText } from './rule-text.ts';
import { PACK, type Pack } from './schema.ts';

/** The files of a pack as read, with the names that messages use. */
export interface PackFiles {
  readonly json: { readonly file: string; readonly text: string };
  readonly rules: { readonly file: string; readonly text: string };
}

type Path = readonly (string | number)[];

/** Throws InputError with everything that is wrong with a pack: file, line and path of each. */
export function parsePack({ json, rules }: PackFiles): Pack {
  const text = json.text.replace(/^\ufeff/, '');
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
  const [first] = errors;
  if (tree === undefined || first !== undefined) {
    throw new InputError([
      problem(json.file, lineAt(text, first?.offset ?? 0), '', '不是合格的 JSON，从这一行起读不下去'),
    ]);
  }
  const parsed = PACK.safeParse(JSON.parse(text), { error: z.locales.zhCN().localeError });
  const at = (path: Path, message: string): InputProblem =>
    problem(json.file, lineAt(text, nearestNode(tree, path).offset), path.join('.'), message);
  if (!parsed.success) {
    throw new InputError(
      parsed.error.issues.map(({ path, message }) =>
        at(
          path.map((part) => (typeof part === 'symbol' ? String(part) : part)),
          message,
        ),
      ),
    );
  }
  const { rules: known, repeated } = readRuleText(rules.text);
  const problems = [
    ...repeated.map(({ id, line }) => problem(rules.file, line, '', `条款编号 [${id}] 重复`)),
    ...checkPack(parsed.data, new Set(known.keys())).map(({ path, message }) => at(path, message)),
  ];
  if (problems.length > 0) throw new InputError(problems);
  return { ...parsed.data, rules: known };
}

/** The node at a path, or the nearest one above it: a missing key has no place of its own. */
function nearestNode(tree: Node, path: Path): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function problem(file: string, line: number, path: string, message: string): InputProblem {
  const where = path === '' ? '' : `（${path}）`;
  return {
    code: 'bad-pack',
    file,
    row: line,
    column: path === '' ? null : path,
    message: `${file} 第 ${line} 行${where}：${message}`,
  };
}
