import type { Key } from './places.js';

/** Where a request stands, and what can be named of it. */
export interface NamedRequest {
  readonly id: string;
  readonly version: number;
  readonly shipmentId: string;
}

export const REQUESTS = ['SUBMITTED', 'RETURNED', 'REJECTED', 'REDIRECTED', 'FORWARDED', 'PLANNED', 'SHIPPED', 'RECEIVED', 'CANCELLED'] as const;
export type RequestStatus = (typeof REQUESTS)[number];

/** Everything of one establishment that an argument can name. */
export interface Subject {
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  /** A word of its name, to search for. */
  readonly word: string;
  /** A word of the name of those who work there. */
  readonly person: string;
  readonly alertId: string;
  readonly alertVersion: number;
  readonly requests: Readonly<Record<RequestStatus, NamedRequest>>;
  readonly requestCursor: string;
  readonly shipmentCursor: string;
  readonly messageId: string;
  /** A software that serves it alone, its secret, and one more to be closed. */
  readonly softwareId: string;
  readonly softwareCursor: string;
  readonly credentialId: string;
  readonly closingId: string;
  /** The director's, and somebody's who reports there. */
  readonly directorHabilitationId: number;
  readonly habilitationId: number;
  readonly reporterAccountId: string;
  readonly reporterEmail: string;
  /** Somebody invited to report there. */
  readonly invitationId: string;
  /** Somebody's account. */
  readonly accountId: string;
  /** Of its director. */
  readonly sessionId: string;
  /** A lot of the nation's stockpile. */
  readonly lotId: string;
  /** Who was asked to help its redirected request: they are named to it. */
  readonly donor: Key | undefined;
}

const MISSING = '00000000-0000-4000-8000-00000000dead';

/** The place next to each of its things in any list, where nothing is. */
export function beside(subject: Subject): Subject {
  const { finess, alertId, requestCursor, shipmentCursor, softwareCursor } = subject;
  const next = (cursor: string): string => Buffer.from(turned(Buffer.from(cursor, 'base64url').toString())).toString('base64url');
  return { ...subject, finess: turned(finess), alertId: `${alertId}-${turned(finess)}`, requestCursor: next(requestCursor), shipmentCursor: next(shipmentCursor), softwareCursor: next(softwareCursor) };
}

/** With another last digit. */
function turned(text: string): string {
  return `${text.slice(0, -1)}${text.endsWith('1') ? '2' : '1'}`;
}

/** Names of things that do not exist, written like those that do. */
export function nothing(place: { finess: string; regionCode: string; departmentCode: string }): Subject {
  const request = { id: MISSING, version: 1, shipmentId: MISSING };
  return {
    ...place,
    word: 'NNNULLEPARTQX',
    person: 'zznullepartqx',
    alertId: `${place.finess}-FFP2_MASK-2026-W42`,
    alertVersion: 1,
    requests: Object.fromEntries(REQUESTS.map((status) => [status, request])) as Record<RequestStatus, NamedRequest>,
    requestCursor: '',
    shipmentCursor: '',
    messageId: MISSING,
    softwareId: MISSING,
    softwareCursor: '',
    credentialId: MISSING,
    closingId: MISSING,
    directorHabilitationId: 999_999,
    habilitationId: 999_999,
    reporterAccountId: MISSING,
    reporterEmail: 'personne@nulle.part',
    invitationId: MISSING,
    lotId: MISSING,
    accountId: MISSING,
    sessionId: MISSING,
    donor: undefined,
  };
}
