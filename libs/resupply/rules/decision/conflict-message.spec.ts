import { expect, it } from '@jest/globals';
import { EMERGENCY_ACTIONS } from '../lifecycle.js';
import { conflictMessage } from './conflict-message.js';

const at = new Date('2026-11-23T08:42:00Z');

it('says who did what, and when in Paris', () => {
  const said = conflictMessage({ kind: 'FORWARD', byName: 'Hélène Marchal', at });
  expect(said).toBe('Hélène Marchal a transmis cette demande à Santé publique France entre-temps (lun. 23 nov., 09:42). Relisez-la avant d’agir.');
});

it.each(EMERGENCY_ACTIONS)('has words for %s', (kind) => {
  expect(conflictMessage({ kind, byName: 'Quelqu’un', at })).toMatch(/^Quelqu’un a .+ entre-temps/);
});
