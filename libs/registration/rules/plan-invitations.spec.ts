import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { planInvitations } from './plan-invitations.js';

const anyEstablishment = fc.record({
  finess: fc.integer({ min: 100_000_000, max: 999_999_999 }).map(String),
  contactName: fc.option(fc.constant('Claire Weber')),
  contactEmail: fc.option(fc.constantFrom('claire@hopital.fr', 'not an address')),
  hasDirector: fc.boolean(),
  openInvitation: fc.option(fc.uuid()),
  sentLately: fc.boolean(),
});
const anyRegion = fc.uniqueArray(anyEstablishment, { selector: ({ finess }) => finess, maxLength: 30 });

describe('whom an ARS invites', () => {
  it('counts every establishment exactly once', () => {
    fc.assert(
      fc.property(anyRegion, (establishments) => {
        const { toInvite, toResend, alreadyActive, withoutAddress, tooRecent } = planInvitations(establishments, []);
        expect(toInvite.length + toResend.length + alreadyActive + withoutAddress.length + tooRecent).toBe(establishments.length);
      }),
    );
  });

  it('never writes where a director is in place, nor to what is no address', () => {
    fc.assert(
      fc.property(anyRegion, (establishments) =>
        planInvitations(establishments, []).toInvite.every(({ establishment, email }) => !establishment.hasDirector && email === 'claire@hopital.fr'),
      ),
    );
  });

  it('prefers the person the ARS names to the contact of the directory', () => {
    const establishment = { finess: '670780055', contactName: 'Ancien', contactEmail: 'ancien@hopital.fr', hasDirector: false, openInvitation: null, sentLately: false };
    const { toInvite } = planInvitations([establishment], [{ finess: '670780055', name: 'Nouvelle', email: 'nouvelle@hopital.fr' }]);
    expect(toInvite).toEqual([{ establishment, name: 'Nouvelle', email: 'nouvelle@hopital.fr' }]);
  });
});
