import { describe, expect, it } from '@jest/globals';
import type { ShipmentStatus } from '../emergency-request.js';
import { hoursLate, isLate } from './late-shipment.js';

const NOW = new Date('2026-11-23T09:42:00+01:00');

describe('a late shipment', () => {
  const cases: [status: ShipmentStatus, plannedFor: string, expected: string | null, late: boolean, hours: number | null][] = [
    ['PLANNED', '2026-11-23', null, false, null],
    ['PLANNED', '2026-11-22', null, true, null],
    ['PLANNED', '2026-11-22', '2026-11-24T11:00:00+01:00', true, null],
    ['PLANNED', '2026-11-22', '2026-11-23T04:42:00+01:00', true, 5],
    ['SHIPPED', '2026-11-20', null, false, null],
    ['SHIPPED', '2026-11-20', '2026-11-23T09:42:00+01:00', false, null],
    ['SHIPPED', '2026-11-20', '2026-11-23T04:42:00+01:00', true, 5],
    ['RECEIVED', '2026-11-20', '2026-11-23T04:42:00+01:00', false, null],
    ['CANCELLED', '2026-11-20', '2026-11-23T04:42:00+01:00', false, null],
  ];

  it.each(cases)('%s, leaving %s, expected %s: %s', (status, plannedFor, expected, late, hours) => {
    const shipment = { status, plannedFor, expectedDelivery: expected === null ? null : new Date(expected) };
    expect(isLate(shipment, NOW)).toBe(late);
    expect(hoursLate(shipment, NOW)).toBe(hours);
  });
});
