import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { passwordProblems } from './password-problems.js';

const CLAIRE = { email: 'claire.weber@chu-strasbourg.fr', name: 'Claire Weber-Müller' };
const codeOf = (password: string): string | undefined => passwordProblems(password, CLAIRE)[0]?.code;

describe('A chosen password', () => {
  it.each([
    ['motdepasse1', 'PASSWORD_TOO_SHORT'],
    ['aB3$efgh!jk', 'PASSWORD_TOO_SHORT'],
    ['claire.weber@chu-strasbourg.fr', 'PASSWORD_IS_EMAIL'],
    ['CLAIRE.WEBER@chu-strasbourg.fr', 'PASSWORD_IS_EMAIL'],
    ['ClaireWeber2026!', 'PASSWORD_IS_EMAIL'],
    ['motdepasse2026', 'PASSWORD_COMMON'],
    ['M0tDeP@sse2024!', 'PASSWORD_COMMON'],
    ['Password1234!', 'PASSWORD_COMMON'],
    ['azertyuiop123', 'PASSWORD_COMMON'],
    ['qwertyuiop12', 'PASSWORD_COMMON'],
    ['123456789012', 'PASSWORD_COMMON'],
    ['aaaaaaaaaaaa', 'PASSWORD_COMMON'],
    ['abcabcabcabc', 'PASSWORD_COMMON'],
    ['azqsazqsazqs', 'PASSWORD_COMMON'],
    ['Bonjour2026!!', 'PASSWORD_COMMON'],
    ['vigie-epi-2026', 'PASSWORD_COMMON'],
    ['Administrateur1', 'PASSWORD_COMMON'],
  ])('%s is refused: %s', (password, code) => expect(codeOf(password)).toBe(code));

  it.each(['corbeau vélo lampe', 'tournesol-brique', 'kR7v-2mQp-9xWd', 'quatre chats gris', 'l’eau monte à Bâle', '漢字かな交じり文の長い合言葉です'])('%s may serve', (password) =>
    expect(codeOf(password)).toBeUndefined(),
  );

  it('has an end, so that hashing it costs little', () => expect(codeOf('x'.repeat(2_000))).toBe('PASSWORD_TOO_LONG'));

  it('asks for no figure, sign or capital, and says where and what to do', () => {
    expect(passwordProblems('court', CLAIRE, 'input.password')).toEqual([{ code: 'PASSWORD_TOO_SHORT', path: 'input.password', message: expect.stringContaining('12') }]);
  });

  it('drawn at random always may', () => {
    const drawn = fc.stringMatching(/^[A-Za-z0-9_-]{24}$/).filter((text) => new Set(text.toLowerCase().replaceAll(/[^a-z]/g, '')).size > 11);
    fc.assert(fc.property(drawn, (password) => codeOf(password) === undefined));
  });
});
