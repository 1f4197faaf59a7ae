import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SYSTEM_SCOPE, type Scope } from '#access';
import { Directory, EnrolInWave, ImportDirectory, LoadTerritories, OpenWave, RollOut } from '#directory';
import { ReportingWeek } from '#platform';
import { createTestDatabase, type TestDatabase } from '../support/index.js';
import { temporaryFile } from './directory-files.js';

const NOWHERE: Scope = { nation: false, regions: [], departments: [], establishments: [] };
const LYON = '690000017';
const BOURG = '010000024';
const REUNION = '970400016';
const CORSE = '2A0000014';
const W47 = ReportingWeek.of('2026-W47');

let test: TestDatabase;
let directory: Directory;
beforeAll(async () => {
  test = await createTestDatabase();
  directory = new Directory(test.db);
  const lines = [
    'finess;name;department_code;commune_name;closed_on',
    `${BOURG};CH DE FLEYRIAT;01;VIRIAT;`,
    `${LYON};Hôpital de la Croix-Rousse;69;LYON 4E;`,
    `${REUNION};CHU Félix-Guyon – Cœur;9D;SAINT-DENIS;`,
    `${CORSE};CENTRE HOSPITALIER D'AJACCIO;2A;AJACCIO;`,
  ];
  await new ImportDirectory(test.db).execute(await temporaryFile('a.csv', lines.join('\n')));
  await test.db.manager.query(`INSERT INTO contact (finess, kind, name) VALUES ('${LYON}', 'DIRECTOR', 'Dominique Martin')`);
});
afterAll(async () => test.close());

async function found(scope: Scope, filter: Parameters<Directory['listEstablishments']>[1] = {}): Promise<string[]> {
  return (await directory.listEstablishments(scope, filter, 25)).rows.map((row) => row.finess);
}

describe('reference territories', () => {
  it('are the 18 regions and what they hold, loaded once', async () => {
    expect(await directory.regions()).toHaveLength(18);
    expect(await directory.departments()).toHaveLength(101);
    expect(await new LoadTerritories(test.db).execute()).toEqual({ regions: 0, departments: 0, arrondissements: 0, communes: 0 });
    const [paris] = await test.db.manager.query<unknown[]>("SELECT department_code, population > 2000000 AS large FROM commune WHERE code = '75056'");
    expect(paris).toEqual({ department_code: '75', large: true });
  });
});

describe('an establishment', () => {
  it.each<[string, Scope]>([
    ['the nation', SYSTEM_SCOPE],
    ['its region', { ...NOWHERE, regions: ['84'] }],
    ['its department', { ...NOWHERE, departments: ['69'] }],
    ['itself', { ...NOWHERE, establishments: [LYON] }],
  ])('is seen from %s', async (_, scope) => {
    expect(await directory.establishmentByFiness(scope, LYON)).toMatchObject({
      finess: LYON, name: 'Hôpital de la Croix-Rousse', region: { code: '84', name: 'Auvergne-Rhône-Alpes' }, department: { code: '69', name: 'Rhône' },
    });
    expect(await found(scope)).toContain(LYON);
  });

  it.each<[string, Scope]>([
    ['nowhere', NOWHERE],
    ['another region', { ...NOWHERE, regions: ['04'] }],
    ['another department of its region', { ...NOWHERE, departments: ['01'] }],
    ['its neighbour', { ...NOWHERE, establishments: [BOURG] }],
  ])('is not seen from %s', async (_, scope) => {
    expect(await directory.establishmentByFiness(scope, LYON)).toBeNull();
    expect(await found(scope)).not.toContain(LYON);
    expect(await found(scope, { search: 'croix' })).toEqual([]);
    expect(await (await directory.listEstablishments(scope, { search: LYON }, 5)).total()).toBe(0);
  });

  it('is found in batches, in the order asked, with its place and contacts', async () => {
    const batch = await directory.establishmentsByFiness([CORSE, '999999999', BOURG]);
    expect(batch.map((one) => one?.finess ?? null)).toEqual([CORSE, null, BOURG]);
    expect(await directory.placeOf(REUNION)).toEqual({ finess: REUNION, regionCode: '04', departmentCode: '974' });
    expect(await directory.placeOf('999999999')).toBeNull();
    expect(await directory.contacts([LYON, BOURG])).toEqual([{ finess: LYON, kind: 'DIRECTOR', name: 'Dominique Martin', email: null, phone: null }]);
  });
});

