import type { Problem } from '#platform';
import type { RequestContent } from './emergency-request.js';

const LARGEST_QUANTITY = 100_000_000;
const LONGEST_REASON = 2_000;
const LONGEST_KEY = 200;

/** What is wrong with a request's content; empty when it can be sent. */
export function requestProblems(content: RequestContent, knownItems: readonly string[]): Problem[] {
  const problems: Problem[] = reasonProblems(content.reason);
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  if (content.lines.length === 0) refuse('LINES_MISSING', 'lines', 'Indiquez au moins un article et sa quantité.');
  const seen = new Set<string>();
  content.lines.forEach(({ item, quantity }, index) => {
    if (!knownItems.includes(item)) refuse('UNKNOWN_ITEM', `lines.${index}.item`, `Article inconnu : choisissez parmi ${knownItems.join(', ')}.`);
    if (seen.has(item)) refuse('DUPLICATE_ITEM', `lines.${index}.item`, 'Cet article est déjà demandé plus haut : additionnez les quantités.');
    seen.add(item);
    if (!Number.isInteger(quantity) || quantity <= 0) {
      refuse('QUANTITY_NOT_POSITIVE', `lines.${index}.quantity`, 'La quantité demandée se compte en pièces, à partir de 1.');
    } else if (quantity > LARGEST_QUANTITY) {
      refuse('ABSURD_QUANTITY', `lines.${index}.quantity`, 'Quantité invraisemblable : comptez en pièces.');
    }
  });
  return problems;
}

/** A reason that must be given, and stay readable. */
export function reasonProblems(reason: string | null | undefined): Problem[] {
  const length = reason?.trim().length ?? 0;
  if (length === 0) return [{ code: 'REASON_REQUIRED', path: 'reason', message: 'Indiquez le motif : il sera conservé avec la demande.' }];
  return length > LONGEST_REASON ? tooLong(LONGEST_REASON) : [];
}

/** A reason that may be absent. */
export function optionalReasonProblems(reason: string | null | undefined): Problem[] {
  return reason?.trim() ? reasonProblems(reason) : [];
}

export function idempotencyKeyProblems(key: string): Problem[] {
  if (key.trim() !== '' && key.length <= LONGEST_KEY) return [];
  return [{ code: 'IDEMPOTENCY_KEY_INVALID', path: 'idempotencyKey', message: `Indiquez une clé d’envoi, de ${LONGEST_KEY} caractères au plus.` }];
}

function tooLong(most: number): Problem[] {
  return [{ code: 'REASON_TOO_LONG', path: 'reason', message: `Le motif est limité à ${most.toLocaleString('fr-FR')} caractères.` }];
}
