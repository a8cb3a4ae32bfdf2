const MEGABYTE = 1024 * 1024;

/** A year of articles with full text is some 15 MB: anything near these is no file of ours. */
export const LIMITS = {
  textBytes: 100 * MEGABYTE,
  xlsxBytes: 50 * MEGABYTE,
  /** All parts of a workbook, unpacked. */
  unpackedBytes: 300 * MEGABYTE,
  workbookParts: 2000,
  rows: 200_000,
  /** The last row and column that a spreadsheet can have. */
  sheetRows: 1_048_576,
  sheetColumns: 16_384,
} as const;

export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / MEGABYTE)} MB`;
}
