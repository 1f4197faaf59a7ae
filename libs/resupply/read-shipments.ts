import { Inject, Injectable } from '@nestjs/common';
import { type Clock, CLOCK, Database, dateInParis, isUuid, Refusal } from '#platform';
import type { EmergencyRequest, Shipment } from './rules/emergency-request.js';
import { type RequestScope, seesRequest } from './rules/visibility.js';
import { loadRequest, toRequest } from './store/request-store.js';
import {
  findRequestOfShipment, shipmentCount, type ShipmentFilter, shipmentPage, type ShipmentPosition, shipmentTally, type ShipmentTally,
} from './store/shipment-page-store.js';

/** NEWEST: last planned first. DUE_FIRST: what should arrive, or leave, soonest first. */
export const SHIPMENT_ORDERS = ['NEWEST', 'DUE_FIRST'] as const;
export type ShipmentOrder = (typeof SHIPMENT_ORDERS)[number];

export interface ShipmentPageQuery {
  readonly filter: ShipmentFilter;
  readonly order: ShipmentOrder;
  /** Rows wanted. */
  readonly first: number;
  /** Cursor of the last row already read. */
  readonly after?: string | null;
}

/** A shipment with the request it answers. */
export interface ShipmentOfRequest {
  readonly shipment: Shipment;
  readonly request: EmergencyRequest;
  /** Opaque place in its list. */
  readonly cursor: string;
}

export interface ShipmentPage {
  readonly rows: ShipmentOfRequest[];
  readonly hasNext: boolean;
  readonly total: number;
}

/** Shipments of the requests that someone sees. */
@Injectable()
export class ReadShipments {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} BAD_REQUEST for a cursor of another list. */
  async list(scope: RequestScope, { filter, order, first, after }: ShipmentPageQuery): Promise<ShipmentPage> {
    const moment = this.moment();
    const page = shipmentPage(scope, filter, moment, order, after ? positionAt(after) : undefined, first + 1);
    const count = shipmentCount(scope, filter, moment);
    const [found, [counted]] = await Promise.all([this.db.run(page.query, ...page.values), this.db.run(count.query, ...count.values)]);
    const rows = found.slice(0, first).map((row) => {
      const request = toRequest(row);
      const shipment = request.shipments.find((one) => one.id === row.shipmentId);
      if (!shipment) throw new Error(`Shipment ${row.shipmentId} is not in its request`);
      return { shipment, request, cursor: cursorOf(row.at, row.shipmentId) };
    });
    return { rows, hasNext: found.length > first, total: counted?.total ?? 0 };
  }

  async tally(scope: RequestScope, filter: ShipmentFilter): Promise<ShipmentTally> {
    const { query, values } = shipmentTally(scope, filter, this.moment());
    const [tally] = await this.db.run(query, ...values);
    return tally ?? { planned: 0, shipped: 0, received: 0, cancelled: 0, late: 0 };
  }

  /** Undefined when the shipment does not exist or its request is not theirs to see: the same answer. */
  async find(scope: RequestScope, id: string): Promise<Omit<ShipmentOfRequest, 'cursor'> | undefined> {
    const [row] = isUuid(id) ? await this.db.run(findRequestOfShipment, id) : [];
    const request = row && (await loadRequest(this.db, row.requestId));
    const shipment = request && seesRequest(scope, request) ? request.shipments.find((one) => one.id === id) : undefined;
    return request && shipment && { shipment, request };
  }

  private moment(): { now: Date; today: string } {
    const now = this.clock.now();
    return { now, today: dateInParis(now) };
  }
}

function cursorOf(at: Date, id: string): string {
  return Buffer.from(`${at.getTime()} ${id}`).toString('base64url');
}

function positionAt(cursor: string): ShipmentPosition {
  const [time, id] = Buffer.from(cursor, 'base64url').toString().split(' ');
  const at = new Date(Number(time || Number.NaN));
  if (Number.isNaN(at.getTime()) || id === undefined || !isUuid(id)) {
    throw new Refusal('BAD_REQUEST', 'Cette position de liste n’est pas valable : reprenez la liste au début.');
  }
  return { at, id };
}
