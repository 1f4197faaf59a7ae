import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TellExpiringSecrets } from '#messaging';
import { asSystem } from '#platform';
import { type RunningProduct, startProduct } from '../../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../../support/small-country.js';
import { openSoftware, type ShownCredential } from '../../support/software.js';

describe('Before a secret ends', () => {
  let product: RunningProduct;
  let software: ShownCredential;
  let revoked: ShownCredential;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00' });
    await laySmallCountry(product.db);
    const director = await product.signIn('director.strasbourg@demo.vigie');
    software = await openSoftware(director, [STRASBOURG]);
    revoked = await openSoftware(director, [STRASBOURG], { software: 'Ancien' });
    await director.ask('mutation ($id: ID!) { revokeMachineCredential(id: $id) { id } }', { id: revoked.id });
  });
  afterAll(async () => product.stop());

  const tell = async (): Promise<number> => asSystem(async () => product.worker?.get(TellExpiringSecrets, { strict: false }).execute() ?? 0);
  const at = (days: number): void => product.clock.set(new Date(Date.parse('2027-11-23T08:42:00Z') - days * 86_400_000).toISOString());
  const told = async (): Promise<{ to: string; subject: string; text: string }[]> =>
    product.db.manager.query(`SELECT to_email AS "to", subject, text_body AS text FROM message WHERE dedupe_key LIKE 'credential/%' ORDER BY id`);

  it('its contact is told 30 days before, and 7, once each', async () => {
    at(31);
    await tell();
    expect(await told()).toEqual([]);
    for (const days of [30, 29, 8]) {
      at(days);
      await tell();
    }
    expect(await told()).toMatchObject([{ to: 'support@pharmastock.fr' }]);
    for (const days of [7, 1]) {
      at(days);
      await tell();
      await tell();
    }
    const messages = await told();
    expect(messages.map(({ subject }) => subject.replaceAll('\u00A0', ' '))).toEqual([
      'PharmaStock : connexion à Vigie EPI à renouveler dans 30 jours', 'PharmaStock : connexion à Vigie EPI à renouveler dans 7 jours',
    ]);
    expect(JSON.stringify(messages)).not.toContain(software.secret);
    at(-1);
    await tell();
    expect(await told()).toHaveLength(2);
  });
});
