import { expect, test } from '@jest/globals';
import { type AuditEntry, streamOf } from './audit-entry.js';

const CASES: [string, Pick<AuditEntry, 'action' | 'place' | 'subject'>, string][] = [
  ['one establishment', { action: 'report.submit', place: { regionCode: '44', departmentCode: '57', finess: '570005165' } }, 'establishment:570005165'],
  ['a habilitation on one establishment', { action: 'account.create', place: { finess: '570005165' }, subject: { kind: 'account', id: 'a1' } }, 'establishment:570005165'],
  ['a session of a known account', { action: 'session.open', subject: { kind: 'account', id: 'a1' } }, 'account:a1'],
  ['a region', { action: 'report.remind', place: { regionCode: '44' } }, 'region:44'],
  ['a department of a region', { action: 'report.remind', place: { regionCode: '44', departmentCode: '57' } }, 'region:44'],
  ['a department alone', { action: 'report.remind', place: { departmentCode: '57' } }, 'department:57'],
  ['an address nobody knows', { action: 'session.refuse' }, 'sign-in'],
  ['a client nobody knows', { action: 'machine-token.refuse' }, 'sign-in'],
  ['the nation', { action: 'doctrine.set', place: { finess: null, regionCode: null } }, 'nation'],
];

test.each(CASES)('%s', (_, entry, stream) => {
  expect(streamOf(entry)).toBe(stream);
});
