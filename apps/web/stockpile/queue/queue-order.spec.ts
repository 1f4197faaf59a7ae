import { describe, expect, it } from '@jest/globals';
import type { CoverageLevel, QueuedRequestFragment } from '../../generated/graphql.js';
import { inQueueOrder, isServed, levelOfRequest, queueTitle } from './queue-order.js';

const NOW = Date.parse('2026-11-23T08:42:00Z');

function request(id: string, level: CoverageLevel, since: string, left = 10): QueuedRequestFragment {
  const item = { code: 'GOWN', labelPlural: 'Blouses' };
  return {
    id,
    lines: [{ item, quantity: 10, granted: 10, left }],
    coverageAtRequest: [{ item, level }, { item: { code: 'CAP' }, level: 'STOCK_OUT' }],
    waiting: { since, hours: 1, overdue: false },
  } as unknown as QueuedRequestFragment;
}

describe('The queue of Santé publique France', () => {
  it('looks at the items asked for only', () => {
    expect(levelOfRequest(request('a', 'WATCH', ''))).toBe('WATCH');
  });

  it('serves the worst level first, then the oldest', () => {
    const queue = [
      request('young', 'CRITICAL', '2026-11-23T07:00:00Z'),
      request('calm', 'WARNING', '2026-11-01T07:00:00Z'),
      request('out', 'STOCK_OUT', '2026-11-23T08:00:00Z'),
      request('old', 'CRITICAL', '2026-11-22T07:00:00Z'),
    ];
    expect(inQueueOrder(queue).map(({ id }) => id)).toEqual(['out', 'old', 'young', 'calm']);
  });

  it('knows when everything granted is planned', () => {
    expect([isServed(request('a', 'OK', '', 0)), isServed(request('b', 'OK', '', 1))]).toEqual([true, false]);
  });

  it.each([
    [0, null, 'Aucune demande n’attend d’envoi'],
    [1, '2026-11-23T07:37:00Z', '1\u00A0demande transmise, elle attend depuis 1\u00A0h 05\u00A0min'],
    [5, '2026-11-22T06:42:00Z', '5\u00A0demandes transmises, la plus ancienne attend depuis 1\u00A0j 2\u00A0h'],
  ])('says what waits: %d', (waiting, oldest, title) => expect(queueTitle(waiting, oldest, NOW)).toBe(title));
});
