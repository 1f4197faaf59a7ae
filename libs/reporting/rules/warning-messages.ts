import type { Unlikeness } from './own-history.js';
import type { Balance } from './stock-balance.js';

const pieces = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const FIELDS = {
  stockOnHand: { label: 'stock', unusual: 'inhabituel' },
  consumption: { label: 'consommation', unusual: 'inhabituelle' },
} as const;

/** French sentence with the terms of the balance, in pieces. */
export function balanceMessage(label: string, balance: Balance): string {
  const { before, received, used, stock, expected } = balance;
  const told = received === null ? 'quantité reçue non indiquée' : `${pieces.format(received)} reçues`;
  const terms = `${pieces.format(before)} en stock la semaine précédente, ${told}, ${pieces.format(used)} consommées`;
  if (expected < 0) {
    return `${label} : la consommation dépasse ce qui était disponible (${terms}). Vérifiez la consommation et les livraisons.`;
  }
  return (
    `${label} : stock de ${pieces.format(stock)} pièces au lieu de ${pieces.format(expected)} attendues (${terms}). ` +
    'Vérifiez le stock, la consommation et les livraisons.'
  );
}

/** French sentence that sets a value beside the establishment's own median, in pieces. */
export function historyMessage(
  label: string,
  field: keyof typeof FIELDS,
  packSize: number | null,
  unlike: Unlikeness,
): string {
  const value = pieces.format(unlike.value);
  const usual = `votre médiane sur ${unlike.reports} remontées est de ${pieces.format(unlike.median)} pièces`;
  const { label: what, unusual } = FIELDS[field];
  if (unlike.code === 'OUTLIER') return `${label} : ${what} de ${value} pièces ${unusual}, ${usual}. Vérifiez la saisie.`;
  const ratio = unlike.value < unlike.median ? unlike.median / unlike.value : unlike.value / unlike.median;
  const side = unlike.value < unlike.median ? 'moins' : 'plus';
  return (
    `${label} : ${what} de ${value}, ${pieces.format(ratio)} fois ${side} que d’habitude (${usual}), ` +
    `soit près d’une boîte de ${pieces.format(packSize ?? 0)}. Comptez en pièces, pas en boîtes.`
  );
}
