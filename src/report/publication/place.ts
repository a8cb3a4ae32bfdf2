import { dirname, relative, resolve, sep } from 'node:path';

/** A folder as seen from the data folder: holds also where both have been moved together. */
export function placeOf(databaseFile: string, folder: string): string {
  return relative(dirname(databaseFile), folder).split(sep).join('/');
}

/** The folder that such a place means now. */
export function folderAt(databaseFile: string, place: string): string {
  return resolve(dirname(databaseFile), place);
}
