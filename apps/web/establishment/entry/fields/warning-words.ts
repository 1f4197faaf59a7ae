import { quantity } from '../../../figures/numbers.js';
import { shortWeek } from '../../../figures/dates.js';
import { lowered } from '../../../figures/words.js';
import type { TypedWarningFragment } from '../../../generated/graphql.js';
import { type EntryField, FIELDS } from '../draft/typed-report.js';

export type Warning = TypedWarningFragment;

const NBSP = '\u00A0';

/** The field a warning is about: "lines.2.consumption". */
export function fieldOf({ path }: { path: string }): EntryField {
  return FIELDS.find((field) => path.endsWith(`.${field}`)) ?? 'stockOnHand';
}

/** The value itself is in doubt, so that no level is told from it; a balance only asks for a word. */
export function isDoubtful(warning: Warning): boolean {
  return warning.code !== 'STOCK_BALANCE' && fieldOf(warning) === 'stockOnHand';
}

/** What strikes first, in bold, then why: short enough to be read beside the field. */
export function warningWords(warning: Warning, label: string, previousWeek: string | null): { strong: string; rest: string } {
  const { code, actual, median, packSize, balance } = warning;
  if (code === 'BOXES_FOR_PIECES') {
    const fewer = actual < (median ?? 0);
    return {
      strong: `${quantity(actual)} pièces${NBSP}? ${fewer ? `Cela ressemble à des boîtes de ${quantity(packSize)}.` : `C’est peut-être déjà en pièces, compté deux fois (boîte de ${quantity(packSize)}).`}`,
      rest: howFar(actual, median ?? 0),
    };
  }
  if (balance) return balanceWords(warning, label, previousWeek);
  const what = fieldOf(warning) === 'consumption' ? 'consommées' : 'en stock';
  return { strong: `${quantity(actual)} pièces ${what}${NBSP}: c’est inhabituel.`, rest: howFar(actual, median ?? 0) };
}

function balanceWords({ actual, expected, balance }: Warning, label: string, previousWeek: string | null): { strong: string; rest: string } {
  const { before = 0, received = null, used = 0 } = balance ?? {};
  const from = previousWeek ? ` en ${shortWeek(previousWeek)}` : '';
  const told = received === null ? ' (reçu non indiqué)' : ` + ${quantity(received)} reçues`;
  const terms = `${quantity(before)}${from}${told} − ${quantity(used)} consommées = ${quantity(expected)}.`;
  if (expected < 0) return { strong: 'Vous auriez consommé plus que vous n’aviez.', rest: `${terms} Une livraison oubliée${NBSP}?` };
  const gap = actual - expected;
  if (gap < 0) return { strong: `${quantity(-gap)} ${lowered(label)} de moins qu’attendu.`, rest: `${terms} Perte, don, péremption${NBSP}?` };
  return { strong: `${quantity(gap)} ${lowered(label)} de plus qu’attendu.`, rest: `${terms} Une livraison oubliée${NBSP}?` };
}

function howFar(actual: number, median: number): string {
  const usual = `(médiane ${quantity(median)})`;
  if (actual === 0 || median === 0) return `D’habitude${NBSP}: ${quantity(median)} ${usual}.`;
  const ratio = actual < median ? median / actual : actual / median;
  const times = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: ratio < 10 ? 1 : 0 }).format(ratio);
  return `C’est ${times} fois ${actual < median ? 'moins' : 'plus'} que d’habitude ${usual}.`;
}
