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

/** @param site its domain ends in .example, which no one can register. */
export function fictionalPerson(stream: RandomStream, site: string, phone: (stream: RandomStream) => string): FictionalPerson {
  const name = `${stream.pick(FIRST_NAMES)} ${stream.pick(LAST_NAMES)}`;
  return { name, email: fictionalEmail(name, site), phone: phone(stream) };
}

export function fictionalEmail(name: string, site: string): string {
  return `${asciiWords(name).join('.')}@${asciiWords(site).join('-').slice(0, LONGEST_DOMAIN).replace(/-$/u, '')}.example`;
}

const LONGEST_DOMAIN = 40;

/** First digits of the numbers that the regulator (ARCEP) keeps for works of fiction, by its five zones, and for mobiles. */
const FICTION_RANGES = { 1: '01 99 00', 2: '02 61 91', 3: '03 53 01', 4: '04 65 71', 5: '05 36 49' } as const;
const FICTION_MOBILES = '06 39 98';
const ZONE_OF_REGION: Readonly<Record<string, keyof typeof FICTION_RANGES>> = {
  '11': 1, '24': 2, '28': 2, '52': 2, '53': 2, '27': 3, '32': 3, '44': 3, '84': 4, '93': 4, '94': 4, '75': 5, '76': 5,
};

/** A fixed line of the region; overseas has no range of its own. */
export function fictionalPhone(stream: RandomStream, regionCode: string): string {
  const zone = ZONE_OF_REGION[regionCode];
  return withRange(zone === undefined ? FICTION_MOBILES : FICTION_RANGES[zone], stream);
}

export function fictionalMobile(stream: RandomStream): string {
  return withRange(FICTION_MOBILES, stream);
}

function withRange(range: string, stream: RandomStream): string {
  const digits = String(stream.below(10_000)).padStart(4, '0');
  return `${range} ${digits.slice(0, 2)} ${digits.slice(2)}`;
}

function asciiWords(text: string): string[] {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== '');
}
