/** A list of words written as text, separated by spaces and line breaks. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
