/** What the bytes of an answer are. Only text is read; everything else is recognised and left alone. */
export interface ContentKind {
  readonly text: boolean;
  /** Chinese, e.g. `PDF 文件`. */
  readonly name: string;
}

const TEXT: ContentKind = { text: true, name: '网页' };

/** Content types that are no text; the longest matching prefix wins by order. */
const BY_TYPE: readonly (readonly [string, string])[] = [
  ['application/pdf', 'PDF 文件'],
  ['application/msword', 'Word 文件'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml', 'Word 文件'],
  ['application/vnd.ms-excel', 'Excel 文件'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml', 'Excel 文件'],
  ['application/vnd.ms-powerpoint', 'PPT 文件'],
  ['application/vnd.openxmlformats-officedocument.presentationml', 'PPT 文件'],
  ['application/zip', '压缩文件'],
  ['application/x-rar', '压缩文件'],
  ['application/x-7z', '压缩文件'],
  ['image/', '图片'],
  ['audio/', '音频'],
  ['video/', '视频'],
];

/** First bytes, as Latin-1 text, of files that servers send under a wrong type. */
const BY_MAGIC: readonly (readonly [string, string])[] = [
  ['%PDF-', 'PDF 文件'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Office 文件'],
  ['PK\x03\x04', 'Office 或压缩文件'],
  ['Rar!\x1a\x07', '压缩文件'],
  ['\xff\xd8\xff', '图片'],
  ['\x89PNG\r\n', '图片'],
  ['GIF8', '图片'],
];

const ZERO_REACH = 1024;

/** Kind by the Content-Type header alone; text where the header is absent or says nothing definite. */
export function kindByType(contentType: string): ContentKind {
  const type = contentType.trim().toLowerCase();
  const row = BY_TYPE.find(([prefix]) => type.startsWith(prefix));
  return row === undefined ? TEXT : { text: false, name: row[1] };
}

/** Kind by the first bytes; text where nothing in them says otherwise. */
export function kindByBytes(body: Buffer): ContentKind {
  const head = body.toString('latin1', 0, 8);
  const row = BY_MAGIC.find(([magic]) => head.startsWith(magic));
  if (row !== undefined) return { text: false, name: row[1] };
  // No text but UTF-16 has zero bytes, and that begins with its mark.
  const binary = !/^(?:\xff\xfe|\xfe\xff)/.test(head) && body.subarray(0, ZERO_REACH).includes(0);
  return binary ? { text: false, name: '下载文件' } : TEXT;
}
