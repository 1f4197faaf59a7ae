const LETTERS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix'];

/** "Meuse", "Meuse et Vosges", "Meuse, Vosges et Ardennes". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} et ${names.at(-1)}`;
}

/** Small counts in letters, as a sentence reads better: "trois", "12". */
export function inLetters(count: number): string {
  return LETTERS[count] ?? String(count);
}

/** A label inside a sentence: "Masques FFP2" → "masques FFP2". */
export function lowered(label: string): string {
  return label.charAt(0).toLocaleLowerCase('fr-FR') + label.slice(1);
}

/** The first letter of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr-FR') + text.slice(1);
}
