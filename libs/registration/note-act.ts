import { type Actor, type GrantPerimeter, type Permission, signedBy } from '#access';
import { type AuditAction, recordAudit } from '#audit';
import type { Sql } from '#platform';

interface Act {
  readonly action: AuditAction;
  /** The permission by which the actor acts: it says in which role. */
  readonly by: Permission;
  readonly perimeter?: GrantPerimeter | undefined;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly detail?: Readonly<Record<string, unknown>>;
  readonly at: Date;
}

/** Tells the trail what an actor has just done, last in its transaction. */
export async function noteAct(sql: Sql, actor: Actor, { action, by, perimeter, subject, detail, at }: Act): Promise<void> {
  const place = placeOf(perimeter);
  const { regionCode, departmentCode, finess } = place;
  const signed = signedBy(actor, by, { regionCode: regionCode ?? '', departmentCode: departmentCode ?? '', ...(finess === null ? {} : { finess }) });
  await recordAudit(sql, { ...signed, action, place, subject, ...(detail ? { detail } : {}), at });
}

/** Where the trail files an act. */
export function placeOf(perimeter: GrantPerimeter | undefined): { regionCode: string | null; departmentCode: string | null; finess: string | null } {
  return {
    regionCode: perimeter?.regionCode ?? null,
    departmentCode: perimeter?.departmentCode ?? null,
    finess: perimeter?.kind === 'ESTABLISHMENT' ? perimeter.code : null,
  };
}
