/** More words than this add nothing to a search, and each costs a condition. */
const MOST_WORDS = 5;
const LONGEST_WORD = 40;
const SEPARATORS = /[\s\-'’.,()/]+/u;
const ACCENTS = /\p{Mn}+/gu;

/**
 * The words of what somebody typed, in the form of the stored `search_text` (SQL function search_key): lower case,
 * without accents, ligatures or punctuation. Done here, because inside the query it would be done again for each row.
 */
export function searchWords(typed: string): string[] {
  const plain = typed.toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').normalize('NFD').replace(ACCENTS, '');
  const words = plain.split(SEPARATORS).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}
