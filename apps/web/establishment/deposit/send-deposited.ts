import type { Client } from '@urql/core';
import { DepositCheckDocument, type DepositCheckQuery } from '../../generated/graphql.js';
import { failureOf } from '../../graph/use-document.js';
import { counted } from '../../figures/numbers.js';
import { entriesOf, withTyped } from '../entry/draft/draft.js';
import { type DraftPlace, readDraft, writeDraft } from '../entry/draft/draft-store.js';
import { linesOf, type Typed } from '../entry/draft/typed-report.js';
import { confirmReport } from '../entry/sending/confirm-report.js';
import { newKey } from '../entry/sending/send-report.js';

/**
 * Sends one establishment's report of a deposited file, kept as a draft first. What was already sent is not replaced: a
 * correction is looked at in the entry.
 * @returns what became of it, in French
 */
export async function sendDeposited(client: Client, place: DraftPlace, typed: Typed, items: readonly string[]): Promise<string> {
  const { finess, week } = place;
  const lines = linesOf(typed, items);
  writeDraft(place, withTyped(readDraft(place) ?? { basedOn: 0, entries: {} }, entriesOf(typed), Date.now()));
  const { data, error } = await client
    .query(DepositCheckDocument.toString(), { finess, week, input: { finess, week, lines } }, { requestPolicy: 'network-only' })
    .toPromise();
  const known = data as DepositCheckQuery | undefined;
  if (!known) return error ? `Gardée en brouillon\u00A0: ${failureOf(error).message}` : 'Gardée en brouillon.';
  const { entryReference, checkWeeklyReport } = known;
  if (!entryReference.expected) return 'Gardée en brouillon\u00A0: l’établissement n’est pas attendu cette semaine-là.';
  if (entryReference.current) return `Déjà envoyée (version ${entryReference.current.version})\u00A0: ouvrez la saisie pour corriger.`;
  if (checkWeeklyReport.problems.length > 0) return `À corriger\u00A0: ${checkWeeklyReport.problems.map(({ message }) => message).join(' ')}`;
  const outcome = await confirmReport(client, place, {
    idempotencyKey: newKey(),
    expectedVersion: 0,
    comment: null,
    lines: lines.map(({ item, stockOnHand, received, consumption }) => ({ item, stockOnHand: stockOnHand ?? 0, received, consumption: consumption ?? 0 })),
    confirmedAt: Date.now(),
    waits: false,
  });
  switch (outcome.kind) {
    case 'sent':
      return checkWeeklyReport.warnings.length === 0 ? 'Envoyée' : `Envoyée, ${counted(checkWeeklyReport.warnings.length, 'point à vérifier', 'points à vérifier')}`;
    case 'offline':
      return 'En attente d’envoi, dès le retour du réseau';
    case 'conflict':
      return 'Une autre personne vient de l’envoyer\u00A0: ouvrez la saisie pour comparer.';
    case 'invalid':
      return `À corriger\u00A0: ${outcome.problems.map(({ message }) => message).join(' ')}`;
    case 'failed':
      return `Gardée en brouillon\u00A0: ${outcome.failure.message}`;
  }
}
