import type { AuditAction } from './actions.js';

/** On whose acts somebody may look: the union of perimeters, as `Scope` of access says it. */
export interface AuditScope {
  readonly nation: boolean;
  readonly regions: readonly string[];
  readonly establishments: readonly string[];
}

export interface TrailFilter {
  /** Part of a name or an address; or an account's id. */
  readonly person?: string | null;
  readonly finess?: string | null;
  readonly region?: string | null;
  readonly action?: AuditAction | null;
  readonly from?: Date | null;
  /** Excluded. */
  readonly to?: Date | null;
}

/** Position of an entry in the order of reading: newest first, then by number. */
export interface TrailPosition {
  readonly at: Date;
  readonly id: number;
}

const CURSOR = /^(\d{1,15})-(\d{1,15})$/;

export function cursorOf({ at, id }: TrailPosition): string {
  return `${at.getTime()}-${id}`;
}

/** @returns undefined for what is no cursor: the beginning. */
export function readCursor(text: string | null | undefined): TrailPosition | undefined {
  const [, at, id] = CURSOR.exec(text ?? '') ?? [];
  return at === undefined || id === undefined ? undefined : { at: new Date(Number(at)), id: Number(id) };
}
