import { expect, it } from '@jest/globals';
import { layCountry } from './country/lay-country.js';
it('lays', async () => {
  const t = performance.now();
  const c = await layCountry();
  console.log(Math.round(performance.now() - t), JSON.stringify(c.subjects.get('metz')));
  await c.stop();
  expect(1).toBe(1);
});
