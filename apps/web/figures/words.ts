const LETTERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** "Meuse", "Meuse et Vosges", "Meuse, Vosges et Ardennes". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

/** Small counts in letters, as a sentence reads better: "trois", "12". */
export function inLetters(count: number): string {
  return LETTERS[count] ?? String(count);
}

/** The first letter of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1);
}
