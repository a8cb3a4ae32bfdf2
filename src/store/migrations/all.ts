import { firstShape } from './0001-first-shape.ts';
import { objections } from './0002-objections.ts';
import type { Migration } from './migration.ts';

/** In order of version. */
export const MIGRATIONS: readonly Migration[] = [firstShape, objections];
