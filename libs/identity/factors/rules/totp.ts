import { Secret, TOTP } from 'otpauth';

const STEP_SECONDS = 30;
/** Clocks of telephones are late or early: one step before and after. */
const WINDOW = 1;
/** 160 bits, as RFC 4226 recommends. */
export const SECRET_BYTES = 20;

function totpOf(secret: Buffer, label = ''): TOTP {
  return new TOTP({ issuer: 'Vigie EPI', label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });
}

/** The step of thirty seconds that a code belongs to; undefined when it is none of those of now. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | undefined {
  const token = code.replaceAll(/\s/gu, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const delta = totpOf(secret).validate({ token, timestamp: now.getTime(), window: WINDOW });
  return delta === null ? undefined : Math.floor(now.getTime() / 1_000 / STEP_SECONDS) + delta;
}

/** What an authenticator application reads: the secret in base 32, and the address of its QR code. */
export function describeTotp(secret: Buffer, email: string): { secret: string; uri: string } {
  const totp = totpOf(secret, email);
  return { secret: totp.secret.base32, uri: totp.toString() };
}
