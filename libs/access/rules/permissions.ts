import type { Role } from './roles.js';

const EVERYONE: readonly Role[] = [
  'DIRECTOR', 'REPORTER', 'ARS_AGENT', 'ARS_DIRECTOR', 'DT_AGENT', 'CRISIS_CENTRE', 'SPF', 'ZONE_PREFECTURE', 'COLLECTION_POINT', 'ADMIN',
];
const ESTABLISHMENT: readonly Role[] = ['DIRECTOR', 'REPORTER'];
const REGIONAL: readonly Role[] = ['ARS_AGENT', 'ARS_DIRECTOR'];
const READERS: readonly Role[] = [...ESTABLISHMENT, ...REGIONAL, 'DT_AGENT', 'CRISIS_CENTRE', 'SPF', 'ADMIN'];
/** Who grants something somewhere: which role to whom is decided by `mayGrant`. */
const GRANTORS: readonly Role[] = ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'];

/** Permission of every operation → roles that hold it. An operation that is not listed cannot be declared. */
export const PERMISSIONS = {
  'session.use': EVERYONE,
  'self.read': EVERYONE,
  'factor.manage': EVERYONE,
  'factor.reset': ['ADMIN'],
  'export.take': EVERYONE,
  'audit.read': ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'],
  'audit.verify': ['ADMIN'],
  'identity.read': ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'],
  'identity.attach': ['ADMIN'],
  'changes.follow': READERS,
  'catalogue.read': EVERYONE,
  'establishment.read': READERS,
  'contact.set': ['DIRECTOR', ...REGIONAL],
  'report.read': READERS,
  'report.submit': ESTABLISHMENT,
  'report.remind': [...REGIONAL, 'DT_AGENT'],
  'reminder.read': [...REGIONAL, 'DT_AGENT', 'CRISIS_CENTRE'],
  'coverage.read': READERS,
  'crisis-consumption.set': ['DIRECTOR', ...REGIONAL],
  'alert-rule.set': ['DIRECTOR', ...REGIONAL, 'CRISIS_CENTRE', 'ADMIN'],
  'alert.read': READERS,
  'alert.acknowledge': [...REGIONAL, 'DT_AGENT', 'CRISIS_CENTRE'],
  'situation.read': READERS,
  'emergency-request.read': [...ESTABLISHMENT, ...REGIONAL, 'DT_AGENT', 'CRISIS_CENTRE', 'SPF'],
  'emergency-request.create': ESTABLISHMENT,
  'emergency-request.decide': REGIONAL,
  'shipment.plan': ['SPF'],
  'receipt.confirm': ESTABLISHMENT,
  'stockpile.read': ['CRISIS_CENTRE', 'SPF', 'ADMIN'],
  'stockpile.manage': ['SPF'],
  'roll-out.read': [...REGIONAL, 'DT_AGENT', 'CRISIS_CENTRE', 'ADMIN'],
  'doctrine.read': EVERYONE,
  'doctrine.set': ['ADMIN'],
  'outbox.read': ['ADMIN'],
  'outbox.retry': ['ADMIN'],
  'account.read': ['ADMIN'],
  'account.close': ['ADMIN'],
  'habilitation.read': GRANTORS,
  'habilitation.grant': GRANTORS,
  'direction.transfer': GRANTORS,
  'operations.read': ['ADMIN'],
  'operations.retry': ['ADMIN'],
  'machine.manage': ['DIRECTOR', 'ARS_DIRECTOR', 'ADMIN'],
  'wave.open': ['ADMIN'],
  'registration.read': [...REGIONAL, 'DT_AGENT', 'ADMIN'],
  'registration.remind': [...REGIONAL, 'ADMIN'],
  'registration.open': ['ARS_DIRECTOR', 'ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * What a software may do of what its habilitation allows: send reports, and read what it needs to send them and what they
 * gave. What a person answers for (an emergency request, a receipt, a threshold, an acknowledgement) is refused to it, and
 * so is what belongs to a person's own session.
 */
export const MACHINE_PERMISSIONS: ReadonlySet<Permission> = new Set<Permission>([
  'self.read',
  'changes.follow',
  'catalogue.read',
  'doctrine.read',
  'establishment.read',
  'report.read',
  'report.submit',
  'coverage.read',
]);
