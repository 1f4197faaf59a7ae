/** What a person can mend when proving who they are, with what to do. */
const MESSAGES = {
  WRONG_PASSWORD: 'Adresse ou mot de passe incorrect.',
  WRONG_CURRENT_PASSWORD: 'Le mot de passe actuel est incorrect.',
  WRONG_CODE: 'Code incorrect ou déjà utilisé. Attendez le code suivant et réessayez.',
  WRONG_RECOVERY_CODE: 'Code de secours incorrect ou déjà utilisé.',
  PASSKEY_REFUSED: 'Cette clé d’accès n’a pas été acceptée. Réessayez, ou choisissez un autre moyen.',
  PENDING_EXPIRED: 'La connexion a trop attendu. Recommencez-la depuis le début.',
  ENROLMENT_EXPIRED: 'L’enregistrement a trop attendu. Recommencez.',
  TOO_MANY_ATTEMPTS: 'Trop d’essais. Patientez avant de réessayer.',
  PROOF_REQUIRED: 'Confirmez d’abord que c’est bien vous.',
  LAST_FACTOR: 'Un second facteur au moins est obligatoire : enregistrez-en un autre avant de retirer celui-ci.',
  UNKNOWN_FACTOR: 'Ce moyen n’est plus enregistré.',
  TOO_MANY_FACTORS: 'Vous avez déjà dix moyens de ce type : retirez-en un d’abord.',
  DEMO_ACCOUNT: 'Le mot de passe d’un compte de démonstration ne se change pas : il est public.',
  UNKNOWN_IDENTITY: 'Cette identité n’est plus rattachée à votre compte.',
  LAST_WAY_IN: 'Cette identité est votre seul moyen de vous connecter\u00A0: choisissez d’abord un mot de passe (« Mot de passe oublié », sur la page de connexion), ou ajoutez une clé d’accès.',
  NO_PASSWORD: 'Ce compte n’a pas de mot de passe ici.',
} as const;

export type RefusedCode = keyof typeof MESSAGES | 'PASSWORD_REFUSED';

export interface Refused {
  readonly kind: 'refused';
  readonly code: RefusedCode;
  readonly message: string;
  readonly retryAfterSeconds: number | null;
}

export function refused(code: keyof typeof MESSAGES): Refused {
  return { kind: 'refused', code, message: MESSAGES[code], retryAfterSeconds: null };
}

export function tooMany(retryAfterSeconds: number): Refused {
  return { kind: 'refused', code: 'TOO_MANY_ATTEMPTS', message: `Trop d’essais. Réessayez dans ${inWords(retryAfterSeconds)}.`, retryAfterSeconds };
}

function inWords(seconds: number): string {
  if (seconds < 60) return seconds === 1 ? '1 seconde' : `${seconds} secondes`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}
