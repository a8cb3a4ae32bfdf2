import { identifyAddress } from '../../../scrapers/address.ts';
import type { Decision } from '../../model/decision.ts';
import { InputError, type InputProblem } from '../../model/failure.ts';
import type { Question } from '../../model/question.ts';
import { readInclusion, unitFromAnswer } from '../../tally/count/decided.ts';
import { isWithdrawal } from '../../tally/decision-book.ts';
import { addressOfPart, objectPart, objectParts, writtenParts } from '../../tally/decision-object.ts';
import type { NameIndex } from '../../tally/names/index.ts';
import { objectionNumber, objectionObject } from '../../tally/objection-names.ts';
import { spellingOf } from '../../tally/people/person.ts';
import { shownFor } from '../../tally/shown.ts';
import { compareText } from '../../text/normalise.ts';
import type { HandedDecision } from '../import/decisions.ts';
import type { DecidableYear, Resolved } from './decidable-year.ts';
import { complaintsOfCandidates } from './effect.ts';
import { ABOUT_CANDIDATES, ABOUT_PEOPLE, type KnownObjects, knownObjects } from './known-objects.ts';

/** Kinds whose 对象 are two or more things. */
const ABOUT_PAIRS: ReadonlySet<Decision['kind']> = new Set([
  'story-merge',
  'story-split',
  'same-person',
  'different-person',
]);
const LIKE_A_UNIT = /大学|学院|学校|公司|职大|师专|高专/;
const ABOUT_OBJECTIONS: ReadonlySet<Decision['kind']> = new Set(['objection-upheld', 'objection-dismissed']);

/**
 * Decisions with their objects in the form that outlives a rebuild: canonical addresses, claim names, register
 * names, 单位+姓名; a question's 编号 is replaced by the object it asks about. Throws InputError naming every row
 * whose object is unknown, whose unit is not in the register, or which would have no effect. Rows are numbered as in a
 * sheet (header = 1); `objections` are the names of those received.
 */
export function resolveDecisions(
  rows: readonly HandedDecision[],
  years: readonly DecidableYear[],
  objections: readonly string[],
  names: NameIndex,
  file: string,
): readonly Resolved[] {
  const known = knownObjects(years, objections);
  const problems: InputProblem[] = [];
  const note = (number: number, column: string, message: string): void => {
    problems.push({
      code: 'unknown-object',
      file,
      row: number,
      column,
      message: `${file} 第 ${number} 行「${column}」：${message}`,
    });
  };
  const resolved = rows.map(({ row: number, ...row }): Resolved => {
    const complain = (column: string, message: string): Resolved => {
      note(number, column, message);
      return row;
    };
    const asked = known.questions(row.object.trim());
    const parts =
      asked === null ? partsWritten(withSecondObject(row, known), known) : objectParts(asked.object);
    if (parts.length === 0) return complain('对象', '为空，应为网址、单位或“单位+姓名”');
    const canonical: string[] = [];
    for (const part of parts) {
      // What a question asks about is known, whatever it is called.
      const answers = asked?.answeredBy.includes(row.kind) ?? false;
      const found = resolveObject(row, part, known, names) ?? (answers ? part : null);
      if (found === null) return complain('对象', refusal(row.kind, part, asked, known));
      canonical.push(objectPart(found));
    }
    if (ABOUT_PAIRS.has(row.kind) && new Set(canonical).size < 2) {
      return complain('对象', '要写两个（用分号隔开，或把另一个写在结论栏）');
    }
    const unknown = isWithdrawal(row) ? null : unknownUnit(row, names);
    if (unknown !== null) return complain('结论', `名册中没有单位「${unknown}」`);
    const [first = ''] = canonical;
    const joined = canonical.length === 1 ? first : [...new Set(canonical)].toSorted(compareText).join(';');
    const shown = years
      .map(({ prepared }) => shownFor(prepared, row.kind, joined))
      .find((candidate) => candidate !== null);
    return { ...row, object: joined, shown: shown ?? null };
  });
  if (problems.length === 0) {
    for (const { index, column, message } of complaintsOfCandidates(resolved, years)) {
      note(rows[index]?.row ?? 0, column, message);
    }
  }
  if (problems.length > 0) throw new InputError(problems);
  return resolved;
}

