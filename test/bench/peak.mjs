// Loaded before whatever is measured: leaves the highest resident memory (KiB) behind when the process ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK_FILE, String(process.resourceUsage().maxRSS)));
