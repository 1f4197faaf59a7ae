/** More words than this add nothing to a search, and each costs a condition. */
const MOST_WORDS = 5;
const LONGEST_WORD = 40;
const SEPARATORS = /[\s\-'’.,()/]+/u;

/** The words of what somebody typed; separators are those that the stored text turns into spaces. */
export function searchWords(typed: string): string[] {
  const words = typed.split(SEPARATORS).filter((word) => word !== '');
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD)))].slice(0, MOST_WORDS);
}
