import type { Problem } from '#platform';
import { isCalendarDate } from './calendar-date.js';
import { isExpired } from './lot.js';

// A trillion pieces: far above any delivery, far below where JavaScript stops counting exactly.
const LARGEST_DELIVERY = 1_000_000_000_000;
const LONGEST_NAME = 80;

/** A delivery into the stockpile. */
export interface LotReceipt {
  readonly item: string;
  readonly lotNumber: string;
  readonly site: string;
  /** Last day of use, "YYYY-MM-DD"; null for what does not expire. */
  readonly expiresOn: string | null;
  /** Pieces. */
  readonly quantity: number;
  readonly idempotencyKey: string;
}

/** What is wrong with a delivery; empty when it can be taken in. */
export function lotReceiptProblems(receipt: LotReceipt, knownItems: readonly string[], today: string): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  if (!knownItems.includes(receipt.item)) refuse('UNKNOWN_ITEM', 'item', `Article inconnu : ${receipt.item}.`);
  for (const [path, label] of [['lotNumber', 'le numéro de lot'], ['site', 'le site de stockage']] as const) {
    const length = receipt[path].trim().length;
    if (length === 0 || length > LONGEST_NAME) refuse('TEXT_LENGTH', path, `Indiquez ${label}, en ${LONGEST_NAME} caractères au plus.`);
  }
  if (!Number.isSafeInteger(receipt.quantity) || receipt.quantity <= 0 || receipt.quantity > LARGEST_DELIVERY) {
    refuse('QUANTITY_OUT_OF_RANGE', 'quantity', 'La quantité reçue se compte en pièces, à partir de 1.');
  }
  if (receipt.expiresOn !== null && !isCalendarDate(receipt.expiresOn)) {
    refuse('NOT_A_DATE', 'expiresOn', "Cette date de péremption n'existe pas.");
  } else if (isExpired(receipt, today)) {
    refuse('LOT_EXPIRED', 'expiresOn', 'Ce lot est déjà périmé : il ne peut pas entrer dans le stock utilisable.');
  }
  if (receipt.idempotencyKey.trim() === '') refuse('IDEMPOTENCY_KEY_MISSING', 'idempotencyKey', "Indiquez la clé d'envoi.");
  return problems;
}
