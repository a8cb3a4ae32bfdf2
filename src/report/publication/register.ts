import { RunError } from '../../model/failure.ts';
import type { Store } from '../../store/types.ts';
import { placeOf } from './place.ts';
import type { Previous } from './record.ts';
import type { Repeated } from './repeat.ts';

/** A publication that lies in its place. */
interface Placed {
  readonly folder: string;
  /** `sha256:…` of its manifest. */
  readonly manifest: string;
  readonly repeated: Repeated;
  readonly previous: Previous | null;
}

/** Records that a year was published. Throws RunError where that fails; the publication itself stands all the same. */
export async function registerPublication(
  store: Store,
  { folder, manifest, repeated, previous }: Placed,
): Promise<void> {
  const { publication, result, held } = repeated;
  try {
    await store.recordPublication({
      ...publication,
      place: placeOf(store.file, folder),
      manifest,
      corrects: previous?.manifest ?? null,
      units: result.unitRanking.length,
      authors: result.authorRanking.length,
      ...held,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new RunError(
      'not-registered',
      `${folder} 已经封存，可以使用；但没能记入发布历史（tally history 会把它列为“未登记”）：${why}`,
      { cause: error },
    );
  }
}
