import type { RandomStream } from '../random-stream.js';
import type { EstablishmentKind } from './establishment-kinds.js';
import { type DemoCommune, ofCommune } from './territories.js';

const support = (categoryCode: string, categoryLabel: string, name: (commune: DemoCommune) => string): EstablishmentKind => ({
  categoryCode,
  categoryLabel,
  share: 0,
  isPublic: true,
  usualBeds: [300, 900],
  hasEmergency: true,
  name: (_, commune) => name(commune),
  legalEntity: (_, commune) => name(commune),
});

export const SUPPORT_KIND = support('355', 'Centre hospitalier', (commune) => `Centre hospitalier ${ofCommune(commune)}`);
export const UNIVERSITY_KIND = support('101', 'Centre hospitalier régional', (commune) => `Centre hospitalier universitaire ${ofCommune(commune)}`);

const INHABITANTS_PER_BED = 1_100;
const MOST_BEDS = 2_000;

/** Beds of a support establishment, from the inhabitants of its territory. */
export function supportBeds(inhabitants: number, stream: RandomStream): number {
  return Math.round(Math.min(MOST_BEDS, (150 + inhabitants / INHABITANTS_PER_BED) * stream.between(0.8, 1.2)));
}
