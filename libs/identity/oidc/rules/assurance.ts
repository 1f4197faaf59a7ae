import type { ProviderProfile } from './provider-profiles.js';

/** Levels of eIDAS: low, substantial, high. */
const LEVELS = ['eidas1', 'eidas2', 'eidas3'];

/** True when a level is known and not below another. */
export function reaches(level: string | undefined, least: string): boolean {
  const rank = LEVELS.indexOf(level ?? '');
  return rank !== -1 && rank >= LEVELS.indexOf(least);
}

/** The levels that satisfy one, lowest first. */
export function levelsFrom(least: string): string[] {
  return LEVELS.filter((level) => reaches(level, least));
}

/** True when the sign-in at the provider stands for two factors: otherwise ours is asked for. */
export function isStrong(profile: Pick<ProviderProfile, 'strongFrom' | 'strongMethods'>, acr: string | undefined, amr: readonly string[]): boolean {
  return reaches(acr, profile.strongFrom) || amr.some((method) => profile.strongMethods.includes(method));
}
