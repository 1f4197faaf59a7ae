/** What can happen to a lot. */
export const MOVEMENT_KINDS = ['RECEIPT', 'ADJUST', 'QUARANTINE', 'CLEAR', 'RESERVE', 'RELEASE', 'SHIP'] as const;
export type MovementKind = (typeof MOVEMENT_KINDS)[number];

/** One change of a lot, never changed itself. */
export interface LotMovement {
  readonly id: number;
  readonly kind: MovementKind;
  /** Pieces; signed for an adjustment, positive otherwise. */
  readonly quantity: number;
  readonly shipmentId: string | null;
  readonly reason: string | null;
  readonly byName: string;
  readonly at: Date;
}
