import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Caller, type RunningProduct, startProduct } from '../support/running-product.js';
import { HAGUENAU, LILLE, laySmallCountry, STRASBOURG } from '../support/small-country.js';

interface Told {
  readonly action: string;
  readonly name: string;
  readonly role: string;
  readonly finess: string | null;
  readonly detail: Record<string, unknown>;
}

const SCREEN = `query ($finess: Finess!, $code: String!) {
  establishment(finess: $finess) { name } coverage(finess: $finess) { item { code } } weeklyReports(finess: $finess) { week }
  situation(kind: ESTABLISHMENT, code: $code) { label } alerts(filter: { finess: $finess }) { nodes { id } } }`;

describe('Reading another body’s establishment', () => {
  let product: RunningProduct;
  let agency: Caller;
  let centre: Caller;

  beforeAll(async () => {
    product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false });
    await laySmallCountry(product.db);
    agency = await product.signIn('ars.44@demo.vigie');
    centre = await product.signIn('crisis.centre@demo.vigie');
  });

  afterAll(async () => product.stop());

  // The trail is append-only: what each test finds is what came since.
  let since = 0;
  beforeEach(async () => {
    const [row] = await product.db.manager.query<[{ last: number }]>('SELECT coalesce(max(id), 0)::int AS last FROM audit_entry');
    since = row.last;
  });

  async function told(): Promise<Told[]> {
    return product.db.manager.query<Told[]>(
      'SELECT action, person_name AS name, role, finess, detail FROM audit_entry WHERE id > $1 ORDER BY id', [since],
    );
  }
  const open = async (caller: Caller, finess: string): Promise<unknown> => {
    const { data, errors } = await caller.ask(SCREEN, { finess, code: finess });
    return errors ?? data['establishment'];
  };

  it('is told once for a whole screen, and once in a quarter of an hour', async () => {
    expect(await open(agency, STRASBOURG)).toMatchObject({ name: 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG' });
    const consultation = { action: 'establishment.consult', name: 'Nadia Schmitt', role: 'ARS_AGENT', finess: STRASBOURG };
    expect(await told()).toMatchObject([consultation]);
    product.clock.advance({ minutes: 14 });
    await open(agency, STRASBOURG);
    expect(await told()).toHaveLength(1);
    product.clock.advance({ minutes: 2 });
    await open(agency, STRASBOURG);
    expect(await told()).toMatchObject([consultation, consultation]);
  });

  it('is told for each person and each establishment', async () => {
    product.clock.advance({ minutes: 20 });
    await open(agency, STRASBOURG);
    await open(agency, HAGUENAU);
    await open(centre, STRASBOURG);
    expect((await told()).map(({ name, finess }) => [name, finess])).toEqual([
      ['Nadia Schmitt', STRASBOURG], ['Nadia Schmitt', HAGUENAU], ['Jean Martin', STRASBOURG],
    ]);
  });

  it('is told once by several processes', async () => {
    product.clock.advance({ minutes: 20 });
    await open(agency, STRASBOURG);
    const other = await product.startApi();
    const address = await other.getUrl();
    const answer = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${agency.token}` },
      body: JSON.stringify({ query: SCREEN, variables: { finess: STRASBOURG, code: STRASBOURG } }),
    });
    expect(JSON.stringify(await answer.json())).toContain('STRASBOURG');
    await other.close();
    expect(await told()).toHaveLength(1);
  });

  it('is not told of one’s own establishment, nor of what was refused', async () => {
    product.clock.advance({ minutes: 20 });
    const director = await product.signIn('director.strasbourg@demo.vigie');
    since += 1;
    await open(director, STRASBOURG);
    await open(agency, LILLE);
    expect(await told()).toEqual([]);
  });

  it('gives nothing when it cannot be told, and what it would have told next', async () => {
    product.clock.advance({ minutes: 20 });
    await product.db.manager.query('ALTER TABLE audit_entry ADD CONSTRAINT broken CHECK (false) NOT VALID');
    const { data, errors } = await agency.ask(SCREEN, { finess: STRASBOURG, code: STRASBOURG });
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(data ?? null)).not.toContain('STRASBOURG');
    await product.db.manager.query('ALTER TABLE audit_entry DROP CONSTRAINT broken');
    await open(agency, STRASBOURG);
    expect(await told()).toHaveLength(1);
  });

  const EXPORT = 'mutation ($input: RecordExportInput!) { recordExport(input: $input) }';
  const taken = { what: 'couverture', format: 'CSV', rows: 7, page: '/etablissement' };

  it('tells an export with what, how much, from where and of which perimeter', async () => {
    expect((await agency.ask(EXPORT, { input: taken })).data['recordExport']).toBe(true);
    expect((await agency.ask(EXPORT, { input: { ...taken, finess: HAGUENAU } })).data['recordExport']).toBe(true);
    expect(await told()).toMatchObject([
      { action: 'export.take', name: 'Nadia Schmitt', role: 'ARS_AGENT', finess: null, detail: taken },
      { action: 'export.take', finess: HAGUENAU },
    ]);
  });

  it.each([
    ['of an establishment elsewhere', { ...taken, finess: LILLE }, 'FORBIDDEN'],
    ['of one that does not exist', { ...taken, finess: '999999999' }, 'FORBIDDEN'],
    ['without a name', { ...taken, what: ' ' }, 'BAD_REQUEST'],
    ['with an endless name', { ...taken, what: 'x'.repeat(201) }, 'BAD_REQUEST'],
  ])('refuses an export %s', async (_, input, code) => {
    expect((await agency.ask(EXPORT, { input })).errors?.[0]?.extensions.code).toBe(code);
    expect(await told()).toEqual([]);
  });
});
