import type { CivilDate } from '../../model/civil-date.ts';
import { addDays } from '../../text/civil-date.ts';
import { SAMPLE } from '../data/constants.ts';
import { BID_KINDS, BID_POOLS, BID_PROJECTS, BID_WORDS } from '../data/grammar/bids.ts';
import { SHARED } from '../data/grammar/shared.ts';
import { PEOPLE } from '../data/people.ts';
import { type SampleSchool, SCHOOLS } from '../data/schools.ts';
import type { ReplicaLine } from '../replica/content.ts';
import { fullDay, pickDay } from './calendar.ts';
import type { Cast } from './cast.ts';
import { expand, type Words } from './grammar.ts';
import { nameOn, wordsFor } from './prose.ts';
import type { Random } from './random.ts';
import type { Draft } from './types.ts';

type BidKind = keyof typeof BID_KINDS;

/** How a purchase may go; each step is a notice of its own and a story of its own. */
const COURSES: readonly { readonly weight: number; readonly steps: readonly BidKind[] }[] = [
  { weight: 10, steps: ['open', 'award'] },
  { weight: 5, steps: ['open'] },
  { weight: 3, steps: ['open', 'change', 'award'] },
  { weight: 2, steps: ['open', 'fail', 'open', 'award'] },
  { weight: 1, steps: ['open', 'fail', 'open', 'fail', 'single'] },
  { weight: 1, steps: ['open', 'change', 'fail'] },
  { weight: 3, steps: ['award'] },
];

/** Exactly `count` purchasing notices, whole courses of purchases, inside the window. */
export function bidDrafts(random: Random, cast: Cast, count: number): Draft[] {
  const buyers = SCHOOLS.filter((school) => school.share >= 12).slice(0, 46);
  const drafts: Draft[] = [];
  const projects = new Set<string>();
  while (drafts.length < count) {
    const school = random.pick(buyers);
    const project = projectOf(random, school);
    if (projects.has(project)) continue;
    projects.add(project);
    const course = courseOf(random);
    const start = pickDay(random, SAMPLE.window, []);
    for (const draft of purchase(random, cast, school, project, course, start, `bid-${projects.size}`)) {
      if (drafts.length < count && draft.date <= SAMPLE.window.to) drafts.push(draft);
    }
  }
  return drafts;
}

function courseOf(random: Random): readonly BidKind[] {
  const all = COURSES.flatMap((it) => Array.from({ length: it.weight }, () => it.steps));
  return random.pick(all);
}

function projectOf(random: Random, school: SampleSchool): string {
  const campus = school.campuses.length === 0 ? '新校区' : `${random.pick(school.campuses)}校区`;
  return expand(random, random.pick(BID_PROJECTS), { ...SHARED, ...BID_POOLS, campus });
}

function purchase(
  random: Random,
  cast: Cast,
  school: SampleSchool,
  project: string,
  steps: readonly BidKind[],
  start: CivilDate,
  id: string,
): Draft[] {
  const no = `${nameCode(school)}-${start.slice(0, 4)}-${String(random.int(1, 999)).padStart(3, '0')}`;
  const ending = random.pick(BID_KINDS.open.endings);
  const money = String(random.int(3, 900));
  const prefixed = random.chance(0.85);
  let date = start;
  let round = 0;
  return steps.map((kind, at) => {
    if (at > 0) date = addDays(date, random.int(6, 16));
    if (kind === 'open') round += 1;
    const name = nameOn(school, date);
    const again = round > 1 ? '（第二次）' : '';
    const word = kind === 'open' ? ending : random.pick(BID_KINDS[kind].endings);
    const words: Words = {
      ...wordsFor(random, cast, school, school.body),
      ...BID_POOLS,
      ...BID_WORDS,
      school: name,
      dept: school.body,
      project,
      no,
      money: kind === 'award' ? String(Math.max(2, Number(money) - random.int(0, 2))) : money,
      ending: ending.replace('公告', ''),
      date: fullDay(date),
      date2: fullDay(addDays(date, random.int(3, 5))),
      date3: fullDay(addDays(date, random.int(6, 12))),
      surname: random.pick(PEOPLE.surnames),
      phone: `0${random.int(812, 839)}-${random.int(2, 8)}${String(random.int(0, 999_999)).padStart(6, '0')}`,
    };
    // The second round repeats the first word for word but for its days: the wording hangs on purchase and kind.
    const wording = random.fork(`${id}-${kind}`);
    const lines: ReplicaLine[] = BID_KINDS[kind].body.map((line) => ({ text: expand(wording, line, words) }));
    const signed: ReplicaLine[] = [
      { text: `${name}${school.body}`, align: 'right' },
      { text: fullDay(date), align: 'right' },
    ];
    return {
      column: 'bids',
      date,
      title: `${prefixed ? name : ''}${project}${word}${again}`,
      source: prefixed ? '' : name,
      body: [...lines, ...signed],
      story: `${id}-${at + 1}`,
      truth: {
        outcome: 'counts',
        unit: school.name,
        firstAuthor: null,
        note: steps.length > 1 ? 'bid-chain' : 'plain',
      },
    };
  });
}

/** Letters of a project number: invented, the same for all projects of a school. */
function nameCode(school: SampleSchool): string {
  let sum = 0;
  for (const mark of school.name) sum += mark.codePointAt(0) ?? 0;
  return String.fromCharCode(65 + (sum % 26), 65 + ((sum >> 3) % 26), 67 + ((sum >> 5) % 20)).concat('CG');
}
