import type { Maker } from '../maker.ts';
import type { Draft } from '../types.ts';
import { authorLabels, hardForms, hardNames, participants } from './bylines.ts';
import { series, sharedEvents, yearly } from './look-alikes.ts';
import {
  affiliated,
  ambiguousNames,
  campusBodies,
  containingNames,
  formerNames,
  outsiders,
  shortNames,
} from './names.ts';
import {
  companies,
  datesApart,
  flakyPages,
  hostileTitles,
  migrated,
  missingPages,
  opaqueIds,
} from './pages.ts';
import { homecomers, ownWords, reprints } from './reprints.ts';
import { barred, contradicted, guests, joint, nameless, ours, travels, unsigned } from './visits.ts';

/** Every kind of trouble the sample stands for; each posting says in its truth what a careful reader would answer. */
const TROUBLES: readonly ((maker: Maker) => Draft[])[] = [
  hardForms,
  hardNames,
  participants,
  authorLabels,
  formerNames,
  shortNames,
  ambiguousNames,
  containingNames,
  campusBodies,
  outsiders,
  affiliated,
  guests,
  travels,
  barred,
  unsigned,
  joint,
  nameless,
  ours,
  contradicted,
  series,
  sharedEvents,
  yearly,
  reprints,
  ownWords,
  homecomers,
  missingPages,
  flakyPages,
  hostileTitles,
  datesApart,
  opaqueIds,
  migrated,
  companies,
];

export function troubleDrafts(maker: Maker): Draft[] {
  return TROUBLES.flatMap((make) => make(maker));
}
