import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { layWatchedWeek, MONDAY_MORNING } from './entry-scene.js';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectSoundScreens, LOOKS } from './soundness.js';

const TERRITORIES = ['/region/44', '/region/44?semaine=2026-W45', '/departement/67'];

describe('The agent’s territories, whoever reads them', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: MONDAY_MORNING });
    await layWatchedWeek(site);
  });
  afterAll(async () => site.stop());

  it.each(LOOKS)('have nothing against accessibility at %d px in %s, and stay within the window', async (width, scheme) => {
    await expectSoundScreens(site, 'ars.44@demo.vigie', TERRITORIES, [width, scheme]);
  });
});
