const SHAPE = /^[0-9AB]{9}$/;

/** True for nine characters that may be a FINESS number (Corsica's hold an A or a B). */
export function hasFinessShape(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * True when the last digit is the Luhn key of the others, Corsica's letters counting as 1 (A) and 2 (B).
 * A wrong key is worth a warning, never a refusal: the rule is observed on the register, not promised by it.
 */
export function hasFinessKey(finess: string): boolean {
  let sum = 0;
  for (let position = 0; position < finess.length; position += 1) {
    const digit = digitOf(finess[finess.length - 1 - position]);
    const doubled = position % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function digitOf(character: string | undefined): number {
  if (character === 'A') return 1;
  if (character === 'B') return 2;
  return Number(character);
}
