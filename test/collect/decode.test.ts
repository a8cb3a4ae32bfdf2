import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeAs, decodeBytes } from '../../src/collect/decode.ts';

const WORDS = '学校后勤动态：食堂“光盘行动”——林㛃、𠮷野到会';

function page(charset: string): string {
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><p>${WORDS}</p>`;
}

describe('decodeBytes', () => {
  it.each(['gb2312', 'GBK', 'gb_2312-80', 'x-gbk', 'gb18030'])('reads %s as the newest standard', (label) => {
    const text = page(label);
    expect(decodeBytes(iconv.encode(text, 'gb18030'), 'text/html')).toEqual({
      text,
      charset: 'gb18030',
      foundBy: 'meta',
    });
  });

  it('reads GB18030 without any label', () => {
    const body = iconv.encode(WORDS, 'gb18030');
    expect(decodeBytes(body, 'text/html')).toEqual({ text: WORDS, charset: 'gb18030', foundBy: 'fallback' });
  });

  it('takes the label of the header where the page has none', () => {
    const body = iconv.encode(WORDS, 'gb18030');
    expect(decodeBytes(body, 'text/html; charset=gb2312')).toMatchObject({ text: WORDS, foundBy: 'header' });
  });

  it.each(['gb2312', 'iso-8859-1', 'big5'])('is not misled by the label %s on UTF-8', (label) => {
    const text = page(label);
    expect(decodeBytes(Buffer.from(text), `text/html; charset=${label}`)).toEqual({
      text,
      charset: 'utf-8',
      foundBy: 'bytes',
    });
  });

  it.each(['utf-8', 'windows-1252', 'no-such-charset'])(
    'is not misled by the label %s on GB18030',
    (label) => {
      const text = page(label);
      const decoded = decodeBytes(iconv.encode(text, 'gb18030'), `text/html; charset=${label}`);
      expect(decoded).toMatchObject({ text, charset: 'gb18030' });
    },
  );

  it('keeps a UTF-8 page with one broken character UTF-8, even under a GB label', () => {
    const body = Buffer.concat([
      Buffer.from(page('gb2312')),
      Buffer.from([0xe5, 0xad]),
      Buffer.from('<p>完</p>'),
    ]);
    const { charset, text } = decodeBytes(body, '');
    expect(charset).toBe('utf-8');
    expect(text).toContain(WORDS);
    expect(text).toContain('<p>完</p>');
  });

  it('lets a byte order mark decide and drops it', () => {
    const utf8 = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(page('gb2312'))]);
    expect(decodeBytes(utf8, '')).toEqual({ text: page('gb2312'), charset: 'utf-8', foundBy: 'bom' });
    const utf16 = iconv.encode(WORDS, 'utf-16le', { addBOM: true });
    expect(decodeBytes(utf16, '')).toEqual({ text: WORDS, charset: 'utf-16le', foundBy: 'bom' });
  });

  it('reads Big5 where it is declared and fits', () => {
    const text = '<meta charset=big5><p>學校後勤</p>';
    expect(decodeBytes(iconv.encode(text, 'big5'), '')).toEqual({ text, charset: 'big5', foundBy: 'meta' });
  });

  it('looks for a label in the first two kilobytes only, and quickly', () => {
    const far = `${' '.repeat(3000)}<meta charset="gb2312">plain`;
    expect(decodeBytes(Buffer.from(far), '').foundBy).toBe('bytes');
    const hostile = Buffer.from('<meta '.repeat(200_000));
    expect(decodeBytes(hostile, '').charset).toBe('utf-8');
  });

  it('gives the same text again from the charset that the archive keeps', () => {
    const body = iconv.encode(page('gbk'), 'gb18030');
    const { text, charset } = decodeBytes(body, '');
    expect(decodeAs(body, charset)).toBe(text);
    expect(decodeAs(Buffer.from([0x25, 0x50]), '')).toBe('');
  });
});
