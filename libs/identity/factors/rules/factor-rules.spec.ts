import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { TOTP } from 'otpauth';
import { drawRecoveryCodes, hashRecoveryCode } from './recovery-code.js';
import { seal, unseal } from './seal.js';
import { describeTotp, stepOfCode } from './totp.js';

const KEY = Buffer.alloc(32, 7);

describe('A sealed secret', () => {
  it('opens with its key and its owner, and with nothing else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 64 }), fc.nat(), (plain, where) => {
        const sealed = seal(KEY, Buffer.from(plain), 'claire');
        expect(unseal(KEY, sealed, 'claire')).toEqual(Buffer.from(plain));
        expect(() => unseal(Buffer.alloc(32, 8), sealed, 'claire')).toThrow();
        expect(() => unseal(KEY, sealed, 'paul')).toThrow();
        const changed = Buffer.from(sealed);
        changed[where % changed.length] = (changed[where % changed.length] ?? 0) ^ 1;
        expect(() => unseal(KEY, changed, 'claire')).toThrow();
      }),
    );
  });
});

describe('A recovery code', () => {
  it('is one of ten, all different, read whatever the case, hyphens and look-alike letters', () => {
    const codes = drawRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/);
    const hash = hashRecoveryCode(KEY, 'claire', 'a0b1-c2d3-e4f5');
    for (const typed of ['A0B1C2D3E4F5', ' aob1 c2d3 e4f5 ', 'aObl-c2d3-e4f5']) expect(hashRecoveryCode(KEY, 'claire', typed)).toEqual(hash);
    expect(hashRecoveryCode(KEY, 'paul', 'a0b1-c2d3-e4f5')).not.toEqual(hash);
  });
});

describe('A code of an authenticator application', () => {
  // RFC 6238, appendix B, SHA-1: the last six figures of each.
  const SECRET = Buffer.from('12345678901234567890');
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at %d s is %s, of step %d', (seconds, code, step) => expect(stepOfCode(SECRET, code, new Date(seconds * 1_000))).toBe(step));

  it('holds one step before and after, not two, and is six figures', () => {
    const at = (steps: number): Date => new Date((1_234_567_890 + 30 * steps) * 1_000);
    expect(stepOfCode(SECRET, '005924', at(1))).toBe(41_152_263);
    expect(stepOfCode(SECRET, ' 005 924', at(-1))).toBe(41_152_263);
    expect([stepOfCode(SECRET, '005924', at(2)), stepOfCode(SECRET, '005924', at(-2)), stepOfCode(SECRET, '5924', at(0)), stepOfCode(SECRET, '', at(0))]).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is made from what the QR code says', () => {
    const drawn = randomBytes(20);
    const { secret, uri } = describeTotp(drawn, 'claire@exemple.fr');
    expect(uri).toMatch(/^otpauth:\/\/totp\/Vigie%20EPI:claire%40exemple\.fr\?.*issuer=Vigie%20EPI.*/);
    const now = new Date('2026-11-23T08:42:00Z');
    expect(stepOfCode(drawn, new TOTP({ secret }).generate({ timestamp: now.getTime() }), now)).toBe(Math.floor(now.getTime() / 30_000));
  });
});
