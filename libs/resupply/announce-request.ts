import type { Role } from '#access';
import { announceChange, placesOf } from '#changes';
import type { Transaction } from '#platform';
import { type EmergencyStatus, FORWARDED_AND_LATER } from './rules/lifecycle.js';

interface AnnouncedRequest {
  readonly id: string;
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
}

const NOT_YET_THEIRS: readonly Role[] = ['SPF'];

/**
 * Tells open pages that a request moved. Santé publique France hears of it only if it sees the request in one of these
 * statuses: before the step or after it.
 */
export async function announceRequest(tx: Transaction, request: AnnouncedRequest, statuses: readonly EmergencyStatus[]): Promise<void> {
  const isForwarded = statuses.some((status) => FORWARDED_AND_LATER.includes(status));
  const hiddenFrom = isForwarded ? [] : NOT_YET_THEIRS;
  await announceChange(tx, { topics: ['REQUESTS'], where: placesOf([request]), requestIds: [request.id], hiddenFrom });
}
