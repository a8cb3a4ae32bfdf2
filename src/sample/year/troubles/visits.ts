import { type SampleSchool, SCHOOLS } from '../../data/schools.ts';
import { monthDay } from '../calendar.ts';
import { type Maker, SIGNED, UNSIGNED } from '../maker.ts';
import { bodyOf, truthOf } from '../posting.ts';
import { nameOn } from '../prose.ts';
import type { Draft, Story, Truth } from '../types.ts';

const MATTERS = [
  '后勤社会化改革',
  '食堂经营管理',
  '学生公寓建设',
  '智慧后勤平台',
  '能源监管',
  '物业外包监管',
  '平安食堂创建',
  '大宗物资采购',
] as const;

interface Visit {
  /** The school that writes. */
  readonly story: Story;
  readonly name: string;
  readonly other: string;
  readonly matter: string;
}

function visit(maker: Maker, form: Story['form']): Visit {
  const story = maker.story({ form });
  const others = SCHOOLS.filter(
    (it) => it.name !== story.school.name && !it.name.includes(story.school.name),
  );
  const other: SampleSchool = maker.random.pick(others);
  return {
    story,
    name: nameOn(story.school, story.date),
    other: nameOn(other, story.date),
    matter: maker.random.pick(MATTERS),
  };
}

function told(it: Visit, sentences: readonly string[]): Story {
  return { ...it.story, paragraphs: [...sentences, ...it.story.paragraphs.slice(1)] };
}

function posted(it: Visit, story: Story, title: string, source: string, truth: Truth): Draft {
  return {
    column: 'schools',
    date: story.date,
    title,
    source,
    body: bodyOf(story, it.name),
    story: story.id,
    truth,
  };
}

/** Guests come: the title names the guest, the signature the host. */
export function guests(maker: Maker): Draft[] {
  return Array.from({ length: 10 }, () => {
    const it = visit(maker, SIGNED);
    const story = told(it, [
      `${monthDay(it.story.date)}，${it.other}后勤部门负责人一行来我校考察交流${it.matter}工作，我校${it.story.school.body}负责人陪同。`,
    ]);
    const title = `${it.other}后勤${maker.random.pick(['处', '集团', '部门'])}一行来我校${maker.random.pick(['考察', '调研'])}${it.matter}工作`;
    return posted(it, story, title, '', truthOf(story, 'visit:guest-in-title'));
  });
}

/** We go: the title names the host, the source the writer. */
export function travels(maker: Maker): Draft[] {
  return Array.from({ length: 8 }, () => {
    const it = visit(maker, SIGNED);
    const story = told(it, [
      `${monthDay(it.story.date)}，我校${it.story.school.body}组织管理骨干赴${it.other}学习考察${it.matter}。`,
      `${it.other}介绍了近年来的探索，并带领我校一行参观了有关场所。`,
    ]);
    return posted(
      it,
      story,
      `我校${it.story.school.body}赴${it.other}学习考察${it.matter}`,
      it.name,
      truthOf(story, 'visit:host-in-title'),
    );
  });
}

/** The writer in front of the bar, the guest behind it. */
export function barred(maker: Maker): Draft[] {
  return Array.from({ length: 6 }, () => {
    const it = visit(maker, UNSIGNED);
    const story = told(it, [
      `${monthDay(it.story.date)}，${it.other}后勤部一行到校开展${it.matter}工作交流，我校相关负责人参加座谈。`,
    ]);
    return posted(
      it,
      story,
      `${it.name}|${it.other}后勤部到校开展${it.matter}工作交流`,
      '',
      truthOf(story, 'visit:after-the-bar'),
    );
  });
}

/** Both schools named alike and nobody signs: only a person can say who wrote. */
export function unsigned(maker: Maker): Draft[] {
  return Array.from({ length: 3 }, () => {
    const it = visit(maker, UNSIGNED);
    const story = {
      ...it.story,
      paragraphs: [
        `${monthDay(it.story.date)}，${it.name}与${it.other}在成都就${it.matter}开展座谈交流，双方后勤部门负责人参加。`,
        ...it.story.paragraphs.slice(1).map((text) => text.replaceAll('我校', '学校')),
        `双方还就联合培训、资源共享交换了意见。`,
      ],
    };
    return posted(it, story, `${it.name}与${it.other}开展${it.matter}座谈交流`, '', {
      outcome: 'ask',
      unit: null,
      firstAuthor: null,
      note: 'visit:nobody-signs',
    });
  });
}

/** Two schools sign one text: the first author's school, unless the association reads the clause otherwise. */
export function joint(maker: Maker): Draft[] {
  return Array.from({ length: 3 }, () => {
    const it = visit(maker, SIGNED);
    const form = {
      id: 'joint',
      place: 'right',
      lines: [`{s}{b}  {a}`, `${it.other}后勤处  ${maker.cast.invent(maker.random)}`],
      credits: 2,
    } as const;
    const story = {
      ...told(it, [`${monthDay(it.story.date)}，${it.name}与${it.other}联合举办${it.matter}主题活动。`]),
      form,
    };
    return posted(it, story, `${it.name}、${it.other}联合举办${it.matter}主题活动`, '', {
      ...truthOf(story, 'unit:joint'),
      tolerates: ['ask'],
      authorTolerates: [null],
    });
  });
}

/** Only 我校 and no name anywhere: a school wrote it, but nobody can tell which. */
export function nameless(maker: Maker): Draft[] {
  return Array.from({ length: 4 }, () => {
    const story = maker.story({ form: UNSIGNED });
    return {
      column: 'schools',
      date: story.date,
      title: `我校${story.base}`,
      source: '',
      body: bodyOf(story, '我校'),
      story: story.id,
      truth: { outcome: 'ask', unit: null, firstAuthor: null, note: 'unit:nowhere', tolerates: ['NO_UNIT'] },
    };
  });
}

/** 我校 in the title and in the text, the school only in the signature. */
export function ours(maker: Maker): Draft[] {
  return Array.from({ length: 14 }, () => {
    const story = maker.story({ form: SIGNED });
    return {
      column: 'schools',
      date: story.date,
      title: story.base.startsWith(story.school.body) ? `我校${story.base}` : story.base,
      source: '',
      body: bodyOf(story, nameOn(story.school, story.date)),
      story: story.id,
      truth: truthOf(story, 'unit:signature-only'),
    };
  });
}

/** Title and source say different things. */
export function contradicted(maker: Maker): Draft[] {
  const byAssociation = Array.from({ length: 6 }, (): Draft => {
    const it = visit(maker, UNSIGNED);
    const truth = truthOf(it.story, 'unit:source-is-association');
    return posted(it, it.story, `${it.name}：${it.story.base}`, '四川省高校后勤协会', truth);
  });
  const bySchool = Array.from({ length: 2 }, (): Draft => {
    const it = visit(maker, UNSIGNED);
    return posted(it, it.story, `${it.name}：${it.story.base}`, it.other, {
      outcome: 'ask',
      unit: null,
      firstAuthor: null,
      note: 'unit:source-contradicts-title',
      tolerates: ['point'],
    });
  });
  return [...byAssociation, ...bySchool];
}
