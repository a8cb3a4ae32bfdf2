import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and those above it, one by one. Throws the system's own error. (Node's recursive mkdir never
 * returns on file systems that answer "no such file" to mkdir, such as /proc.)
 */
export function makeFolder(path: string): void {
  const missing: string[] = [];
  let folder = resolve(path);
  while (!existsSync(folder) && dirname(folder) !== folder) {
    missing.push(folder);
    folder = dirname(folder);
  }
  if (missing.length === 0 && !statSync(folder).isDirectory()) {
    throw Object.assign(new Error(`not a directory: ${folder}`), { code: 'ENOTDIR' });
  }
  for (const next of missing.reverse()) {
    try {
      mkdirSync(next);
    } catch (error) {
      // Somebody else may have made it meanwhile.
      if (!existsSync(next)) throw error;
    }
  }
}
