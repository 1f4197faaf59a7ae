import { ASKED, figure } from './figures.js';
import { type Key, SITES } from './places.js';
import { type NamedRequest, type RequestStatus, REQUESTS, type Subject } from './subject.js';
import type { Voices } from './voices.js';

const SPF = 'spf@demo.vigie';
const WANT = 'EmergencyRequestSuccess { request { id version shipments { id } } }';
const ITEM = 'FFP2_MASK';

type Step = (voices: Voices, key: Key, request: NamedRequest) => Promise<NamedRequest>;

const decide = (decision: string, more: (key: Key, donor: Key | undefined) => Record<string, unknown> = () => ({})) =>
  (donor?: Key): Step => async (voices, key, request) =>
    step(voices, voices.ars(key), 'decideEmergencyRequest', request, { decision, reason: `Décision ${SITES[key].canary}`, ...more(key, donor) });

const forward = decide('FORWARD', (key) => ({ grantedLines: [{ item: ITEM, quantity: figure(ASKED, key, 1) }] }));
const plan: Step = async (voices, key, request) =>
  step(voices, SPF, 'planShipment', request, { plannedFor: '2026-11-23', carrier: `Porteur ${SITES[key].canary}`, reason: `Envoi ${SITES[key].canary}`, expectedDelivery: '2026-11-25T10:00:00Z' });
const ship: Step = async (voices, _, request) => step(voices, SPF, 'markShipped', request, { shipmentId: request.shipmentId });
const receive: Step = async (voices, key, request) =>
  step(voices, voices.director(key), 'confirmReceipt', request, { lines: [{ item: ITEM, quantity: figure(ASKED, key, 2) }], comment: `Reçu ${SITES[key].canary}`, shipmentId: request.shipmentId });
const cancel: Step = async (voices, key, request) => step(voices, voices.director(key), 'cancelEmergencyRequest', request, { reason: `Annulé ${SITES[key].canary}` });

/** The steps that bring a request to each status. */
function stepsTo(status: RequestStatus, donor: Key | undefined): Step[] {
  const donors = donor && [{ finess: SITES[donor].finess, item: ITEM, quantity: 100 }];
  const steps: Record<RequestStatus, Step[]> = {
    SUBMITTED: [],
    RETURNED: [decide('RETURN')()],
    REJECTED: [decide('REJECT')()],
    // Where nobody of the region can give, it is refused.
    REDIRECTED: [donors ? decide('REDIRECT', () => ({ donors }))() : decide('REJECT')()],
    FORWARDED: [forward()],
    PLANNED: [forward(), plan],
    SHIPPED: [forward(), plan, ship],
    RECEIVED: [forward(), plan, ship, receive],
    CANCELLED: [cancel],
  };
  return steps[status];
}

/** One request in each status, and their places in lists. */
export async function layRequests(voices: Voices, key: Key, donor: Key | undefined): Promise<Pick<Subject, 'requests' | 'requestCursor' | 'shipmentCursor'>> {
  const { finess, canary } = SITES[key];
  const laid: Partial<Record<RequestStatus, NamedRequest>> = {};
  for (const status of REQUESTS) {
    const lines = [{ item: ITEM, quantity: figure(ASKED, key, 3) }];
    const input = { finess, lines, urgency: 'WITHIN_24_HOURS', reason: `Demande ${canary} ${status}`, idempotencyKey: `${key}-${status}` };
    let request = named(await voices.does(voices.director(key), 'createEmergencyRequest', input, WANT));
    for (const one of stepsTo(status, donor)) request = await one(voices, key, request);
    laid[status] = request;
  }
  const filter = { kind: 'ESTABLISHMENT', code: finess };
  const cursors = await voices.asks(voices.director(key), `query ($r: EmergencyRequestFilter, $s: ShipmentFilter) {
    emergencyRequests(first: 3, filter: $r) { pageInfo { endCursor } } shipments(first: 1, filter: $s) { pageInfo { endCursor } } }`, { r: filter, s: filter });
  return {
    requests: laid as Record<RequestStatus, NamedRequest>,
    requestCursor: cursors.emergencyRequests.pageInfo.endCursor as string,
    shipmentCursor: cursors.shipments.pageInfo.endCursor as string,
  };
}

async function step(voices: Voices, email: string, mutation: string, { id, version }: NamedRequest, more: Record<string, unknown>): Promise<NamedRequest> {
  return named(await voices.does(email, mutation, { id, expectedVersion: version, ...more }, WANT));
}

function named({ request }: { request: { id: string; version: number; shipments: { id: string }[] } }): NamedRequest {
  return { id: request.id, version: request.version, shipmentId: request.shipments.at(-1)?.id ?? request.id };
}
