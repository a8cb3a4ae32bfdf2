import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { InputError } from '../../model/failure.ts';
import { RECORD, RECORD_FILES } from './record.ts';

/** The publication that a path lies in, itself included; null where it lies in none. */
export function publicationAround(path: string): string | null {
  const at = resolve(path);
  if (existsSync(join(at, RECORD, RECORD_FILES.publication))) return at;
  const parent = dirname(at);
  return parent === at ? null : publicationAround(parent);
}

/** Refuses to write anything to a place that lies in a publication: it would no longer stand up to being verified. */
export function refuseFrozen(path: string): void {
  const frozen = publicationAround(path);
  if (frozen === null) return;
  throw InputError.of(
    'inside-publication',
    `${path} 在已封存的 ${frozen} 里面，写进去会使它核对不上。请另指定一个目录。`,
  );
}
