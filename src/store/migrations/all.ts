import { firstShape } from './0001-first-shape.ts';
import { objections } from './0002-objections.ts';
import { readingCache } from './0003-reading-cache.ts';
import { publications } from './0004-publications.ts';
import type { Migration } from './migration.ts';

/** In order of version. */
export const MIGRATIONS: readonly Migration[] = [firstShape, objections, readingCache, publications];
