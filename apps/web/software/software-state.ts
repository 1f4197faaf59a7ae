import { counted } from '../figures/numbers.js';
import type { SoftwareFragment } from '../generated/graphql.js';

export type Software = SoftwareFragment;
export type Credential = Software['credentials'][number];

/** Worst first: what makes reports stop, then what will, then what may be forgotten. */
export const STATES = ['NO_SECRET', 'EXPIRES_SOON', 'NO_ESTABLISHMENT', 'NEVER_USED', 'ACTIVE'] as const;
export type SoftwareState = (typeof STATES)[number];

export const STATE_LABELS: Readonly<Record<SoftwareState, string>> = {
  NO_SECRET: 'Aucun secret en vigueur',
  EXPIRES_SOON: 'Expire bientôt',
  NO_ESTABLISHMENT: 'Sans établissement',
  NEVER_USED: 'Jamais utilisé',
  ACTIVE: 'Actif',
};

export const KIND_LABELS: Readonly<Record<Credential['kind'], string>> = { CLIENT_SECRET: 'Secret OAuth', API_KEY: 'Clé d’API' };

export const CREDENTIAL_LABELS: Readonly<Record<Credential['state'], string>> = { ACTIVE: 'En vigueur', EXPIRES_SOON: 'Expire bientôt', EXPIRED: 'Expiré', REVOKED: 'Révoqué' };

export function isUsable({ state }: Credential): boolean {
  return state === 'ACTIVE' || state === 'EXPIRES_SOON';
}

/** Its last secret of a kind decides: one that ends soon beside a fresh one is a rotation under way. */
export function softwareState({ credentials, establishments, othersCount }: Software): SoftwareState {
  const usable = credentials.filter(isUsable);
  if (usable.length === 0) return 'NO_SECRET';
  if (establishments.length + othersCount === 0) return 'NO_ESTABLISHMENT';
  if (usable.every(({ state }) => state === 'EXPIRES_SOON')) return 'EXPIRES_SOON';
  return lastUse({ credentials }) === undefined ? 'NEVER_USED' : 'ACTIVE';
}

/** The credential used last; undefined when none ever was. */
export function lastUse({ credentials }: Pick<Software, 'credentials'>): Credential | undefined {
  return credentials.filter(({ lastUsedAt }) => lastUsedAt !== null).toSorted((a, b) => (b.lastUsedAt ?? '').localeCompare(a.lastUsedAt ?? ''))[0];
}

/** The secret in force that ends last; undefined when none is. */
export function lastingSecret({ credentials }: Pick<Software, 'credentials'>): Credential | undefined {
  return credentials.filter(isUsable).toSorted((a, b) => a.expiresAt.localeCompare(b.expiresAt)).at(-1);
}

export function worstFirst(softwares: readonly Software[]): Software[] {
  return softwares.toSorted((a, b) => STATES.indexOf(softwareState(a)) - STATES.indexOf(softwareState(b)) || a.software.localeCompare(b.software, 'fr'));
}

/** The finding of the list, worst first. */
export function softwareFinding(softwares: readonly Software[]): string {
  if (softwares.length === 0) return 'Aucun logiciel connecté';
  const [worst] = worstFirst(softwares);
  const state = worst && softwareState(worst);
  const without = softwares.filter((one) => softwareState(one) === 'NO_SECRET').length;
  if (without > 0) return `${counted(without, 'logiciel ne peut', 'logiciels ne peuvent')} plus envoyer de remontée`;
  const lasting = worst && lastingSecret(worst);
  if (worst && state === 'EXPIRES_SOON' && lasting) {
    const { daysLeft } = lasting;
    return `${worst.software} s’arrêtera ${daysLeft === 0 ? 'aujourd’hui' : `dans ${counted(daysLeft, 'jour')}`} sans nouveau secret`;
  }
  const idle = softwares.filter((one) => softwareState(one) === 'NEVER_USED').length;
  if (idle > 0) return `${counted(idle, 'logiciel n’a', 'logiciels n’ont')} encore rien envoyé`;
  return counted(softwares.length, 'logiciel connecté', 'logiciels connectés');
}
