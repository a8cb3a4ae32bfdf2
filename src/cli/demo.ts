import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { parseMedia } from '../collect/import/media.ts';
import { readTable } from '../collect/import/read-table.ts';
import { makeSampleYear, SAMPLE_VERSION } from '../sample/index.ts';
import { serveSampleYear } from '../sample/serve.ts';
import { openStore } from '../store/open.ts';
import { SITE_IDS } from '../model/site.ts';
import { withHome, withOut } from './flags.ts';
import { withJson } from './options.ts';
import { say } from './outcome.ts';
import { runYear } from './run.ts';

export function registerDemo(program: Command): void {}
