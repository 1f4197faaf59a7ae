import { makeKnown, NO_ROWS } from '#platform';
import type { Actor } from './rules/roles.js';
import { rowSettingsOf } from './rules/row-settings.js';

/** Says who the running work is for, as soon as it is known: the database shows their rows from then on. */
export function identifyWork(actor: Actor | undefined): void {
  makeKnown(actor ? { id: actor.accountId, name: actor.name } : null, actor ? rowSettingsOf(actor) : NO_ROWS);
}
