import { describe, expect, it } from '@jest/globals';
import { typesetMessages, typographic } from './typeset-messages.js';

describe('sentences of the server', () => {
  it.each([
    ["Vérifiez l'identifiant.", 'Vérifiez l’identifiant.'],
    ['Rien à changer.', 'Rien à changer.'],
    ["'cité'", "'cité'"],
  ])('%s', (said, shown) => {
    expect(typographic(said)).toBe(shown);
  });

  it('only in messages', () => {
    const result = { save: { __typename: 'Invalid', name: "L'Orme", problems: [{ path: 'x', message: "Ce lot n'existe pas." }], at: null, count: 3 } };
    expect(typesetMessages(result)).toEqual({ save: { ...result.save, problems: [{ path: 'x', message: 'Ce lot n’existe pas.' }] } });
  });
});
