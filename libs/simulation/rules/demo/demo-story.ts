import type { EstablishmentStory } from '../establishment-traits.js';

/** The demonstration is the same on every machine. */
export const DEMO_SEED = 1;

/** The director still has to report the last week; gowns are about to run out. */
const SHOWCASE_STORY: EstablishmentStory = {
  coverage: { GOWN: [3.1, 2.6, 2.1, 1.5, 0.85], FFP2_MASK: [3.2, 2.8, 2.2, 1.45], GLOVE: [3.3, 3.1, 2.9, 2.75] },
  silentWeeks: 1,
};

export function showcaseStories(finess: string): ReadonlyMap<string, EstablishmentStory> {
  return new Map([[finess, SHOWCASE_STORY]]);
}
