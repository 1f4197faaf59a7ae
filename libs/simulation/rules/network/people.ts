import type { RandomStream } from '../random-stream.js';

const FIRST_NAMES = [
  'Claire', 'Marc', 'Sophie', 'Karim', 'Hélène', 'Yann', 'Nadia', 'Étienne', 'Camille', 'Olivier', 'Fatou', 'Laurent', 'Agnès', 'Thomas',
  'Inès', 'Pascal', 'Mélanie', 'Bruno', 'Awa', 'Christophe', 'Sylvie', 'Mehdi', 'Corinne', 'Julien', 'Anne', 'Rodrigue', 'Valérie', 'Denis',
  'Léa', 'Gilles', 'Samira', 'Hugo', 'Brigitte', 'Antoine', 'Malika', 'Rémi', 'Catherine', 'Simon', 'Élodie', 'Patrick',
] as const;

const LAST_NAMES = [
  'Aubertin', 'Belhadj', 'Marchal', 'Thiel', 'Le Goff', 'Lambert', 'Moreau', 'Diallo', 'Schmitt', 'Garnier', 'Perrin', 'Rousseau', 'Nguyen',
  'Fontaine', 'Chevalier', 'Boyer', 'Lefèvre', 'Masson', 'Guérin', 'Henry', 'Da Silva', 'Traoré', 'Colin', 'Vidal', 'Caron', 'Picard', 'Renard',
  'Roger', 'Arnaud', 'Weber', 'Klein', 'Mercier', 'Dupuis', 'Hoarau', 'Payet', 'Casanova', 'Leclerc', 'Barbier', 'Brun', 'Jacquet', 'Gaillard',
  'Roche', 'Royer', 'Noël', 'Meyer', 'Blanchard', 'Joly', 'Rivière', 'Carpentier', 'Benali', 'Prévost', 'Étienne', 'Marty', 'Collet', 'Leroux',
] as const;

/** Someone who does not exist, reachable nowhere. */
export interface FictionalPerson {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export function fictionalPerson(stream: RandomStream): FictionalPerson {
  const name = `${stream.pick(FIRST_NAMES)} ${stream.pick(LAST_NAMES)}`;
  return { name, email: `${asciiWords(name).join('.')}@demo.vigie`, phone: fictionalPhone(stream) };
}

/** In the range 01 99 00, which the regulator keeps for works of fiction. */
export function fictionalPhone(stream: RandomStream): string {
  const digits = String(stream.below(10_000)).padStart(4, '0');
  return `01 99 00 ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

function asciiWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().split(/[^a-z]+/);
}
