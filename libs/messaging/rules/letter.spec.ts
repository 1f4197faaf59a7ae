import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Letter, oneLine, PERSONAL_LINK, renderLetter } from './letter.js';

const LETTER: Letter = {
  subject: 'Remontée S47 attendue',
  opening: ['La remontée n’est pas encore arrivée.'],
  points: [{ text: 'CH de Valmont', url: 'https://vigie.exemple.fr/etablissement/570000026/saisie' }, { text: 'Blouse : rupture' }],
  closing: ['La saisie prend trois minutes.'],
  action: { label: 'Saisir la remontée', url: 'https://vigie.exemple.fr/' },
  because: 'Vous êtes contact de l’établissement.',
};

/** Text with what an attacker or a mistake would put in a name. */
const hostile = fc.string({ unit: fc.constantFrom('a', 'É', ' ', '\r', '\n', '\u2028', '\u0000', '<', '>', '"', "'", '&', ':', '@'), maxLength: 60 });

describe('A letter', () => {
  test('says the same words as text and as HTML', () => {
    const { text, html } = renderLetter(LETTER, 'Claire Weber');
    for (const words of ['Bonjour Claire Weber,', ...LETTER.opening, 'CH de Valmont', ...(LETTER.closing ?? []), LETTER.action.label, LETTER.action.url, LETTER.because]) {
      expect(text).toContain(words);
      expect(html).toContain(words);
    }
  });

  test('greets without a name when there is none', () => {
    expect(renderLetter(LETTER, ' ').text).toMatch(/^Bonjour,\n/);
  });

  test('the secret of a personal link goes into the one address, whatever a name or a reason holds', () => {
    const trap = `http://exemple.test/?${PERSONAL_LINK}`;
    const nested = `{{lien-${PERSONAL_LINK}personnel}}`;
    const action = { label: 'Activer', url: `https://vigie.exemple.fr/activation#${PERSONAL_LINK}` };
    for (const words of [trap, nested]) {
      const { subject, text, html } = renderLetter({ ...LETTER, subject: words, opening: [words], points: [{ text: words }], closing: [words], action }, words);
      expect(subject).not.toContain(PERSONAL_LINK);
      expect(text.split(PERSONAL_LINK)).toHaveLength(2);
      // The button and the address to copy.
      expect(html.split(PERSONAL_LINK)).toHaveLength(3);
    }
  });

  test('whatever a name holds, the subject is one short line and the HTML keeps its elements', () => {
    const elements = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
    const expected = elements(renderLetter(LETTER, 'Claire').html);
    fc.assert(
      fc.property(hostile, hostile, (name, words) => {
        const { subject, html } = renderLetter({ ...LETTER, subject: words, opening: [words] }, name);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(subject.length).toBeLessThanOrEqual(150);
        expect(elements(html)).toHaveLength(expected.length);
      }),
    );
  });

  test('a long subject is cut with an ellipsis', () => {
    expect(renderLetter({ ...LETTER, subject: 'a'.repeat(400) }, '').subject).toBe(`${'a'.repeat(149)}…`);
  });

  test('one line stays one line', () => {
    expect(oneLine('Claire\r\nBcc: autre@exemple.fr')).toBe('Claire Bcc: autre@exemple.fr');
  });
});
