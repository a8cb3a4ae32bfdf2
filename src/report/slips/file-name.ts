/** What Windows, macOS or Linux will not have in a file name, and what shells trip over. */
const UNSAFE = /[\u0000-\u001f\u007f<>:"/\\|?*\s]+/g;

/** 255 bytes are the limit of the usual file systems; a Chinese character takes three. */
const LONGEST = 60;

/** A file name from words that may hold anything: never empty, never a path, never too long. */
export function safeFileName(text: string): string {
  const safe = [...text.normalize('NFC').replace(UNSAFE, '_')].slice(0, LONGEST).join('');
  const trimmed = safe.replace(/^[.\s]+|[.\s]+$/g, '');
  return trimmed === '' ? '_' : trimmed;
}
