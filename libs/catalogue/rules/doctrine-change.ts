import type { Problem } from '#platform';
import { doctrineKeyRule } from './doctrine-keys.js';

/** A new doctrine value, as asked for. */
export interface DoctrineChange {
  readonly key: string;
  /** Required for the keys given per item, absent for the others. */
  readonly itemCode?: string | null;
  readonly value: number;
  /** The text that decides the value, e.g. "MINSANTE 143". */
  readonly source: string;
}

/** What is wrong with a change; empty when it can be recorded. */
export function doctrineProblems(change: DoctrineChange, knownItems: readonly string[]): Problem[] {
  const rule = doctrineKeyRule(change.key);
  if (rule === undefined) {
    return [{ code: 'UNKNOWN_DOCTRINE_KEY', path: 'key', message: `Paramètre de doctrine inconnu : ${change.key}.` }];
  }
  const problems: Problem[] = [];
  const itemCode = change.itemCode ?? null;
  if (rule.perItem && (itemCode === null || !knownItems.includes(itemCode))) {
    problems.push({ code: 'UNKNOWN_ITEM', path: 'itemCode', message: `Ce paramètre se règle par article : indiquez l'un de ${knownItems.join(', ')}.` });
  }
  if (!rule.perItem && itemCode !== null) {
    problems.push({ code: 'ITEM_NOT_EXPECTED', path: 'itemCode', message: "Ce paramètre vaut pour tous les articles : n'indiquez pas d'article." });
  }
  if (!(change.value >= rule.min && change.value <= rule.max)) {
    problems.push({ code: 'VALUE_OUT_OF_RANGE', path: 'value', message: `La valeur doit être comprise entre ${rule.min} et ${rule.max} (${rule.unit}).` });
  } else if (rule.integer === true && !Number.isInteger(change.value)) {
    problems.push({ code: 'VALUE_NOT_INTEGER', path: 'value', message: `La valeur doit être un nombre entier (${rule.unit}).` });
  }
  if (change.source.trim() === '') {
    problems.push({ code: 'SOURCE_MISSING', path: 'source', message: 'Indiquez le texte qui fixe cette valeur.' });
  }
  return problems;
}
