import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { projectRoot } from '../../disk/project-root.ts';
import { InputError } from '../../model/failure.ts';

/** The only font a picture is drawn with: those of the machine would make the bytes its own. See data/fonts/README.md. */
const FONT = { family: 'Noto Sans CJK SC', file: 'NotoSansCJKsc-Regular-GB2312.otf' } as const;

export interface Png {
  readonly bytes: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

let font: Promise<Uint8Array> | null = null;

/**
 * One of our pictures as PNG, so many pixels wide. Drawn by WebAssembly with the font that the project carries: equal
 * pictures have equal bytes on every machine. The ground stays clear, for the draft mark behind it. A character that
 * the font lacks becomes a box, never a gap; the text of the paper has it all the same.
 */
export async function drawPng(svg: string, width: number): Promise<Png> {
  font ??= loadDrawing();
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [await font], defaultFontFamily: FONT.family },
    fitTo: { mode: 'width', value: width },
  });
  const image = drawing.render();
  try {
    return { bytes: image.asPng(), width: image.width, height: image.height };
  } finally {
    image.free();
    drawing.free();
  }
}

/** Loads the drawing machine, once a process, and gives the font. */
async function loadDrawing(): Promise<Uint8Array> {
  const machine = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(machine));
  const file = join(projectRoot(), 'data', 'fonts', FONT.file);
  try {
    return await readFile(file);
  } catch {
    throw InputError.of('no-file', `找不到画图用的字体：${file}。请从程序原来的文件夹里补上。`);
  }
}
