import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { STRASBOURG } from '../support/small-country.js';
import { layWatchedWeek, MONDAY_MORNING } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectSoundScreens, LOOKS } from './soundness.js';

const LISTS = ['/etablissements', `/etablissement/${STRASBOURG}`, '/remontees-manquantes', '/alertes'];

describe('The agent’s lists and establishments, whoever reads them', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await layWatchedWeek(site);
  });
  afterAll(async () => site.stop());

  it.each(LOOKS)('have nothing against accessibility at %d px in %s, and stay within the window', async (width, scheme) => {
    await expectSoundScreens(site, 'ars.44@demo.vigie', LISTS, [width, scheme]);
  });
});
