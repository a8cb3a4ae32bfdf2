import type { Layout } from './layout.ts';

export type Font = 'title' | 'body' | 'heading' | 'lead' | 'table';

/** What runs are set in: Chinese in the font asked for, the rest in the Latin one. */
export function fontOf({ fonts }: Layout, font: Font) {
  return { font: { ascii: fonts.latin, hAnsi: fonts.latin, cs: fonts.latin, eastAsia: fonts[font] } };
}
