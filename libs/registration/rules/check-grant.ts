import type { Problem } from '#platform';

const LONGEST = { name: 120, email: 254, reason: 500 } as const;
/** One address, without what would let it mean several or begin another header of a mail. */
const EMAIL = /^[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#{}]+@[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#{}]+\.[^\s\p{Cc}\p{Bidi_Control}@,;:<>"().?&%#{}]{2,}$/u;
const UNREADABLE = /[\p{Cc}\p{Bidi_Control}{}]/u;

export interface Invitee {
  readonly email: string;
  readonly name: string;
}

/** What somebody typed, without the spaces around it. */
export function tidyInvitee({ email, name }: Invitee): Invitee {
  return { email: email.trim().toLowerCase(), name: name.trim().replace(/\s+/gu, ' ') };
}

export function inviteeProblems({ email, name }: Invitee, path = ''): Problem[] {
  return [...nameProblems(name, `${path}name`), ...emailProblems(email, `${path}email`)];
}

export function emailProblems(email: string, path: string): Problem[] {
  if (email.length <= LONGEST.email && EMAIL.test(email)) return [];
  return [{ code: 'EMAIL_INVALID', path, message: 'Adresse électronique invalide. Exemple\u00A0: prenom.nom@etablissement.fr.' }];
}

export function nameProblems(name: string, path: string): Problem[] {
  if (name === '') return [{ code: 'NAME_REQUIRED', path, message: 'Indiquez le prénom et le nom de la personne.' }];
  if (name.length <= LONGEST.name && !UNREADABLE.test(name)) return [];
  return [{ code: 'NAME_INVALID', path, message: `Nom illisible\u00A0: ${LONGEST.name} caractères au plus, sur une ligne.` }];
}

/** Every right given or withdrawn says why: it is what the yearly review and the audit read. */
export function reasonProblems(reason: string, path = 'reason'): Problem[] {
  const text = reason.trim();
  if (text === '') return [{ code: 'REASON_REQUIRED', path, message: 'Dites pourquoi, en quelques mots.' }];
  if (text.length <= LONGEST.reason) return [];
  return [{ code: 'REASON_TOO_LONG', path, message: `Motif trop long\u00A0: ${LONGEST.reason} caractères au plus.` }];
}

export function untilProblems(until: Date | null, now: Date, path = 'validUntil'): Problem[] {
  if (until === null || until > now) return [];
  return [{ code: 'UNTIL_PAST', path, message: 'La date de fin est déjà passée.' }];
}
