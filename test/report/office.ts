import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Whether this machine has LibreOffice and poppler. */
export const OFFICE =
  spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

/** Converts a file of a folder with LibreOffice, into the same folder; the folder holds its profile too. */
export function convert(folder: string, file: string, to: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', '--convert-to', to, '--outdir', folder, join(folder, file)],
    // Without a UTF-8 locale LibreOffice cannot write the Chinese names of sheets as file names.
    { stdio: 'ignore', env: { ...process.env, LC_ALL: 'C.UTF-8' } },
  );
}
