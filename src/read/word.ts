import { kindOf } from './key-lookup.ts';
import { STANDING_END } from './keys.ts';
import {
  characters,
  cutNames,
  dottedName,
  isHan,
  isKnownDotted,
  type NameEvidence,
  nameEvidence,
} from './name.ts';
import { ACCOUNTS, ANONYMOUS, FILLERS, TITLES } from './not-names.ts';
import { isPenName } from './pen-names.ts';
import { surnameStrength } from './surnames.ts';
import { NAME_DOTS } from './transliteration.ts';
import { isUnit, type KnowsUnit, splitUnitName } from './unit.ts';

export type Word =
  | {
      readonly kind: 'person';
      readonly text: string;
      readonly evidence: NameEvidence;
      /** Other ways to read it, where it could be cut in several (`丁一王斌`). */
      readonly others: readonly string[];
    }
  | {
      readonly kind: 'unit' | 'anonymous' | 'account' | 'filler' | 'title' | 'strange';
      readonly text: string;
    };

const BY_LENGTH = [...TITLES].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
/** 特约 before 通讯员. */
const STANDING_KIND = /(?:特约|学生|校园|新闻|信息)$/;
const PEN_NAME_END = /(?:小哥|小妹|小编|[人君哥姐娃])$/;
const LATIN = /[A-Za-z]/;
const SURE_CUT_LENGTH = 5;
const DOT = new RegExp(NAME_DOTS.source, 'u');

/** Reads one word without spaces: a person, a unit, both glued together, nobody, or what we cannot tell. */
export function readWord(token: string, knowsUnit: KnowsUnit): readonly Word[] {
  const text = token.replace(/^[\d.·\-—_*]+|[\d.·\-—_*]+$/gu, '');
  if (text === '')
    return LATIN.test(token) || !/\d{4,}/.test(token) ? [] : [{ kind: 'account', text: token }];
  if (ANONYMOUS.has(text)) return [{ kind: 'anonymous', text }];
  if (ACCOUNTS.has(text)) return [{ kind: 'account', text }];
  if (FILLERS.has(text) || kindOf(text) !== null) return [{ kind: 'filler', text }];
  if (TITLES.includes(text)) return [{ kind: 'title', text }];
  if (isPenName(text) || isNamedAfterUnit(text, knowsUnit)) return [{ kind: 'anonymous', text }];
  const post = readPost(text, knowsUnit);
  if (post !== null) return post;
  if (isUnit(text, knowsUnit)) return [{ kind: 'unit', text }];
  if (!/\p{Script=Han}|[\u{E000}-\u{F8FF}]/u.test(text)) {
    return [{ kind: LATIN.test(text) ? 'account' : 'strange', text }];
  }
  return readTitled(text, knowsUnit) ?? readName(text, knowsUnit);
}

/** 川师君, 西财人: whom an office calls itself after its school. */
function isNamedAfterUnit(text: string, knowsUnit: KnowsUnit): boolean {
  const head = text.replace(PEN_NAME_END, '');
  return head !== text && head.length > 1 && knowsUnit(head);
}

/** 本站通讯员, 后勤处宣传员: a post at a site or unit, and nobody's name. */
function readPost(text: string, knowsUnit: KnowsUnit): readonly Word[] | null {
  const standing = STANDING_END.exec(text)?.index ?? text.length;
  const post = `${STANDING_KIND.exec(text.slice(0, standing))?.[0] ?? ''}${text.slice(standing)}`;
  if (post === '' || post === text) return null;
  const head = text.slice(0, -post.length);
  if (FILLERS.has(head)) return [{ kind: 'account', text }];
  if (!isUnit(head, knowsUnit)) return null;
  return [
    { kind: 'unit', text: head },
    { kind: 'account', text: post },
  ];
}

/** 丁一老师, 后勤处副处长, 副处长丁一: the title apart from what it stands with. */
function readTitled(text: string, knowsUnit: KnowsUnit): readonly Word[] | null {
  const after = BY_LENGTH.find((title) => text.length > title.length && text.endsWith(title));
  if (after !== undefined) {
    const rest = readName(text.slice(0, -after.length), knowsUnit);
    if (isUnit(text.slice(0, -after.length), knowsUnit)) {
      return [
        { kind: 'unit', text: text.slice(0, -after.length) },
        { kind: 'title', text: after },
      ];
    }
    if (rest.every((word) => word.kind === 'person' || word.kind === 'unit'))
      return [...rest, { kind: 'title', text: after }];
  }
  // 张处长: a post, and no name.
  const post = after !== undefined && characters(text.slice(0, -after.length)).length === 1;
  if (post && surnameStrength(text.charAt(0)) > 0) return [{ kind: 'strange', text }];
  const before = BY_LENGTH.find((title) => text.length > title.length && text.startsWith(title));
  if (before === undefined) return null;
  const rest = text.slice(before.length);
  const evidence = nameEvidence(rest);
  return evidence === 'surname' || evidence === 'rare'
    ? [
        { kind: 'title', text: before },
        { kind: 'person', text: rest, evidence, others: [] },
      ]
    : null;
}

function readName(text: string, knowsUnit: KnowsUnit): readonly Word[] {
  if (!isHan(text)) return [readDotted(text, knowsUnit)].flat();
  const evidence = nameEvidence(text);
  if (evidence !== null && (evidence !== 'ethnic' || splitUnitName(text, knowsUnit) === null)) {
    const cuts = characters(text).length >= 4 ? cutNames(text) : [];
    const open = evidence === 'unknown' || evidence === 'likely';
    return [{ kind: 'person', text, evidence, others: open ? cuts.flat() : [] }];
  }
  const split = splitUnitName(text, knowsUnit);
  if (split !== null) {
    return [
      { kind: 'unit', text: split.unit },
      ...(split.title === '' ? [] : [{ kind: 'title', text: split.title } as const]),
      { kind: 'person', text: split.name, evidence: 'surname', others: [] },
    ];
  }
  return readGlued(text);
}

/** Names with nothing between them: names only beside a role word. One way to cut five characters or more is sure; four are too few to tell. */
function readGlued(text: string): readonly Word[] {
  const cuts = cutNames(text);
  const [only] = cuts;
  if (only === undefined) return [{ kind: 'strange', text }];
  if (cuts.length === 1 && characters(text).length >= SURE_CUT_LENGTH) {
    return only.map((name) => ({ kind: 'person', text: name, evidence: 'word', others: [] }) as const);
  }
  const others = [...new Set(cuts.flat())].sort();
  return [{ kind: 'person', text, evidence: 'unknown', others }];
}

function readDotted(text: string, knowsUnit: KnowsUnit): readonly Word[] {
  const name = dottedName(text);
  const dot = text.search(DOT);
  for (let at = dot - 1; at >= 2 && name !== null; at -= 1) {
    const unit = text.slice(0, at);
    if (isUnit(unit, knowsUnit))
      return [{ kind: 'unit', text: unit }, ...readDotted(text.slice(at), knowsUnit)];
  }
  if (name === null) return [{ kind: 'strange', text }];
  const parts = name.split('·');
  const apart =
    text.includes('.') && parts.every((part) => isUnit(part, knowsUnit) || nameEvidence(part) === 'surname');
  const foreign = parts.some((part) => nameEvidence(part) === 'ethnic');
  if (apart && !foreign) return parts.flatMap((part) => readWord(part, knowsUnit));
  return [{ kind: 'person', text: name, evidence: isKnownDotted(name) ? 'ethnic' : 'unknown', others: [] }];
}
