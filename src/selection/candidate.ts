import { compact } from '../text/normalise.ts';
import { type Fact, factOf } from './nominations/fact.ts';
import type { HandedNomination } from './nominations/nomination.ts';
import type { Award, Channel, Column, Pack } from './pack/schema.ts';
import type { Register } from './rules/membership.ts';

/** A nomination read by the pack's columns. */
export interface Candidate {
  readonly row: number;
  /** Null where the row names no award of the pack. */
  readonly award: Award | null;
  readonly channel: Channel | null;
  /** 单位 by its name in the register; as written where no register surely knows it. */
  readonly unit: string;
  /** Person or team; '' for a unit. */
  readonly name: string;
  /** 单位, or 单位+姓名. */
  readonly title: string;
  readonly cellOf: (column: string) => string;
  readonly factOf: (column: string) => Fact;
  readonly hasColumn: (column: string) => boolean;
}

/** Reads the rows in the order of their numbers. */
export function readCandidates(
  pack: Pack,
  handed: readonly HandedNomination[],
  register: Register | null,
): readonly Candidate[] {
  const columns = new Map(pack.columns.map((column) => [column.name, column]));
  return handed.toSorted((a, b) => a.row - b.row).map((row) => readCandidate(pack, columns, register, row));
}

function readCandidate(
  pack: Pack,
  columns: ReadonlyMap<string, Column>,
  register: Register | null,
  { row, cells }: HandedNomination,
): Candidate {
  const cellOf = (name: string): string => cells.get(name) ?? '';
  const facts = new Map<string, Fact>();
  const read = (name: string): Fact => {
    const column = columns.get(name);
    if (column === undefined) throw new RangeError(`pack ${pack.id} has no column ${name}`);
    const fact = facts.get(name) ?? factOf(cellOf(name), column);
    facts.set(name, fact);
    return fact;
  };
  const awardFact = read(pack.award.column);
  const award =
    awardFact.kind === 'word' ? (pack.awards.find(({ name }) => name === awardFact.word) ?? null) : null;
  const written = cellOf(pack.unit).trim();
  const unit = register?.nameOf(written) ?? written;
  const ofUnit = award?.of === 'unit' || pack.name === null;
  const name = ofUnit || pack.name === null ? '' : compact(cellOf(pack.name));
  return {
    row,
    award,
    channel: channelOf(pack, read),
    unit,
    name,
    title: name === '' ? unit : `${unit}+${name}`,
    cellOf,
    factOf: read,
    hasColumn: (column) => cells.has(column),
  };
}

/** A cell as reports print it: names in their settled form, all else as handed in. */
export function printedCell(pack: Pack, { unit, name, cellOf }: Candidate, column: string): string {
  if (column === pack.unit) return unit;
  return column === pack.name ? name : cellOf(column);
}

function channelOf(pack: Pack, read: (column: string) => Fact): Channel | null {
  if (pack.channel === null) return pack.channels[0] ?? null;
  const fact = read(pack.channel);
  return fact.kind === 'word' ? (pack.channels.find(({ name }) => name === fact.word) ?? null) : null;
}
