import type { Problem } from '#platform';

export const CONTACT_KINDS = ['DIRECTOR', 'LOGISTICS'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];

export interface ContactDetails {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

const LONGEST_NAME = 120;
const LONGEST_EMAIL = 254;
/** One address, without what would let it mean several, another header of a mail, or more than an address once in a link. */
const EMAIL = /^[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#]+@[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#]+\.[^\s\p{Cc}\p{Bidi_Control}@,;:<>"().?&%#]{2,}$/u;
/** What people write around the digits. */
const PHONE_MARKS = /[\s.()/-]/gu;
const PHONE = /^\+?\d{10,15}$/;

/** What somebody typed, without the spaces around it; an empty field is absent. */
export function tidyContact({ name, phone, email }: ContactDetails): ContactDetails {
  return { name: name.trim().replace(/\s+/gu, ' '), phone: phone?.trim() || null, email: email?.trim().toLowerCase() || null };
}

/** What is wrong with a tidied contact; empty when it can be kept. */
export function contactProblems({ name, phone, email }: ContactDetails): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  if (name === '') refuse('NAME_REQUIRED', 'name', 'Indiquez le nom de la personne.');
  else if (name.length > LONGEST_NAME || /[\p{Cc}\p{Bidi_Control}]/u.test(name)) refuse('NAME_INVALID', 'name', `Nom illisible\u00A0: ${LONGEST_NAME} caractères au plus, sur une ligne.`);
  if (phone === null && email === null) refuse('CONTACT_UNREACHABLE', 'email', 'Indiquez au moins un téléphone ou une adresse électronique.');
  if (phone !== null && !PHONE.test(phone.replace(PHONE_MARKS, ''))) {
    refuse('PHONE_INVALID', 'phone', 'Numéro de téléphone invalide. Exemple\u00A0: 03 88 11 67 68.');
  }
  if (email !== null && (email.length > LONGEST_EMAIL || !EMAIL.test(email))) {
    refuse('EMAIL_INVALID', 'email', 'Adresse électronique invalide. Exemple\u00A0: prenom.nom@etablissement.fr.');
  }
  return problems;
}
