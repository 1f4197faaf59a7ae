import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { type PageUnderTest, startPage } from './page-under-test.js';
import { expectSoundScreens, LOOKS } from './soundness.js';
import { SpfScene } from './spf-scene.js';

const SCREENS = ['/demandes-transmises', '/expeditions', '/stock'] as const;

describe('The screens of Santé publique France', () => {
  let site: PageUnderTest;

  beforeAll(async () => {
    site = await startPage({ now: '2026-11-23T08:42:00Z' });
    const scene = await SpfScene.lay(site);
    await scene.forwarded(9_200);
    await scene.plannedMeanwhile(await scene.forwarded(1_000));
  });
  afterAll(async () => site.stop());

  it.each(LOOKS)('have nothing against accessibility at %d px in %s', async (width, scheme) => {
    await expectSoundScreens(site, 'spf@demo.vigie', SCREENS, [width, scheme]);
  });
});
