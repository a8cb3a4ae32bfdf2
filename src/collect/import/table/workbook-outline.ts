import { load } from 'cheerio';

/** What must be known of a workbook before its cells are read. */
export interface WorkbookOutline {
  /** The first sheet that a user sees. */
  readonly sheet: string;
  /** Part that holds it, e.g. `xl/worksheets/sheet1.xml`. */
  readonly part: string;
  /** Names of further visible sheets, which are not read. */
  readonly others: readonly string[];
  readonly from1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Null where the parts are no workbook. */
export function outlineWorkbook(parts: ReadonlyMap<string, string>): WorkbookOutline | null {
  const workbook = parts.get(WORKBOOK);
  const relations = parts.get(RELATIONS);
  if (workbook === undefined || relations === undefined) return null;
  const sheets = elements(workbook, 'sheet').filter(
    (sheet) => sheet['state'] !== 'hidden' && sheet['state'] !== 'veryHidden',
  );
  const first = sheets[0];
  const name = first?.['name'];
  const target = elements(relations, 'Relationship').find((relation) => relation['Id'] === first?.['id'])?.[
    'Target'
  ];
  if (name === undefined || target === undefined) return null;
  const date1904 = elements(workbook, 'workbookPr')[0]?.['date1904'];
  return {
    sheet: name,
    part: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
    others: sheets.slice(1).map((sheet) => sheet['name'] ?? ''),
    from1904: date1904 === '1' || date1904 === 'true',
  };
}

/** Attributes of all elements of a name, prefixes of names dropped. */
function elements(xml: string, name: string): Readonly<Record<string, string>>[] {
  const found: Readonly<Record<string, string>>[] = [];
  for (const element of load(xml, { xml: true })('*').toArray()) {
    if (!('attribs' in element) || local(element.name) !== name) continue;
    found.push(
      Object.fromEntries(Object.entries(element.attribs).map(([key, value]) => [local(key), value])),
    );
  }
  return found;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
