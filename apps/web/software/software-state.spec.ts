import { describe, expect, it } from '@jest/globals';
import { type Credential, lastingSecret, lastUse, type Software, softwareFinding, softwareState, type SoftwareState, worstFirst } from './software-state.js';

const NOW = '2026-11-23T08:42:00Z';

function credential(changed: Partial<Credential> = {}): Credential {
  return {
    id: 'c', kind: 'CLIENT_SECRET', state: 'ACTIVE', hint: 'abcd', createdAt: NOW, createdByName: 'Claire Weber', expiresAt: '2027-11-23T08:42:00Z', revokedAt: null,
    revokedByName: null, lastUsedAt: '2026-11-22T08:42:00Z', lastUsedAddress: '192.0.2.1', daysLeft: 365, ...changed,
  };
}

function software(name: string, ...credentials: Credential[]): Software {
  return {
    id: name, software: name, vendor: 'Éditeur', contactEmail: 'a@b.fr', createdAt: NOW, createdByName: 'Claire Weber', othersCount: 0, manageable: true,
    establishments: [{ finess: '670780055', name: 'HUS' }], credentials,
  };
}

const SOON = credential({ state: 'EXPIRES_SOON', expiresAt: '2026-12-05T08:00:00Z', daysLeft: 12 });

describe('the state of a software', () => {
  it.each<[string, Software, SoftwareState]>([
    ['used', software('A', credential()), 'ACTIVE'],
    ['never used', software('A', credential({ lastUsedAt: null })), 'NEVER_USED'],
    ['its only secret ends soon', software('A', SOON), 'EXPIRES_SOON'],
    ['a rotation under way', software('A', credential({ lastUsedAt: null }), SOON), 'ACTIVE'],
    ['expired', software('A', credential({ state: 'EXPIRED' })), 'NO_SECRET'],
    ['revoked', software('A', credential({ state: 'REVOKED' })), 'NO_SECRET'],
    ['no secret at all', software('A'), 'NO_SECRET'],
    ['nobody to serve', { ...software('A', credential()), establishments: [] }, 'NO_ESTABLISHMENT'],
    ['serving others only', { ...software('A', credential()), establishments: [], othersCount: 1 }, 'ACTIVE'],
  ])('%s', (_, one, state) => expect(softwareState(one)).toBe(state));

  it('is listed worst first, then by name', () => {
    const list = [software('B', credential()), software('A', credential()), software('C'), software('D', SOON)];
    expect(worstFirst(list).map(({ id }) => id)).toEqual(['C', 'D', 'A', 'B']);
  });

  it('knows the last use and the last end of all its secrets', () => {
    const one = software('A', credential({ id: 'new', lastUsedAt: null }), { ...SOON, id: 'old' });
    expect(lastUse(one)?.id).toBe('old');
    expect(lastingSecret(one)?.id).toBe('new');
    expect(lastingSecret(software('A', credential({ state: 'REVOKED' })))).toBeUndefined();
  });

  it.each<[Software[], string]>([
    [[], 'Aucun logiciel connecté'],
    [[software('A', credential())], '1 logiciel connecté'],
    [[software('A', credential()), software('B', credential())], '2 logiciels connectés'],
    [[software('A'), software('B', SOON)], '1 logiciel ne peut plus envoyer de remontée'],
    [[software('A'), software('B')], '2 logiciels ne peuvent plus envoyer de remontée'],
    [[software('Officine', SOON), software('A', credential())], 'Officine s’arrêtera dans 12 jours sans nouveau secret'],
    [[software('Officine', { ...SOON, daysLeft: 0 })], 'Officine s’arrêtera aujourd’hui sans nouveau secret'],
    [[software('A', credential({ lastUsedAt: null }))], '1 logiciel n’a encore rien envoyé'],
  ])('is told in a title %#', (list, title) => expect(softwareFinding(list).replaceAll('\u00A0', ' ').replaceAll('\u202F', ' ')).toBe(title));
});