describe('a list', () => {
  it.each([
    ['hopital', [LYON]], ['HÔPITAL croix rousse', [LYON]], ['Croix-Rousse', [LYON]], ['felix guyon', [REUNION]], ['coeur', [REUNION]], ['cœur', [REUNION]],
    ['saint denis', [REUNION]], ["d'ajaccio", [CORSE]], ['2A0000014', [CORSE]], ['ch', [BOURG, REUNION]], ['%', []], ['_', []], ['\\', []],
  ])('searched for %j', async (search, expected) => {
    expect((await found(SYSTEM_SCOPE, { search })).sort()).toEqual([...expected].sort());
  });

  it('is narrowed by territory', async () => {
    expect(await found(SYSTEM_SCOPE, { regionCode: '84' })).toEqual([BOURG, LYON]);
    expect(await found(SYSTEM_SCOPE, { departmentCode: '974' })).toEqual([REUNION]);
    expect(await found({ ...NOWHERE, regions: ['84'] }, { regionCode: '04' })).toEqual([]);
  });

  it('is read page after page, each row once', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more; ) {
      const page = await directory.listEstablishments(SYSTEM_SCOPE, {}, 3, after);
      seen.push(...page.rows.map((row) => row.finess));
      after = page.rows.at(-1)?.finess ?? null;
      more = page.hasNext;
      expect(await page.total()).toBe(4);
    }
    expect(seen).toEqual([BOURG, CORSE, LYON, REUNION].sort());
  });
});

describe('the roll-out', () => {
  it('expects the establishments of its waves and counts those that have reported', async () => {
    const open = new OpenWave(test.db);
    expect(await open.execute({ code: 'ara', label: 'Auvergne-Rhône-Alpes', expectedFrom: W47 })).toEqual({ kind: 'success', created: true });
    expect(await open.execute({ code: 'ara', label: 'Auvergne-Rhône-Alpes', expectedFrom: W47 })).toEqual({ kind: 'success', created: false });
    expect(await open.execute({ code: 'ara', label: 'Autre', expectedFrom: W47.plus(1) })).toMatchObject({ kind: 'invalid', problems: [{ code: 'WAVE_EXISTS' }] });
    expect(await open.execute({ code: 'tous', label: 'Tous', expectedFrom: W47.plus(2) })).toMatchObject({ kind: 'success' });

    const enrol = new EnrolInWave(test.db);
    expect(await enrol.execute({ wave: 'absente', audience: { kind: 'all' } })).toEqual({ kind: 'unknown-wave' });
    expect(await enrol.execute({ wave: 'ara', audience: { kind: 'regions', codes: ['84'] } })).toEqual({ kind: 'success', enrolled: 2, unknown: [] });
    expect(await enrol.execute({ wave: 'tous', audience: { kind: 'list', finess: [LYON, CORSE, '999999999'] } })).toEqual({ kind: 'success', enrolled: 1, unknown: ['999999999'] });
    expect(await enrol.execute({ wave: 'tous', audience: { kind: 'all' } })).toMatchObject({ enrolled: 1 });

    await report(LYON);
    const rollOut = new RollOut(test.db);
    const ara = { regionCode: '84', regionName: 'Auvergne-Rhône-Alpes', expected: 2, connected: 1 };
    expect(await rollOut.byRegion(SYSTEM_SCOPE, 1, W47)).toEqual([ara]);
    expect(await rollOut.byRegion(SYSTEM_SCOPE, 1, W47.plus(-1))).toEqual([]);
    expect((await rollOut.byRegion(SYSTEM_SCOPE, 1, W47.plus(2))).map((region) => region.regionCode)).toEqual(['04', '84', '94']);
    expect(await rollOut.byRegion({ ...NOWHERE, regions: ['94'] }, 1, W47)).toEqual([]);
  });

  it('enrols the support establishments of the GHT', async () => {
    const file = await temporaryFile('ght.csv', `ght_code;ght_short_name;region_code;name;support_finess\n84103;ARA-03;84;BRESSE HAUT-BUGEY;${BOURG}\n84;X;84;COURT;\n`);
    expect(await new ImportDirectory(test.db).execute(file)).toMatchObject({ kind: 'success', format: 'ght-csv', counts: { created: 1, errors: 1 } });
    expect(await new ImportDirectory(test.db).execute(file)).toMatchObject({ counts: { created: 0, changed: 0, unchanged: 1 } });
    await test.db.manager.query('DELETE FROM enrolment');
    await new OpenWave(test.db).execute({ code: 'ght', label: 'Supports', expectedFrom: W47 });
    expect(await new EnrolInWave(test.db).execute({ wave: 'ght', audience: { kind: 'ght-support' } })).toMatchObject({ enrolled: 1 });
  });

  async function report(finess: string): Promise<void> {
    await test.db.manager.query(
      `INSERT INTO weekly_report (finess, week, region_code, department_code, version, stock_on_hand, consumption, received,
         first_submitted_at, submitted_at, on_time, origin, submitted_by_name)
       VALUES ($1, '2026-11-09', '84', '69', 1, '{1}', '{1}', '{0}', now(), now(), true, 'WEB', 'Dominique Martin')`,
      [finess],
    );
  }
});
