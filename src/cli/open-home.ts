import { InputError } from '../model/failure.ts';
import { publicationAround } from '../report/publication/frozen.ts';
import { type OpenOptions, openStore } from '../store/open.ts';
import type { Store } from '../store/types.ts';

/**
 * Opens the record in `--home`. Throws InputError for one that lies in a publication: opening alone would change the
 * bytes that were sealed.
 */
export async function openHome(home: string, options: OpenOptions = {}): Promise<Store> {
  const frozen = publicationAround(home);
  if (frozen !== null) {
    throw InputError.of(
      'inside-publication',
      `${home} 在已封存的 ${frozen} 里面，不能用作数据目录（打开就会使它核对不上）。要查看其中的记录，请先把 record 文件夹复制到别处，去掉只读属性，再用 --home 指定。`,
    );
  }
  return openStore(home, options);
}