/** Addresses that hold a separator stay whole where they are known. */
function partsWritten(object: string, known: KnownObjects): readonly string[] {
  const pieces = writtenParts(object);
  const parts: string[] = [];
  for (let from = 0; from < pieces.length; ) {
    const ends = pieces.map((_, index) => index + 1).filter((end) => end > from);
    const longest = ends.findLast(
      (end) => end === from + 1 || knownAddress(pieces.slice(from, end).join(';'), known) !== null,
    );
    const end = longest ?? from + 1;
    const written = pieces.slice(from, end).join(';');
    parts.push(knownAddress(written, known) ?? addressOfPart(written));
    from = end;
  }
  return parts;
}

/** Why an object is not taken. */
function refusal(kind: Decision['kind'], part: string, asked: Question | null, known: KnownObjects): string {
  if (asked !== null) {
    const kinds = asked.answeredBy.join('、');
    return kinds === '' ? `问题 ${asked.id} 不是用决定回答的` : `问题 ${asked.id} 应以 ${kinds} 回答`;
  }
  if (known.sharedClaimNames.has(part)) {
    return `「${part}」有几条申报，请改写问题编号或“媒体《标题》”`;
  }
  if (ABOUT_OBJECTIONS.has(kind)) return `没有登记过「${part}」，应为已登记的异议，如“异议2025-1”`;
  if (ABOUT_CANDIDATES.has(kind)) {
    return `记录中没有候选对象「${part}」，应为排名中的学校，或“单位+姓名”`;
  }
  if (ABOUT_PEOPLE.has(kind)) return `记录中没有「${part}」，应为有署名的“单位+姓名”`;
  return `记录中没有「${part}」，应为稿件网址、申报（网址或“媒体《标题》”）或问题编号`;
}

/** A pair may be written as 对象 and 结论: `story-merge,网址一,网址二`. */
function withSecondObject(row: Resolved, known: KnownObjects): string {
  const verdict = row.verdict.trim();
  const second = /^https?:\/\//i.test(verdict) || (ABOUT_PEOPLE.has(row.kind) && /[+＋]/.test(verdict));
  return ABOUT_PAIRS.has(row.kind) && partsWritten(row.object, known).length === 1 && second
    ? `${row.object};${verdict}`
    : row.object;
}

/** The unit that an answer names and the register does not have; null where there is none to object to. */
function unknownUnit(row: Resolved, names: NameIndex): string | null {
  if (row.kind !== 'unit' && row.kind !== 'include') return null;
  const unit = row.kind === 'unit' ? row.verdict.trim() : readInclusion(row.verdict).unit;
  // An `include` may also say in other words that the article counts.
  const named = row.kind === 'unit' || /[+＋]/.test(row.verdict) || LIKE_A_UNIT.test(unit);
  return named && unit !== '' && unitFromAnswer(unit, null, names) === null ? unit : null;
}

function resolveObject(
  decision: Resolved,
  part: string,
  known: KnownObjects,
  names: NameIndex,
): string | null {
  const { kind } = decision;
  if (ABOUT_OBJECTIONS.has(kind)) {
    const object = objectionObject(objectionNumber(part));
    return known.objections.has(object) ? object : null;
  }
  if (ABOUT_PEOPLE.has(kind)) return resolvePerson(part, known.people, names);
  if (ABOUT_CANDIDATES.has(kind)) {
    // Who has lost all points is no candidate any more; what was said of them can still be taken back.
    if (isWithdrawal(decision) && known.spokenOf.has(part)) return part;
    if (part.includes('+') || part.includes('＋')) return resolvePerson(part, known.candidates, names);
    if (known.candidates.has(part)) return part;
    const { ref } = names.resolve(part, null);
    return ref !== null && known.candidates.has(ref.name) ? ref.name : null;
  }
  if (kind === 'exclude' && known.sites.has(part)) return part;
  return knownAddress(part, known) ?? known.claims.get(part) ?? null;
}

/** The canonical address of an article of the record, in whatever form it was written. */
function knownAddress(written: string, { addresses }: KnownObjects): string | null {
  const forms = [identifyAddress(written)?.url ?? written, written, addressOfPart(written)];
  return forms.find((form) => addresses.has(form)) ?? null;
}

/** 单位+姓名, the unit under any of its names. */
function resolvePerson(written: string, people: ReadonlySet<string>, names: NameIndex): string | null {
  const [unit = '', person = ''] = written.split(/[+＋]/).map((part) => part.trim());
  const name = spellingOf(person);
  if (people.has(`${unit}+${name}`)) return `${unit}+${name}`;
  const { ref } = names.resolve(unit, null);
  return ref !== null && people.has(`${ref.name}+${name}`) ? `${ref.name}+${name}` : null;
}
