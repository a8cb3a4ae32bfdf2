import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gather } from '../../collect/gather/gather.ts';
import { gatherYearBefore } from '../../collect/gather/year-before.ts';
import type { TallyResult } from '../../model/result.ts';
import { editionFor } from '../../regulation/index.ts';
import { checkReadings, resolveReadings } from '../../regulation/readings-file.ts';
import { prepare } from '../../tally/prepare.ts';
import { count } from '../../tally/tally.ts';
import { differencesOf } from '../differences/differences.ts';
import { snapshotOf } from '../differences/snapshot.ts';
import { manifestOf } from '../manifest.ts';
import type { NoticeWording } from '../notice/wording.ts';
import { notAnswered, objectionCases } from '../objection/cases.ts';
import { correctionFiles } from '../objection/files.ts';
import type { CorrectionWording } from '../objection/wording.ts';
import { buildPack } from '../pack.ts';
import { loadPapers, noticeSettings } from '../papers.ts';
import { withRecordedStore } from './open-record.ts';
import {
  type Previous,
  type Publication,
  parsePrevious,
  parsePublication,
  RECORD,
  RECORD_FILES,
} from './record.ts';

/** A publication as its record makes it. */
export interface Repeated {
  readonly publication: Publication;
  readonly result: TallyResult;
  /** How much the record held, of all years. */
  readonly held: { readonly decisions: number; readonly objections: number };
  /** Every file but the record's own and the manifest. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  /** manifest.json over these files and a record of these hashes. */
  manifest(record: Readonly<Record<string, string>>): string;
}

/**
 * Counts a year from a record and writes its papers, offline. Publishing and verifying both go through here. The
 * record itself is not touched: the database is opened as a copy.
 */
export async function repeatPublication(recordFolder: string): Promise<Repeated> {
  const publication = parsePublication(await readFile(join(recordFolder, RECORD_FILES.publication), 'utf8'));
  const edition = editionFor(publication.year);
  const readingsFile = join(recordFolder, RECORD_FILES.readings);
  const readings = checkReadings(edition, JSON.parse(await readFile(readingsFile, 'utf8')), readingsFile);
  return withRecordedStore(recordFolder, async (store) => {
    const gathered = await gather(store, {
      year: publication.year,
      membersFile: null,
      outletsFile: null,
      readings,
    });
    const result = count(edition, prepare(gathered.input), resolveReadings(edition, readings));
    const inputs = { hashes: gathered.hashes, decisions: gathered.input.decisions.length };
    const papers = await loadPapers(recordFolder);
    const usual = noticeSettings(
      result,
      papers,
      publication.publishedOn,
      await gatherYearBefore(store, publication.year, result.readings),
    );
    const previous = await previousOf(recordFolder);
    const settings = {
      ...usual,
      draft: usual.draft || publication.draft,
      wording: previous === null ? usual.wording : correctedTitle(usual.wording, papers.correction),
    };
    const files = new Map(await buildPack(result, inputs, publication.program, settings));
    files.delete('manifest.json');
    const objections = await store.objections();
    if (previous !== null) {
      const { answered } = previous;
      const cases = notAnswered(
        objectionCases(objections, gathered.input.decisions, publication.year),
        answered ?? [],
      );
      const differences = differencesOf(previous.snapshot, snapshotOf(result));
      const input = { before: previous.snapshot, result, differences, cases, again: answered !== null };
      for (const [name, content] of await correctionFiles(input, papers.correction, settings)) {
        files.set(name, content);
      }
    }
    return {
      publication,
      result,
      held: { decisions: inputs.decisions, objections: objections.length },
      files,
      manifest: (record) =>
        `${JSON.stringify(
          {
            ...manifestOf(
              result,
              { ...inputs.hashes, ...settings.hashes },
              files,
              publication.program,
              inputs.decisions,
            ),
            publication,
            [RECORD]: record,
          },
          null,
          2,
        )}\n`,
    };
  });
}

/** The whole result goes out beside a correction; its title tells it from the one that was published first. */
function correctedTitle(wording: NoticeWording, { corrected }: CorrectionWording): NoticeWording {
  return { ...wording, title: [...wording.title, corrected] };
}

async function previousOf(recordFolder: string): Promise<Previous | null> {
  const file = join(recordFolder, RECORD_FILES.previous);
  return existsSync(file) ? parsePrevious(await readFile(file, 'utf8')) : null;
}
