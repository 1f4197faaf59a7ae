import { currentWork, NO_ROWS } from '#platform';
import type { Actor } from './rules/roles.js';
import { rowSettingsOf } from './rules/row-settings.js';

/** Says who the running work is for, as soon as it is known: the database shows their rows from then on. */
export function identifyWork(actor: Actor | undefined): void {
  const work = currentWork();
  if (!work) return;
  work.person = actor ? { id: actor.accountId, name: actor.name } : null;
  work.rowSettings = actor ? rowSettingsOf(actor) : NO_ROWS;
}
