import type { LedgerEntry } from '../model/ledger.ts';
import type { Question } from '../model/question.ts';
import type { DecisionBook } from './decision-book.ts';
import { type LinkedPeople, linkPeople, type Person } from './people/link.ts';
import { personKey } from './people/person.ts';
import { makeQuestion } from './questions/question.ts';
import { anybodysStakes, namedStakes } from './questions/stakes.ts';
import { splitPerson } from './ranking/person.ts';

/** Ledger rows with one name for one person, and the questions that remain about who is who. */
export function settlePeople(
  ledger: readonly LedgerEntry[],
  book: DecisionBook,
  unitNames: ReadonlyMap<string, string>,
): {
  readonly ledger: readonly LedgerEntry[];
  readonly questions: readonly Question[];
  /** All keys under which the person of a key may be counted. */
  readonly keysOf: (key: string) => readonly string[];
} {
  const credits = ledger
    .filter((entry) => entry.author !== '')
    .map((entry) => ({ unit: entry.unit, name: entry.author, url: entry.url }));
  const linked = linkPeople(credits, book.all);
  const settled = ledger.map((unsettled) => {
    if (unsettled.author === '') return unsettled;
    const entry = { ...unsettled, ...creditedOf(unsettled, linked, unitNames) };
    const person = linked.personOf(entry.unit.code, entry.author);
    if (person.code === entry.unit.code) {
      return person.name === entry.author ? entry : { ...entry, author: person.name };
    }
    const authorUnit = { code: person.code, name: unitNames.get(person.code) ?? person.code };
    return { ...entry, author: person.name, authorUnit };
  });
  const personName = ({ code, name }: Person): string => `${unitNames.get(code) ?? code}+${name}`;
  const doubts = linked.doubts.map((doubt) => {
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
      stakes: namedStakes(1, [], [personKey(doubt.a), personKey(doubt.b)].toSorted()),
    });
  });
  const contradictions = linked.contradictions.map((people) => {
    const names = people.map(personName).toSorted();
    return makeQuestion({
      kind: 'decision',
      object: names.join(';'),
      answeredBy: ['same-person', 'different-person'],
      urls: [],
      title: names.join(' / '),
      ask: '关于这几个人是否同一人的决定互相矛盾，请改其中一个；在此之前分别统计。',
      proposal: '',
      evidence: [],
      candidates: [],
      stakes: anybodysStakes(1, people.map(personKey).toSorted()),
    });
  });
  const keysOf = (key: string): readonly string[] => {
    const person = splitPerson(key);
    return person === null ? [key] : [key, personKey(linked.personOf(person.unit, person.name))];
  };
  return { ledger: settled, questions: [...doubts, ...contradictions], keysOf };
}

/** All people credited under the names that they are counted by, each once; with the unit where it is another one. */
function creditedOf(
  { unit, credited }: LedgerEntry,
  linked: LinkedPeople,
  unitNames: ReadonlyMap<string, string>,
): Pick<LedgerEntry, 'credited' | 'creditedUnits'> {
  const people = credited.map((name) => ({ name, person: linked.personOf(unit.code, name) }));
  const moved = people.filter(({ person }) => person.code !== unit.code);
  return {
    credited: [...new Set(people.map(({ name, person }) => (person.name === '' ? name : person.name)))],
    ...(moved.length === 0
      ? {}
      : {
          creditedUnits: Object.fromEntries(
            moved.map(({ person: { name, code } }) => [name, { code, name: unitNames.get(code) ?? code }]),
          ),
        }),
  };
}
