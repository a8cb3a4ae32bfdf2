import { firstShape } from './0001-first-shape.ts';
import type { Migration } from './migration.ts';

/** In order of version. */
export const MIGRATIONS: readonly Migration[] = [firstShape];
