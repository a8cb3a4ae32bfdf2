import type { LedgerEntry } from '../model/ledger.ts';
import type { Question } from '../model/question.ts';
import type { DecisionBook } from './decision-book.ts';
import { linkPeople } from './people/link.ts';
import { makeQuestion } from './questions/question.ts';

/** Ledger rows with one name for one person, and the questions that remain about who is who. */
export function settlePeople(
  ledger: readonly LedgerEntry[],
  book: DecisionBook,
): { readonly ledger: readonly LedgerEntry[]; readonly questions: readonly Question[] } {
  const credits = ledger
    .filter((entry) => entry.author !== '')
    .map((entry) => ({ unit: entry.unit, name: entry.author, url: entry.url }));
  const linked = linkPeople(credits, book.all);
  const settled = ledger.map((entry) => {
    if (entry.author === '') return entry;
    const person = linked.personOf(entry.unit.code, entry.author);
    const same = person.name === entry.author && person.unit.code === entry.unit.code;
    return same ? entry : { ...entry, author: person.name, authorUnit: person.unit };
  });
  const questions = linked.doubts.map((doubt) => {
    const [a, b] = [personName(doubt.a), personName(doubt.b)].toSorted();
    return makeQuestion({
      kind: 'person',
      object: `${a};${b}`,
      answeredBy: ['same-person', 'different-person'],
      urls: doubt.urls,
      title: `${a} / ${b}`,
      ask: `「${a}」与「${b}」是不是同一个人？${doubt.reason}`,
      proposal: '',
      evidence: [
        { where: '署名', quote: personName(doubt.a), shows: '' },
        { where: '署名', quote: personName(doubt.b), shows: '' },
      ],
      candidates: [
        { verdict: '同一人', label: '类型填 same-person' },
        { verdict: '不是同一人', label: '类型填 different-person' },
      ],
      stakes: {
        points: 1,
        units: [],
        authors: [personKey(doubt.a), personKey(doubt.b)].toSorted(),
        touchesLine: false,
      },
    });
  });
  return { ledger: settled, questions };
}

interface Person {
  readonly unit: { readonly code: string; readonly name: string };
  readonly name: string;
}

/** 单位+姓名: how a decision names a person. */
function personName(person: Person): string {
  return `${person.unit.name}+${person.name}`;
}

function personKey(person: Person): string {
  return `${person.unit.code}+${person.name}`;
}
