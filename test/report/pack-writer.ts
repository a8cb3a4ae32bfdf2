// Run by write-pack-kill.test.ts and killed by it: replaces the same pack again and again.
import { writePack } from '../../src/report/write-pack.ts';

const [folder = '', names = '0'] = process.argv.slice(2);
for (let round = 0; ; round += 1) {
  const content = `${String(round)} `.repeat(200);
  const files = Array.from({ length: Number(names) }, (_, index): [string, string] => [
    `${index}.csv`,
    content,
  ]);
  await writePack(folder, new Map(files));
  if (round === 0) process.stdout.write('written once\n');
}
