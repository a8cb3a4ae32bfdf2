import type { TallyResult } from '../../model/result.ts';
import type { YearBefore } from '../../model/year-before.ts';
import { picture } from '../pictures/pictures.ts';
import { type Facts, fillIn } from './fill.ts';
import type { PictureWording } from './wording.ts';

/** A picture as SVG, with the words below it. */
export interface Figure {
  readonly svg: string;
  readonly caption: string;
}

/** The picture that a wording asks for; null where there is nothing to draw it from. */
export type Figures = (wording: PictureWording) => Figure | null;

/** Draws pictures and numbers (`{figure}`) those that there are, in the order in which they are asked for. */
export function figuresOf(result: TallyResult, before: YearBefore | null, facts: Facts): Figures {
  let drawn = 0;
  return (wording) => {
    const caption = fillIn(wording.caption, { ...facts, figure: String(drawn + 1) });
    const svg = picture(wording.picture, result, before, caption);
    if (svg === null) return null;
    drawn += 1;
    return { svg, caption };
  };
}
