import { makeSampleYear } from '../../src/sample/index.ts';
import type { ReplicaContent } from '../../src/sample/replica/content.ts';
import { serveReplica } from '../../src/sample/replica/serve.ts';

/** The site of the crawl bench, a process of its own: pages of the sample year on loopback. Argument: delay in ms. */
export const PAGES = 1_000;
const FIRST_ID = 20_001;

/** A thousand pages of the schools' column, as one column of the information site. */
function content(): ReplicaContent {
  const schools = makeSampleYear()
    .sites.flatMap(({ columns }) => columns)
    .find(({ name }) => name === '学校后勤动态');
  const postings = (schools?.postings ?? [])
    .filter((posting) => posting.foreignUrl === undefined && posting.pinned !== true)
    .slice(0, PAGES)
    .map(({ failure: _, ...posting }, at) => ({ ...posting, id: String(FIRST_ID + PAGES - at) }));
  if (postings.length < PAGES) throw new Error(`only ${postings.length} pages for the bench`);
  const column = { name: '后勤信息', section: '高校后勤', path: 'gxhq/hqxx' };
  return { site: 'scxxjjhqcy', columns: [{ ...column, postings }] };
}

if (process.send !== undefined) {
  const served = await serveReplica(content(), { charset: 'utf-8', delay: Number(process.argv[2] ?? '0') });
  let counted = 0;
  process.on('message', () => {
    const paths = served.log.slice(counted).map(({ path }) => path);
    counted = served.log.length;
    process.send?.({ requests: paths.length, different: new Set(paths).size });
  });
  process.send({ origin: served.origin });
}
