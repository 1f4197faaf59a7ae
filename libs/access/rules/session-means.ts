/** How a person proved who they are when a session was opened. */
export const SESSION_MEANS = [
  'PASSWORD', 'PASSWORD_TOTP', 'PASSWORD_PASSKEY', 'PASSWORD_RECOVERY_CODE', 'PASSKEY', 'PRO_SANTE_CONNECT', 'PRO_CONNECT',
] as const;

export type SessionMeans = (typeof SESSION_MEANS)[number];

/** In French, as the person reads it among their sessions. */
export const MEANS_LABELS: Readonly<Record<SessionMeans, string>> = {
  PASSWORD: 'Mot de passe',
  PASSWORD_TOTP: 'Mot de passe et code à usage unique',
  PASSWORD_PASSKEY: 'Mot de passe et clé d’accès',
  PASSWORD_RECOVERY_CODE: 'Mot de passe et code de secours',
  PASSKEY: 'Clé d’accès',
  PRO_SANTE_CONNECT: 'Pro Santé Connect',
  PRO_CONNECT: 'ProConnect',
};
