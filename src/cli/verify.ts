import { resolve } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { hashOfFile } from '../report/publication/folder.ts';
import { verifyPublication } from '../report/publication/verify.ts';
import { withJson } from './options.ts';
import { print, printJson, say } from './outcome.ts';
import { programVersion } from './version.ts';

const FLAGS = z.object({ json: z.boolean().optional() });
const EXIT_DIFFERENT = 1;
const OTHERWISE_COUNTED =
  '每个文件都与清单 manifest.json 一致，封存以后没有动过；是现在的程序算出的结果与封存时不同。请用封存时的程序版本核对。';

export function registerVerify(program: Command): void {
  const command = program
    .command('verify')
    .argument('<目录>', 'tally publish 写出的目录')
    .description('从封存的记录重算一遍，逐个字节核对发布的每个文件（不联网）');
  withJson(command).action(async (folder: string, given: unknown) => {
    const { json } = FLAGS.parse(given);
    const path = resolve(folder);
    const { differences, repeated, whole } = await verifyPublication(path);
    const published = repeated?.publication.program ?? null;
    if (published !== null && published !== programVersion()) {
      say(`发布时的程序版本是 ${published}，现在是 ${programVersion()}。`);
    }
    if (json) printJson({ folder: path, same: differences.length === 0, differences });
    else {
      for (const { file, what } of differences) print(`${file}：${what}`);
      print(
        differences.length === 0
          ? `逐字节一致。清单 manifest.json 的 ${await hashOfFile(`${path}/manifest.json`)}`
          : `共 ${differences.length} 处不符。`,
      );
      if (whole && differences.length > 0) say(OTHERWISE_COUNTED);
    }
    if (differences.length > 0) process.exitCode = EXIT_DIFFERENT;
  });
}
