import type { TallyResult } from '../../model/result.ts';
import { picture } from '../pictures/pictures.ts';
import type { PictureWording } from './wording.ts';

/** A picture as SVG, with the words below it. */
export interface CaptionedPicture {
  readonly svg: string;
  readonly caption: string;
}

/** The picture that a wording asks for. */
export function captioned(
  wording: PictureWording,
  result: TallyResult,
  fill: (text: string) => string,
): CaptionedPicture {
  const caption = fill(wording.caption);
  return { svg: picture(wording.picture, result, caption), caption };
}
