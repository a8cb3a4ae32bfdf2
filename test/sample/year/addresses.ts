import type { ReplicaContent, ReplicaPosting } from '../../../src/sample/replica/content.ts';

/** Canonical address of every posting of the sites, written out from sites.md §8.7 and not from the generator. */
export function addressesOf(sites: readonly ReplicaContent[]): Map<string, ReplicaPosting> {
  const found = new Map<string, ReplicaPosting>();
  for (const { site, columns } of sites) {
    for (const { path, postings } of columns) {
      for (const posting of postings) found.set(addressOf(site, path, posting), posting);
    }
  }
  return found;
}

function addressOf(site: string, path: string, posting: ReplicaPosting): string {
  if (posting.foreignUrl !== undefined) return posting.foreignUrl;
  switch (site) {
    case 'scgxhq':
      return `http://www.scgxhq.com/p/0/?StId=st_app_news_i_x${posting.id}`;
    case 'scxxjjhqcy':
      return `https://www.scxxjjhqcy.com/${path}/${posting.id}.html`;
    default:
      return `https://www.chinacacm.org/content/${posting.id}.html`;
  }
}
