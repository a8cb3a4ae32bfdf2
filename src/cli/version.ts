import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../disk/project-root.ts';

const PACKAGE = z.object({ version: z.string() });

export function programVersion(): string {
  return PACKAGE.parse(JSON.parse(readFileSync(join(projectRoot(), 'package.json'), 'utf8'))).version;
}
