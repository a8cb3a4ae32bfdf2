import { LineRuleType } from 'docx';
import { type Font, fontOf } from './fonts.ts';
import type { Layout } from './layout.ts';
import { CELL_STYLES } from './table.ts';

/** Style of what does not stand on the grid of lines: titles, pictures, captions. */
export const OFF_GRID = 'OffGrid';

/** Styles of paragraphs: those of table cells, so that thousands of cells need not say theirs. */
export function paragraphStyles(layout: Layout) {
  const { sizes } = layout;
  const style = (id: string, name: string, font: Font, size: number) => ({
    id,
    name,
    run: { ...fontOf(layout, font), size: size * 2 },
    paragraph: {
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      indent: { left: 0, right: 0, firstLine: 0 },
    },
  });
  return [
    style(CELL_STYLES.upright.body, '表格文字', 'table', sizes.table),
    style(CELL_STYLES.upright.head, '表头', 'heading', sizes.table),
    style(CELL_STYLES.landscape.body, '横表文字', 'table', sizes.wideTable),
    style(CELL_STYLES.landscape.head, '横表表头', 'heading', sizes.wideTable),
    style(OFF_GRID, '标题和图', 'body', sizes.note),
  ];
}

const OFF_GRID_STYLE = new RegExp(`(w:styleId="${OFF_GRID}">.*?<w:pPr>)`, 's');

/** Takes the style off the grid, which the library can only say of runs: without it LibreOffice gives a title two lines. */
export function takeOffGrid(styles: string): string {
  return styles.replace(OFF_GRID_STYLE, '$1<w:snapToGrid w:val="0"/>');
}
