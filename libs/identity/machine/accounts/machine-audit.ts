import { identifier } from '#platform';
import { type Actor, type Place, signedBy } from '#access';
import type { AuditAction, AuditEntry } from '#audit';

/** What the trail keeps of a change of a software: found by its establishment when it serves one, by its region when all are of one. */
export function machineEntry(
  action: AuditAction, actor: Actor, id: string, served: readonly Required<Place>[], detail: Record<string, unknown>, at: Date,
): AuditEntry {
  const [first, ...others] = served;
  const isOneRegion = first !== undefined && others.every((place) => place.regionCode === first.regionCode);
  const place = others.length === 0 ? first : isOneRegion ? { regionCode: first.regionCode } : undefined;
  return {
    action,
    ...signedBy(actor, 'machine.manage', first),
    ...(place && { place }),
    subject: { kind: 'account', id: identifier(id) },
    detail: { ...detail, establishments: served.map(({ finess }) => finess) },
    at,
  };
}
