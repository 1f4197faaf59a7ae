import { expect, it } from '@jest/globals';
import { requestReference, shipmentReference } from './reference.js';

it('names a request and a shipment by their year in Paris and their number', () => {
  expect(requestReference({ number: 412, createdAt: new Date('2026-11-20T13:32:00Z') })).toBe('DS-26-0412');
  expect(requestReference({ number: 12_345, createdAt: new Date('2026-12-31T23:30:00Z') })).toBe('DS-27-12345');
  expect(shipmentReference({ number: 1_187, plannedAt: new Date('2026-11-23T08:00:00Z') })).toBe('EXP-26-1187');
});
