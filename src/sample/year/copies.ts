import type { CivilDate } from '../../model/civil-date.ts';
import { addDays, isWithin } from '../../text/civil-date.ts';
import { NOBODY_FORMS } from '../data/bylines.ts';
import { SAMPLE } from '../data/constants.ts';
import { SHARED } from '../data/grammar/shared.ts';
import type { ReplicaLine } from '../replica/content.ts';
import type { Cast } from './cast.ts';
import { expand } from './grammar.ts';
import { bodyOf, titleOf } from './posting.ts';
import { nameOn, sentence, wordsFor } from './prose.ts';
import type { Random } from './random.ts';
import type { Draft, Story } from './types.ts';

/** How a copy differs from the text as its author wrote it; duplicates seen on real sites. */
export const COPY_KINDS = [
  'verbatim',
  'prefix',
  'our-to-name',
  'digits-lost',
  'spaces',
  'residue',
  'paragraph-dropped',
  'paragraph-added',
  'title-reworded',
  'signature-missing',
] as const;
export type CopyKind = (typeof COPY_KINDS)[number];

/** Word leaves such lines where pictures stood. */
const RESIDUE = [
  '<p>说明: C:\\Users\\Administrator\\Desktop\\1Y4A5869.JPG</p>',
  '<p>image.png</p>',
  '<p>图片 11.png</p>',
  '<p><o:p></o:p><img src="/upload/2025/p1.jpg" alt="IMG_2044.jpg"/>IMG_2044.jpg</p>',
] as const;

/** Day on which a copy appears: mostly a little later, sometimes earlier, always inside the window. */
export function copyDay(random: Random, date: CivilDate): CivilDate {
  const day = addDays(date, random.pick([0, 0, 0, 1, 1, 2, 3, 5, -1, -2]));
  return isWithin(day, SAMPLE.window) ? day : date;
}

/** The lost digits of body dates (`12月4日` → `124日`), as editors lose them. */
function loseDigits(text: string): string {
  return text.replace(/(\d{1,2})月(\d{1,2})日/g, '$1$2日');
}

function looseSpaces(random: Random, text: string): string {
  return text
    .replace(/([，。、])/g, (mark) => (random.chance(0.3) ? `${mark} ` : mark))
    .replace(/(\d+)/g, ' $1 ');
}

/** Another posting of the same text. Source, author and column are those of the site it goes to. */
export function copyOf(
  random: Random,
  cast: Cast,
  story: Story,
  kind: CopyKind,
  to: Pick<Draft, 'column' | 'date'> & Partial<Draft>,
): Draft {
  const name = nameOn(story.school, to.date);
  const nameless = kind === 'signature-missing';
  // A copy without its signature names the school nowhere: only the other copy tells whose it is.
  const signed = nameless ? { ...story, form: lastOf(NOBODY_FORMS) } : story;
  let lines: ReplicaLine[] = bodyOf(signed, name);
  let title = story.base;
  let rawBefore: string | undefined;
  const edit = (change: (text: string) => string): void => {
    lines = lines.map((line) => (line.align === undefined ? { ...line, text: change(line.text) } : line));
  };
  switch (kind) {
    case 'verbatim':
    case 'prefix':
      title = titleOf(kind === 'prefix' ? 'pipe' : 'colon', name, story.base);
      break;
    case 'our-to-name':
      title = titleOf('colon', name, story.base);
      edit((text) => text.replaceAll('我校', name));
      break;
    case 'digits-lost':
      title = titleOf('space', name, story.base);
      edit(loseDigits);
      break;
    case 'spaces':
      title = titleOf('colon', name, story.base);
      edit((text) => looseSpaces(random, text));
      break;
    case 'residue':
      title = titleOf('pipe', name, story.base);
      rawBefore = random.pick(RESIDUE);
      break;
    case 'paragraph-dropped': {
      title = titleOf('colon', name, story.base);
      const last = story.paragraphs.length - 1;
      const dropped = story.paragraphs[last];
      lines = lines.filter((line) => line.text !== dropped);
      break;
    }
    case 'paragraph-added': {
      title = titleOf('colon', name, story.base);
      const words = wordsFor(random, cast, story.school, story.school.body);
      const extra = sentence(expand(random, random.pick(SHARED['closing'] ?? []), words));
      lines = [
        ...lines.slice(0, story.paragraphs.length),
        { text: extra },
        ...lines.slice(story.paragraphs.length),
      ];
      break;
    }
    case 'title-reworded':
      title = titleOf('colon', name, story.otherBase);
      break;
    case 'signature-missing':
      break;
  }
  return {
    ...to,
    title,
    body: lines,
    ...(rawBefore === undefined ? {} : { rawBefore }),
    story: story.id,
    truth: {
      outcome: 'counts',
      unit: story.school.name,
      firstAuthor: story.form.credits === 0 ? null : story.credits.first,
      note: `copy:${kind}`,
      ...(nameless ? { authorTolerates: [null], storyTolerates: ['ask'] } : {}),
    },
  };
}

function lastOf<T>(items: readonly T[]): T {
  const item = items[items.length - 1];
  if (item === undefined) throw new Error('empty list');
  return item;
}
