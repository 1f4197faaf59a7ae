import type { Role } from '#access';
import type { EmergencyAction, EmergencyStatus } from './lifecycle.js';
import type { CoverageSnapshotLine } from './snapshot.js';
import type { Urgency } from './urgency.js';

/** Pieces of one item. */
export interface ItemQuantity {
  readonly item: string;
  readonly quantity: number;
}

export const SHIPMENT_STATUSES = ['PLANNED', 'SHIPPED', 'RECEIVED', 'CANCELLED'] as const;
export type ShipmentStatus = (typeof SHIPMENT_STATUSES)[number];

/** Pieces taken from one lot for a shipment. */
export interface ShipmentLot extends ItemQuantity {
  readonly lotId: string;
  readonly lotNumber: string;
  readonly expiresOn: string | null;
}

/** One truck of a request; a request may need several. */
export interface Shipment {
  readonly id: string;
  readonly number: number;
  readonly status: ShipmentStatus;
  /** Day of departure, "YYYY-MM-DD". */
  readonly plannedFor: string;
  readonly carrier: string | null;
  /** When it should arrive, where that was said. */
  readonly expectedDelivery: Date | null;
  /** Why the proposal was not followed, when it was not. */
  readonly reason: string | null;
  readonly plannedAt: Date;
  readonly shippedAt: Date | null;
  readonly receivedAt: Date | null;
  /** The establishment's word on what arrived. */
  readonly comment: string | null;
  readonly lots: readonly ShipmentLot[];
  /** What the establishment counted; empty until it did. */
  readonly received: readonly ItemQuantity[];
}

/** An establishment that an ARS names to help, in the step that has this version. */
export interface Donor extends ItemQuantity {
  readonly version: number;
  readonly finess: string;
}

/** What an ARS grants of a line when it is not all of it, in the step that has this version. */
export interface Grant extends ItemQuantity {
  readonly version: number;
}

/** One step of a request's life: who, in which role, when, why. */
export interface EmergencyEvent {
  readonly version: number;
  readonly kind: EmergencyAction;
  readonly from: EmergencyStatus;
  readonly to: EmergencyStatus;
  readonly at: Date;
  readonly byName: string;
  readonly role: Role;
  readonly reason: string | null;
  readonly shipmentId: string | null;
}

/** What a request asks for. */
export interface RequestContent {
  readonly lines: readonly ItemQuantity[];
  readonly urgency: Urgency;
  readonly reason: string;
}

/** An exceptional request for protective equipment: establishment → ARS → Santé publique France. */
export interface EmergencyRequest extends RequestContent {
  readonly id: string;
  readonly number: number;
  readonly finess: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly status: EmergencyStatus;
  readonly version: number;
  /** The establishment's coverage when it asked. */
  readonly coverageSnapshot: readonly CoverageSnapshotLine[];
  readonly createdAt: Date;
  readonly createdByName: string;
  /** When help is needed at the latest. */
  readonly dueAt: Date;
  /** Since when the request is in its status. */
  readonly statusSince: Date;
  readonly history: readonly EmergencyEvent[];
  readonly donors: readonly Donor[];
  readonly grants: readonly Grant[];
  readonly shipments: readonly Shipment[];
}
