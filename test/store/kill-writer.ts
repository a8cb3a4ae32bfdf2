// Run as a process of its own by kill.test.ts: writes until it is killed, and says after each act what is committed.
import { openStore } from '../../src/store/open.ts';

const [home = '', run = ''] = process.argv.slice(2);
const store = await openStore(home);
for (let index = 0; ; index += 1) {
  const ident = `r${run}-${index}`;
  const site = 'scgxhq';
  const url = `http://www.scgxhq.com/${ident}`;
  await store.seePostings(2025, [
    {
      site,
      ident,
      url,
      title: ident,
      listDate: null,
      listDateQuote: '',
      column: { name: '学校后勤动态', section: null },
      state: 'pending',
    },
  ]);
  await store.settlePosting(site, ident, {
    state: 'archived',
    failure: '',
    snapshot: {
      site,
      method: 'GET',
      urlAsked: url,
      form: '',
      urlFinal: url,
      servedFrom: null,
      fetchedAt: '2025-12-20T08:00:00.000Z',
      status: 200,
      headers: {},
      charset: 'utf-8',
      body: Buffer.from(`${ident} `.repeat(3000)),
      purpose: 'article',
    },
  });
  process.stdout.write(`${ident}\n`);
}
