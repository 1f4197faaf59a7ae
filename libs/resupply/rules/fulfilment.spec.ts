import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Shipment, SHIPMENT_STATUSES, type ShipmentStatus } from './emergency-request.js';
import { contentOf, fulfilmentOf, statusFromShipments, withShipment } from './fulfilment.js';

function shipment(status: ShipmentStatus, lots: [string, number][], received: [string, number][] = []): Shipment {
  return {
    id: 's', number: 1, status, plannedFor: '2026-11-24', carrier: null, expectedDelivery: null, reason: null, plannedAt: new Date(0), shippedAt: null, receivedAt: null,
    comment: null,
    lots: lots.map(([item, quantity], index) => ({ lotId: `${index}`, lotNumber: 'L', item, expiresOn: null, quantity })),
    received: received.map(([item, quantity]) => ({ item, quantity })),
  };
}

describe('fulfilmentOf', () => {
  const lines = [{ item: 'GOWN', quantity: 100 }];
  const cases: [why: string, shipments: Shipment[], expected: { allocated: number; shipped: number; received: number; left: number }][] = [
    ['nothing planned', [], { allocated: 0, shipped: 0, received: 0, left: 100 }],
    ['planned in part from two lots', [shipment('PLANNED', [['GOWN', 30], ['GOWN', 10]])], { allocated: 40, shipped: 0, received: 0, left: 60 }],
    ['a cancelled shipment counts for nothing', [shipment('CANCELLED', [['GOWN', 100]])], { allocated: 0, shipped: 0, received: 0, left: 100 }],
    ['on the road', [shipment('SHIPPED', [['GOWN', 100]])], { allocated: 100, shipped: 100, received: 0, left: 0 }],
    ['lost on the way: to be sent again', [shipment('RECEIVED', [['GOWN', 100]], [['GOWN', 80]])], { allocated: 100, shipped: 100, received: 80, left: 20 }],
    ['more than asked', [shipment('PLANNED', [['GOWN', 150]])], { allocated: 150, shipped: 0, received: 0, left: 0 }],
    ['another item', [shipment('PLANNED', [['CAP', 150]])], { allocated: 0, shipped: 0, received: 0, left: 100 }],
  ];

  it.each(cases)('%s', (_, shipments, expected) => {
    expect(fulfilmentOf({ lines, shipments, grants: [], status: 'FORWARDED' })).toEqual([{ item: 'GOWN', quantity: 100, granted: 100, ...expected }]);
  });

  it('sends what was granted: a part, all of it, or not said yet', () => {
    const grants = [{ item: 'GOWN', quantity: 60, version: 2 }];
    const planned = [shipment('PLANNED', [['GOWN', 25]])];
    expect(fulfilmentOf({ lines, shipments: planned, grants, status: 'PLANNED' })).toMatchObject([{ quantity: 100, granted: 60, left: 35 }]);
    expect(fulfilmentOf({ lines, shipments: [], grants: [], status: 'SUBMITTED' })).toMatchObject([{ granted: null, left: 100 }]);
  });

  it('never shows less allocated than shipped', () => {
    const anyShipment = fc.record({ status: fc.constantFrom(...SHIPMENT_STATUSES), quantity: fc.nat(200), arrived: fc.nat(200) });
    fc.assert(
      fc.property(fc.array(anyShipment), (drafts) => {
        const shipments = drafts.map(({ status, quantity, arrived }) =>
          shipment(status, [['GOWN', quantity]], status === 'RECEIVED' ? [['GOWN', arrived]] : []),
        );
        const [line] = fulfilmentOf({ lines, shipments, grants: [], status: 'PLANNED' });
        expect(line?.allocated).toBeGreaterThanOrEqual(line?.shipped ?? Number.NaN);
        expect(line?.left).toBeGreaterThanOrEqual(0);
        expect(line?.left).toBeLessThanOrEqual(100);
      }),
    );
  });
});

describe('statusFromShipments', () => {
  const cases: [ShipmentStatus[], string][] = [
    [[], 'FORWARDED'],
    [['CANCELLED'], 'FORWARDED'],
    [['PLANNED', 'CANCELLED'], 'PLANNED'],
    [['SHIPPED', 'PLANNED'], 'PLANNED'],
    [['RECEIVED', 'SHIPPED'], 'SHIPPED'],
    [['RECEIVED', 'CANCELLED'], 'RECEIVED'],
  ];

  it.each(cases)('%j: %s', (statuses, expected) => {
    expect(statusFromShipments(statuses)).toBe(expected);
    expect(statusFromShipments([...statuses].reverse())).toBe(expected);
  });

  it('replaces the status of the shipment that changed, and adds a new one', () => {
    expect(withShipment([{ id: 'a', status: 'PLANNED' }, { id: 'b', status: 'PLANNED' }], 'a', 'SHIPPED')).toEqual(['PLANNED', 'SHIPPED']);
    expect(withShipment([], 'c', 'PLANNED')).toEqual(['PLANNED']);
  });
});

describe('contentOf', () => {
  it('adds the lots of each item', () => {
    const carried = shipment('SHIPPED', [['GOWN', 30], ['CAP', 5], ['GOWN', 10]]);
    expect(contentOf(carried)).toEqual([{ item: 'GOWN', quantity: 40 }, { item: 'CAP', quantity: 5 }]);
  });
});
