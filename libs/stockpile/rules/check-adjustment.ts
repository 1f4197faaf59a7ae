import type { Problem } from '#platform';
import type { Lot } from './lot.js';

/** A correction of one lot: what was counted, or whether it is set aside. */
export interface LotAdjustment {
  readonly lotId: string;
  readonly expectedVersion: number;
  /** Pieces counted; absent when the count does not change. */
  readonly onHand?: number | null;
  readonly quarantined?: boolean | null;
  readonly reason: string;
}

/** What is wrong with a correction; empty when it can be recorded. */
export function lotAdjustmentProblems(lot: Lot, adjustment: LotAdjustment): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  const onHand = adjustment.onHand ?? lot.onHand;
  const quarantined = adjustment.quarantined ?? lot.quarantined;
  if (!Number.isSafeInteger(onHand) || onHand < 0) {
    refuse('QUANTITY_OUT_OF_RANGE', 'onHand', 'La quantité comptée est un nombre entier de pièces, 0 ou plus.');
  } else if (onHand < lot.reserved) {
    const held = lot.reserved.toLocaleString('fr-FR');
    refuse('BELOW_RESERVED', 'onHand', `${held} pièces de ce lot sont promises à des envois : annulez d'abord ces envois.`);
  }
  if (onHand === lot.onHand && quarantined === lot.quarantined) {
    refuse('NOTHING_TO_CHANGE', 'onHand', 'Rien ne change : indiquez la quantité comptée, ou la mise en quarantaine.');
  }
  if (adjustment.reason.trim() === '') refuse('REASON_REQUIRED', 'reason', 'Indiquez le motif de la correction.');
  return problems;
}
