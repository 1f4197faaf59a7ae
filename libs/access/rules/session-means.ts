/** How a person comes in: a factor of ours, or a provider of identity. */
export const FIRST_MEANS = ['PASSWORD', 'PRO_SANTE_CONNECT', 'PRO_CONNECT'] as const;
export type FirstMeans = (typeof FIRST_MEANS)[number];

/** What we ask for when the first does not stand for two factors. */
export const SECOND_MEANS = ['TOTP', 'PASSKEY', 'RECOVERY_CODE'] as const;
export type SecondMeans = (typeof SECOND_MEANS)[number];

/** How a person proved who they are when a session was opened. A passkey alone is two factors. */
export type SessionMeans = FirstMeans | 'PASSKEY' | `${FirstMeans}_${SecondMeans}`;

/** Both, as the session and the audit trail say it. */
export function meansOfBoth(first: FirstMeans, second: SecondMeans): SessionMeans {
  return `${first}_${second}`;
}

const FIRST_LABELS: Readonly<Record<FirstMeans, string>> = { PASSWORD: 'Mot de passe', PRO_SANTE_CONNECT: 'Pro Santé Connect', PRO_CONNECT: 'ProConnect' };
const SECOND_LABELS: Readonly<Record<SecondMeans, string>> = { TOTP: 'code à usage unique', PASSKEY: 'clé d’accès', RECOVERY_CODE: 'code de secours' };

/** In French, as the person reads it among their sessions. */
export function meansLabel(means: SessionMeans): string {
  if (means === 'PASSKEY') return 'Clé d’accès';
  const first = FIRST_MEANS.find((one) => means === one || means.startsWith(`${one}_`));
  const second = SECOND_MEANS.find((one) => first !== undefined && means === meansOfBoth(first, one));
  if (first === undefined) return 'Autre moyen';
  return second === undefined ? FIRST_LABELS[first] : `${FIRST_LABELS[first]} et ${SECOND_LABELS[second]}`;
}
