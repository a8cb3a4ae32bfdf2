import type { CivilDate } from '../../model/civil-date.ts';
import type { ColumnId } from '../data/columns.ts';
import type { ReplicaLine } from '../replica/content.ts';
import { fullDay } from './calendar.ts';
import { nameOn } from './prose.ts';
import type { Random } from './random.ts';
import type { Credits, Draft, Story, Truth } from './types.ts';

export type TitleForm = 'glued' | 'pipe' | 'colon' | 'space' | 'tagged' | 'bare';

/** The title as a site prints it, with the school's name where the form puts it. */
export function titleOf(form: TitleForm, name: string, base: string): string {
  switch (form) {
    case 'glued':
      return `${name}${base}`;
    case 'pipe':
      return `${name}|${base}`;
    case 'colon':
      return `${name}：${base}`;
    case 'space':
      return `${name} ${base}`;
    case 'tagged':
      return `【校园动态】${name}|${base}`;
    case 'bare':
      return base;
  }
}

/** A title form of the school's habit; `glued` only where the sentence then reads on. */
function pickTitleForm(random: Random, story: Story): TitleForm {
  const readsOn = story.base.startsWith(story.school.body);
  const forms: readonly TitleForm[] = readsOn
    ? ['glued', 'glued', 'glued', 'pipe', 'colon', 'space', 'bare']
    : ['pipe', 'pipe', 'colon', 'colon', 'space', 'tagged', 'bare', 'bare'];
  return random.pick(forms);
}

/** Fills a byline line. */
function bylineText(line: string, name: string, body: string, credits: Credits, date: CivilDate): string {
  const [r, e, x] = credits.reviewers;
  const slots: Readonly<Record<string, string>> = {
    s: name,
    b: body,
    a: credits.first,
    c: credits.second,
    p: credits.photographer,
    r,
    e,
    x,
    t: fullDay(date),
  };
  return line.replace(/\{([a-z])\}/g, (whole, slot: string) => slots[slot] ?? whole);
}

/** The body with its byline: in front of the first paragraph or after the last. */
export function bodyOf(story: Story, name: string): ReplicaLine[] {
  const lines = story.form.lines.map((line) =>
    bylineText(line, name, story.school.body, story.credits, story.date),
  );
  const [opening = '', ...rest] = story.paragraphs;
  if (story.form.place === 'head') {
    return [{ text: `${lines.join('')}${opening}` }, ...rest.map((text) => ({ text }))];
  }
  const tail: ReplicaLine[] = lines.map((text) =>
    story.form.place === 'right' ? { text, align: 'right' } : { text },
  );
  return [...story.paragraphs.map((text) => ({ text })), ...tail];
}

/** Whether the byline itself names the school. */
function signsSchool(story: Story): boolean {
  return story.form.lines.some((line) => line.includes('{s}'));
}

export function truthOf(story: Story, note: string): Truth {
  return {
    outcome: 'counts',
    unit: story.school.name,
    firstAuthor: story.form.credits === 0 ? null : story.credits.first,
    note,
  };
}

/** A plain posting on the association's site. At least one of source, title and signature names the school. */
export function postOnAssociation(
  random: Random,
  story: Story,
  note = 'plain',
  column: ColumnId = 'schools',
): Draft {
  const name = nameOn(story.school, story.date);
  const form = pickTitleForm(random, story);
  const mustSay = form === 'bare' && !signsSchool(story);
  return {
    column,
    date: story.date,
    title: titleOf(form, name, story.base),
    source: mustSay || random.chance(0.5) ? name : '',
    body: bodyOf(story, name),
    story: story.id,
    truth: truthOf(story, note),
  };
}

/** A plain posting on the information site: mostly 佚名 in the line, unit and name at the end. */
export function postOnInformation(random: Random, story: Story, note = 'plain'): Draft {
  const name = nameOn(story.school, story.date);
  const form = pickTitleForm(random, story);
  const mustSay = form === 'bare' && !signsSchool(story);
  const credited = story.form.credits > 0;
  const both = story.form.credits === 2 ? ` ${story.credits.second}` : '';
  return {
    column: 'information',
    date: story.date,
    title: titleOf(form, name, story.base),
    author: credited && random.chance(0.35) ? `${story.credits.first}${both}` : '佚名',
    source: mustSay || random.chance(0.15) ? name : '',
    ...(random.chance(0.25)
      ? { tag: random.pick(['后勤动态', '食品安全', '节能降碳', '平安校园', '劳动教育']) }
      : {}),
    body: bodyOf(story, name),
    story: story.id,
    truth: truthOf(story, note),
  };
}
