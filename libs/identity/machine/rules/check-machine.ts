import type { Problem } from '#platform';
import { LONGEST_MONTHS } from './credential.js';

export interface MachineDetails {
  readonly software: string;
  readonly vendor: string;
  readonly contactEmail: string;
}

const LONGEST_NAME = 80;
const LONGEST_EMAIL = 254;
export const MOST_ESTABLISHMENTS = 200;
/** One address, and nothing that could be another header of a mail. */
const EMAIL = /^[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#]+@[^\s\p{Cc}\p{Bidi_Control}@,;:<>"()?&%#]+\.[^\s\p{Cc}\p{Bidi_Control}@,;:<>"().?&%#]{2,}$/u;
const UNREADABLE = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u;

/** What somebody typed, without the spaces around it. */
export function tidyMachine({ software, vendor, contactEmail }: MachineDetails): MachineDetails {
  const line = (text: string): string => text.trim().replace(/ +/gu, ' ');
  return { software: line(software), vendor: line(vendor), contactEmail: contactEmail.trim().toLowerCase() };
}

/** What is wrong with the tidied description of a software; empty when it can be kept. */
export function machineProblems({ software, vendor, contactEmail }: MachineDetails): Problem[] {
  const problems = [...nameProblems(software, 'software', 'du logiciel'), ...nameProblems(vendor, 'vendor', 'de l’éditeur')];
  if (contactEmail.length > LONGEST_EMAIL || !EMAIL.test(contactEmail)) {
    problems.push({ code: 'EMAIL_INVALID', path: 'contactEmail', message: 'Adresse électronique invalide. Exemple\u00A0: support@editeur.fr.' });
  }
  return problems;
}

/** What is wrong with a list of establishments, before anybody asks whose they are. */
export function establishmentProblems(establishments: readonly string[], least = 1): Problem[] {
  const path = 'establishments';
  if (establishments.length < least) return [{ code: 'ESTABLISHMENT_REQUIRED', path, message: 'Choisissez au moins un établissement.' }];
  if (establishments.length > MOST_ESTABLISHMENTS) {
    return [{ code: 'TOO_MANY_ESTABLISHMENTS', path, message: `${MOST_ESTABLISHMENTS} établissements au plus pour un même logiciel.` }];
  }
  return [];
}

export function lifetimeProblems(months: number): Problem[] {
  if (Number.isInteger(months) && months >= 1 && months <= LONGEST_MONTHS) return [];
  return [{ code: 'LIFETIME_INVALID', path: 'months', message: `Durée de validité\u00A0: de 1 à ${LONGEST_MONTHS} mois.` }];
}

function nameProblems(name: string, path: string, whose: string): Problem[] {
  if (name === '') return [{ code: 'NAME_REQUIRED', path, message: `Indiquez le nom ${whose}.` }];
  if (name.length <= LONGEST_NAME && !UNREADABLE.test(name)) return [];
  return [{ code: 'NAME_INVALID', path, message: `Nom ${whose} illisible\u00A0: ${LONGEST_NAME} caractères au plus, sur une ligne.` }];
}
