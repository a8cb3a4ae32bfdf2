import type { Question } from '../../model/question.ts';
import { isExcluded } from '../decision-book.ts';
import { objectParts } from '../decision-object.ts';
import type { Prepared } from '../prepare.ts';
import { isStale } from '../shown.ts';
import { storyNames } from './names.ts';
import { makeQuestion } from './question.ts';
import { anybodysStakes } from './stakes.ts';

/** Questions that belong to no single article: sites not collected in full, decisions that contradict each other. */
export function generalQuestions(prepared: Prepared): Question[] {
  return [...gapQuestions(prepared), ...contradictionQuestions(prepared), ...staleQuestions(prepared)];
}

function gapQuestions(prepared: Prepared): Question[] {
  const open = prepared.input.gaps.filter(({ site }) => !isExcluded(prepared.book.about(site)));
  return open.map(({ site, detail }) =>
    makeQuestion({
      kind: 'site',
      object: site,
      answeredBy: ['exclude'],
      urls: [],
      title: site,
      ask: `${site}未能采全：${detail}。请再次采集；确实无法访问时，用 tally import articles 或 media 补录；决定不再等这个网站的，类型填 exclude，对象填网站名。`,
      proposal: '',
      evidence: [],
      candidates: [],
      stakes: anybodysStakes(0),
    }),
  );
}

function contradictionQuestions(prepared: Prepared): Question[] {
  const nameOf = storyNames(prepared);
  const groups = [...prepared.stories.contradictions, ...prepared.reports.contradictions];
  return groups.map((ids) => {
    const named = ids.map((id) => nameOf(id));
    return makeQuestion({
      kind: 'decision',
      object: named
        .map(({ object }) => object)
        .toSorted()
        .join(';'),
      answeredBy: ['story-merge', 'story-split'],
      urls: named.map(({ url }) => url),
      title: named[0]?.title ?? '',
      ask: '关于这几篇是否为同一篇文章的决定互相矛盾（既说相同又说不同），请改其中一个。',
      proposal: '',
      evidence: named.map(({ title, url }) => ({ where: '文章', quote: title, shows: url })),
      candidates: [],
      stakes: anybodysStakes(Math.max(1, ids.length - 1)),
    });
  });
}

/** A decision whose page has changed and whose matter the program now sees differently is shown once more. */
function staleQuestions(prepared: Prepared): Question[] {
  const nameOf = storyNames(prepared);
  return prepared.book
    .standing()
    .filter((decision) => isStale(prepared, decision))
    .map((decision) => {
      const urls = objectParts(decision.object);
      return makeQuestion({
        kind: 'decision',
        object: decision.object,
        about: decision.kind,
        answeredBy: [decision.kind],
        urls: urls.map((name) => nameOf(name).url),
        title: nameOf(urls[0] ?? '').title,
        ask: `作出这项决定（${decision.by}，${decision.at}）之后，页面和程序的判断都变了，请再看一次。再次写入同一决定即可确认。`,
        proposal: decision.verdict,
        evidence: [
          { where: '原决定', quote: `${decision.kind} ${decision.verdict}`, shows: decision.reason },
        ],
        candidates: [],
        stakes: anybodysStakes(1),
      });
    });
}
