import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { drawSecret, secretHint, SECRET_KINDS, secretKind } from './secret-text.js';

describe('the text of a secret', () => {
  const key = drawSecret('key', (bytes) => Buffer.alloc(bytes, 7));

  it('is recognised by its beginning and has one length', () => {
    expect(key).toMatch(/^vigie_key_[0-9A-Za-z]{49}$/);
    expect(drawSecret('secret', (bytes) => Buffer.alloc(bytes))).toMatch(/^vigie_secret_0{43}[0-9A-Za-z]{6}$/);
    expect(drawSecret('token', (bytes) => Buffer.alloc(bytes, 255))).toMatch(/^vigie_token_[0-9A-Za-z]{49}$/);
  });

  it.each([
    ['one character changed', key.replace(/.(.{10})$/, (tail) => `${tail.startsWith('0') ? '1' : '0'}${tail.slice(1)}`)],
    ['cut', key.slice(0, -1)],
    ['longer', `${key}0`],
    ['another kind, the same body', key.replace('_key_', '_token_')],
    ['an unknown kind', key.replace('_key_', '_clef_')],
    ['a line break after', `${key}\n`],
    ['a session of a person', 'dGhpcyBpcyBhIHNlc3Npb24gdG9rZW4gb2YgYSBwZXJzb24'],
    ['nothing', ''],
  ])('is refused when it is %s', (_, text) => {
    expect(secretKind(text)).toBeUndefined();
  });

  it('says its kind, whatever was drawn', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SECRET_KINDS), fc.uint8Array({ minLength: 32, maxLength: 32 }), (kind, drawn) => {
        const secret = drawSecret(kind, () => Buffer.from(drawn));
        expect(secretKind(secret)).toBe(kind);
        expect(secret.endsWith(secretHint(secret))).toBe(true);
      }),
    );
  });

  it('is never drawn twice', () => {
    expect(drawSecret('key')).not.toBe(drawSecret('key'));
  });
});
