// Loaded before whatever is measured: leaves behind what the process took when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const usage = { peakKib: maxRSS, cpuMicroseconds: userCPUTime + systemCPUTime };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});
