import type { RandomStream } from '../random-stream.js';
import { ofCommune, type DemoCommune } from './territories.js';

/** How one kind of establishment of the demonstration network is named and sized. */
export interface EstablishmentKind {
  readonly categoryCode: string;
  readonly categoryLabel: string;
  /** Part of a department's establishments, its support establishments aside. */
  readonly share: number;
  /** Belongs to its territory's hospital group. */
  readonly isPublic: boolean;
  /** Beds or places: half of the establishments lie between the two. */
  readonly usualBeds: readonly [low: number, high: number];
  readonly hasEmergency?: boolean;
  readonly name: (place: PlaceName, commune: DemoCommune) => string;
  readonly legalEntity: (place: PlaceName, commune: DemoCommune) => string;
}

/** "Les Tilleuls", "des Tilleuls". */
export interface PlaceName {
  readonly plain: string;
  readonly of: string;
}

const FEMININE_OR_PLURAL = [
  'Tilleuls', 'Ormes', 'Glycines', 'Marronniers', 'Peupliers', 'Acacias', 'Cèdres', 'Charmilles', 'Bruyères', 'Coquelicots', 'Jonquilles',
  'Lilas', 'Mimosas', 'Noisetiers', 'Oliviers', 'Pins', 'Platanes', 'Primevères', 'Roseaux', 'Saules', 'Tamaris', 'Trois Fontaines',
  'Vergers', 'Vignes', 'Hirondelles', 'Mésanges', 'Quatre Saisons', 'Sources', 'Prairies', 'Collines', 'Remparts', 'Moulins', 'Capucines',
  'Églantines', 'Genêts', 'Hêtres', 'Magnolias', 'Amandiers', 'Cigognes', 'Rives',
] as const;
const MASCULINE = ['Parc', 'Lac', 'Vallon', 'Canal', 'Belvédère', 'Val Fleuri', 'Bois Joli', 'Grand Pré', 'Pont Neuf', 'Soleil Levant', 'Mail', 'Clos'] as const;

export function placeName(stream: RandomStream): PlaceName {
  if (stream.chance(0.75)) {
    const word = stream.pick(FEMININE_OR_PLURAL);
    return { plain: `Les ${word}`, of: `des ${word}` };
  }
  const word = stream.pick(MASCULINE);
  return { plain: `Le ${word}`, of: `du ${word}` };
}

const ownName = (name: (place: PlaceName, commune: DemoCommune) => string): Pick<EstablishmentKind, 'name' | 'legalEntity'> => ({
  name,
  legalEntity: name,
});

/** Categories of the national nomenclature, in shares close to those of the hospital statistics, plus nursing homes. */
export const KINDS: readonly EstablishmentKind[] = [
  {
    categoryCode: '355', categoryLabel: 'Centre hospitalier', share: 0.13, isPublic: true, usualBeds: [90, 260], hasEmergency: true,
    ...ownName((_, commune) => `Centre hospitalier ${ofCommune(commune)}`),
  },
  {
    categoryCode: '106', categoryLabel: 'Centre hospitalier de proximité', share: 0.08, isPublic: true, usualBeds: [25, 70],
    ...ownName((_, commune) => `Hôpital de proximité ${ofCommune(commune)}`),
  },
  {
    categoryCode: '365', categoryLabel: 'Établissement de soins pluridisciplinaire', share: 0.14, isPublic: false, usualBeds: [60, 150],
    name: (place) => `Clinique ${place.of}`, legalEntity: (place) => `SAS Clinique ${place.of}`,
  },
  {
    categoryCode: '109', categoryLabel: 'Établissement de soins de suite et de réadaptation', share: 0.17, isPublic: false, usualBeds: [50, 110],
    name: (place) => `Centre de réadaptation ${place.of}`, legalEntity: (place) => `Association ${place.plain}`,
  },
  {
    categoryCode: '161', categoryLabel: 'Maison de santé pour maladies mentales', share: 0.06, isPublic: false, usualBeds: [70, 150],
    name: (place) => `Clinique psychiatrique ${place.of}`, legalEntity: (place) => `SAS ${place.plain}`,
  },
  {
    categoryCode: '292', categoryLabel: 'Centre hospitalier spécialisé en psychiatrie', share: 0.04, isPublic: true, usualBeds: [150, 420],
    ...ownName((_, commune) => `Centre hospitalier spécialisé ${ofCommune(commune)}`),
  },
  {
    categoryCode: '141', categoryLabel: 'Centre de dialyse', share: 0.08, isPublic: false, usualBeds: [10, 28],
    name: (_, commune) => `Centre de dialyse ${ofCommune(commune)}`, legalEntity: (place) => `Association de dialyse ${place.of}`,
  },
  {
    categoryCode: '127', categoryLabel: 'Hospitalisation à domicile', share: 0.04, isPublic: false, usualBeds: [40, 120],
    name: (_, commune) => `Hospitalisation à domicile ${ofCommune(commune)}`, legalEntity: (place) => `Association Soins à domicile ${place.of}`,
  },
  {
    categoryCode: '362', categoryLabel: 'Établissement de soins de longue durée', share: 0.04, isPublic: true, usualBeds: [35, 80],
    ...ownName((place) => `Unité de soins de longue durée ${place.plain}`),
  },
  {
    categoryCode: '500', categoryLabel: "Établissement d'hébergement pour personnes âgées dépendantes", share: 0.22, isPublic: false,
    usualBeds: [60, 100], name: (place) => `EHPAD ${place.plain}`, legalEntity: (place) => `Association Résidence ${place.plain}`,
  },
];
