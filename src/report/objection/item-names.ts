import { identifyAddress } from '../../../scrapers/address.ts';
import type { TallyResult } from '../../model/result.ts';

/** Names what an objection is about as people read it: an article by its title, everything else as it was written. */
export function itemNames({ ledger, exclusions }: TallyResult): (item: string) => string {
  const titles = new Map([...ledger, ...exclusions].map(({ url, title }) => [url, title]));
  return (item) => {
    const title = titles.get(identifyAddress(item)?.url ?? item) ?? titles.get(item.trim());
    return title === undefined ? item : `《${title}》`;
  };
}
