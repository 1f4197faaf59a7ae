import { describe, expect, test } from '@jest/globals';
import { EMERGENCY_ACTIONS } from '#resupply';
import { renderLetter } from './letter.js';
import { PageAddresses } from './page-addresses.js';
import { requestLetters, type RequestStep } from './request-letter.js';

const pages = new PageAddresses('https://vigie.exemple.fr');
const STEP: RequestStep = {
  requestId: '00000000-0000-4000-8000-000000000001',
  version: 1,
  action: 'SUBMIT',
  byName: 'Claire Aubertin',
  reason: 'Rupture en réanimation.',
  number: 412,
  createdAt: new Date('2026-11-20T10:00:00Z'),
  urgency: 'WITHIN_72_HOURS',
  dueAt: new Date('2026-11-23T10:00:00Z'),
  establishment: { finess: '570000026', name: 'CH de Valmont' },
  lines: [{ label: 'Blouses', quantity: 9_200 }],
  shipment: {
    number: 1_187,
    plannedAt: new Date('2026-11-21T10:00:00Z'),
    plannedFor: '2026-11-24',
    carrier: null,
    content: [{ label: 'Blouses', quantity: 4_000 }],
  },
};

describe('A step of an emergency request is told', () => {
  test.each([
    ['SUBMIT', ['ARS']],
    ['COMPLETE', ['ARS']],
    ['CANCEL', ['ARS']],
    ['FORWARD', ['ESTABLISHMENT', 'SPF']],
    ['REDIRECT', ['ESTABLISHMENT']],
    ['RETURN', ['ESTABLISHMENT']],
    ['REJECT', ['ESTABLISHMENT']],
    ['PLAN', ['ESTABLISHMENT']],
    ['SHIP', ['ESTABLISHMENT']],
    ['CANCEL_SHIPMENT', ['ESTABLISHMENT']],
    ['RECEIVE', ['SPF', 'ARS']],
  ] as const)('%s to %s', (action, audiences) => {
    expect(requestLetters({ ...STEP, action }, pages).map(({ to }) => to)).toEqual(audiences);
  });

  test.each(EMERGENCY_ACTIONS)('%s, with its reference, its reason and the one page to open', (action) => {
    for (const { letter } of requestLetters({ ...STEP, action }, pages)) {
      const { subject, text } = renderLetter(letter, 'Hélène Marchal');
      expect(subject).toMatch(/^Demande DS-26-0412\u00A0: .+ – CH de Valmont$/);
      expect(text).toContain('«\u00A0Rupture en réanimation.\u00A0»');
      expect(text.match(/https:\S+/g)).toEqual([`https://vigie.exemple.fr/demandes/${STEP.requestId}`]);
    }
  });

  test('what is asked and what is sent are not mixed up', () => {
    const bodyOf = (action: RequestStep['action']): string => JSON.stringify(requestLetters({ ...STEP, action }, pages)[0]?.letter);
    expect(bodyOf('SUBMIT')).toContain('9\u00A0200');
    expect(bodyOf('SHIP')).toContain('4\u00A0000');
    expect(bodyOf('SHIP')).not.toContain('9\u00A0200');
  });
});
