// The contender: what its documentation shows, storage on. Arguments: origin, name of the run, most requests at a time (0 = its own).
// Plain JavaScript, as its package is only there once the bench has installed it.
import { CheerioCrawler, Configuration, log } from '@crawlee/cheerio';

const [origin, run, most] = process.argv.slice(2);
log.setLevel(log.LEVELS.ERROR);

const crawler = new CheerioCrawler(
  {
    ...(most === '0' ? {} : { maxConcurrency: Number(most) }),
    async requestHandler({ request, $, body, response, enqueueLinks, pushData, addRequests }) {
      if (request.label === 'list') {
        await enqueueLinks({ selector: 'ul.list a', label: 'article' });
        const next = $('.page a')
          .filter((_, link) => $(link).text() === '下一页')
          .attr('href');
        if (next !== undefined && next !== '#')
          await addRequests([list(new URL(next, request.loadedUrl).href)]);
        return;
      }
      await pushData({
        url: request.loadedUrl,
        status: response.statusCode,
        headers: response.headers,
        title: $('h1').text(),
        body: body.toString(),
      });
    },
  },
  new Configuration({ persistStorage: true, purgeOnStart: false }),
);

/** A list is asked again in every run; an article that the kept storage knows is not. */
function list(url) {
  return { url, label: 'list', uniqueKey: `${run} ${url}` };
}

const stats = await crawler.run([list(`${origin}/gxhq/hqxx/`)]);
process.stdout.write(JSON.stringify({ finished: stats.requestsFinished, failed: stats.requestsFailed }));
