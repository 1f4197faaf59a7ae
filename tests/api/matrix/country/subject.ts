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
  readonly alertId: string;
  readonly alertVersion: number;
  readonly requests: Readonly<Record<RequestStatus, NamedRequest>>;
  readonly requestCursor: string;
  readonly shipmentCursor: string;
  readonly messageId: string;
}

const MISSING = '00000000-0000-4000-8000-00000000dead';

/** Names of things that do not exist, written like those that do. */
export function nothing(place: { finess: string; regionCode: string; departmentCode: string }): Subject {
  const request = { id: MISSING, version: 1, shipmentId: MISSING };
  return {
    ...place,
    word: 'NNNULLEPARTQX',
    alertId: `${place.finess}-FFP2_MASK-2026-W42`,
    alertVersion: 1,
    requests: Object.fromEntries(REQUESTS.map((status) => [status, request])) as Record<RequestStatus, NamedRequest>,
    requestCursor: '',
    shipmentCursor: '',
    messageId: MISSING,
  };
}
