import type { Problem, Sql } from '#platform';
import { hashSecret } from '../hash-secret.js';
import { type CredentialKind, expiryAfter, MOST_ACTIVE } from '../rules/credential.js';
import { drawSecret, secretHint } from '../rules/secret-text.js';
import { countUsable, insertCredential } from '../store/credential-store.js';

/** A credential just made: the only time its secret is known. */
export interface NewCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  /** OAuth 2.0 client: the same for all secrets of the software. */
  readonly clientId: string;
  readonly secret: string;
  readonly expiresAt: Date;
}

/** Makes a credential, unless two of its kind are active: three secrets would mean that one is forgotten somewhere. */
export async function makeCredential(
  sql: Sql, machine: { id: string; kind: CredentialKind; months: number }, byName: string, now: Date,
): Promise<NewCredential | Problem> {
  const { id: clientId, kind, months } = machine;
  const [active] = await sql.run(countUsable, clientId, kind, now);
  if ((active?.usable ?? 0) >= MOST_ACTIVE) {
    return { code: 'TOO_MANY_CREDENTIALS', path: 'kind', message: `Déjà ${MOST_ACTIVE} en vigueur\u00A0: révoquez celui qui ne sert plus avant d’en créer un autre.` };
  }
  const secret = drawSecret(kind === 'API_KEY' ? 'key' : 'secret');
  const expiresAt = expiryAfter(now, months);
  const [made] = await sql.run(insertCredential, clientId, kind, hashSecret(secret), secretHint(secret), now, byName, expiresAt);
  return { id: made?.id ?? '', kind, clientId, secret, expiresAt };
}
