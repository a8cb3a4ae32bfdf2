import { type FormerName, MEMBER_KINDS, type Member, type ShortName } from '../../model/registers.ts';
import { compact, compareText } from '../../text/normalise.ts';
import { COLUMNS, type ColumnName } from './columns.ts';
import { checkMemberNames, type NumberedMember } from './member-names.ts';
import { type RowReader, readRows } from './rows/row-reader.ts';
import type { Table } from './table/table.ts';

type Row = RowReader<ColumnName<'members'>>;

/** Rows of a member register, sorted by code. Throws InputError with everything that is wrong. */
export function parseMembers(table: Table): readonly Member[] {
  const { rows, problems } = readRows(table, COLUMNS.members, readMember);
  checkMemberNames(rows, problems);
  problems.throwIfAny();
  return rows.map((row) => row.member).sort((a, b) => compareText(a.code, b.code));
}

function readMember(row: Row): NumberedMember {
  const name = row.line('名称');
  const kind = row.word('类型', MEMBER_KINDS);
  const joined = row.date('入会日期');
  const left = row.date('退会日期');
  row.dateOrder('入会日期', joined, '退会日期', left);
  const note = row.text('备注');
  const member: Member = {
    code: readCode(row),
    name,
    // A word that is none has been reported; the row is never used.
    kind: kind ?? '非会员',
    level: row.line('层次'),
    formerNames: readFormerNames(row),
    shortNames: readShortNames(row, name, note),
    region: row.line('片区'),
    joined,
    left,
    note,
  };
  return { row: row.number, member };
}

function readCode(row: Row): string {
  const code = compact(row.text('代码'));
  // Excel turns a long number in a CSV file into this, and the digits are gone.
  if (/^\d(?:\.\d+)?E\+\d+$/i.test(code)) row.problems.add('bad-code', row.at('代码'), { found: code });
  return code;
}

function readFormerNames(row: Row): readonly FormerName[] {
  return row.list('曾用名').map((part) => {
    const [name = '', year, ...more] = part.split(/[@＠]/).map((word) => word.trim());
    const until = /^(\d{4})年?$/.exec((year ?? '').normalize('NFKC'));
    const unknown = year === undefined || year === '?' || year === '？';
    if (name === '' || more.length > 0 || (until === null && !unknown) || !isYear(until)) {
      row.problems.add('bad-former-name', row.at('曾用名'), { found: part });
    }
    return { name, until: until === null ? null : Number(until[1]) };
  });
}

function isYear(match: RegExpExecArray | null): boolean {
  return match === null || (Number(match[1]) >= 1800 && Number(match[1]) <= 2199);
}

/** A trailing `?` marks an ambiguous short name; so does `ambiguous=a,b` in the note. Each name once. */
function readShortNames(row: Row, fullName: string, note: string): readonly ShortName[] {
  const marked = new Set(
    [...note.matchAll(/ambiguous=([^;；\n]*)/g)].flatMap(([, names = '']) =>
      names.split(/[,，、]/).map(compact),
    ),
  );
  const found = new Map<string, ShortName>();
  for (const part of row.list('简称')) {
    const name = part.replace(/[?？]+$/, '').trim();
    const key = compact(name);
    if (key === '' || key === compact(fullName)) continue;
    const ambiguous = name !== part || marked.has(key) || found.get(key)?.ambiguous === true;
    found.set(key, { name, ambiguous });
  }
  return [...found.values()];
}
