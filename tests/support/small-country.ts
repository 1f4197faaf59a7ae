import { createAccount, type Habilitation } from '#access';
import type { Database } from '#platform';

/** Three establishments in two regions: two neighbours in the Bas-Rhin (Grand Est), one in the Nord (Hauts-de-France). */
export const STRASBOURG = '670780055';
export const HAGUENAU = '670780337';
export const LILLE = '590780193';

export const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'] as const;

const PASSWORD = 'vigie-demo';
/** Tests set their own clock; the database's goes on: habilitations hold at both. */
export const LONG_AGO = new Date('2020-01-01T00:00:00Z');

/** Who signs in: one person per role and perimeter the tests need. */
const PEOPLE: readonly [email: string, name: string, habilitations: Habilitation[]][] = [
  ['director.strasbourg@demo.vigie', 'Claire Weber', [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: STRASBOURG }]],
  ['reporter.strasbourg@demo.vigie', 'Paul Klein', [{ role: 'REPORTER', scopeKind: 'ESTABLISHMENT', scopeCode: STRASBOURG }]],
  ['director.haguenau@demo.vigie', 'Luc Meyer', [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: HAGUENAU }]],
  ['director.lille@demo.vigie', 'Anne Leroy', [{ role: 'DIRECTOR', scopeKind: 'ESTABLISHMENT', scopeCode: LILLE }]],
  ['ars.44@demo.vigie', 'Nadia Schmitt', [{ role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: '44' }]],
  ['ars.32@demo.vigie', 'Marc Dubois', [{ role: 'ARS_AGENT', scopeKind: 'REGION', scopeCode: '32' }]],
  ['dt.67@demo.vigie', 'Eva Muller', [{ role: 'DT_AGENT', scopeKind: 'DEPARTMENT', scopeCode: '67' }]],
  ['crisis.centre@demo.vigie', 'Jean Martin', [{ role: 'CRISIS_CENTRE', scopeKind: 'NATION', scopeCode: null }]],
  ['spf@demo.vigie', 'Sophie Bernard', [{ role: 'SPF', scopeKind: 'NATION', scopeCode: null }]],
];

/** Lays a country small enough to reason about, everyone enrolled from 2024-W01 on. */
export async function laySmallCountry(db: Database): Promise<void> {
  await db.manager.query(`
    INSERT INTO region (code, name) VALUES ('44', 'Grand Est'), ('32', 'Hauts-de-France');
    INSERT INTO department (code, name, region_code) VALUES ('67', 'Bas-Rhin', '44'), ('57', 'Moselle', '44'), ('59', 'Nord', '32');
    INSERT INTO establishment (finess, name, region_code, department_code, commune_name, beds, source) VALUES
      ('${STRASBOURG}', 'HÔPITAUX UNIVERSITAIRES DE STRASBOURG', '44', '67', 'STRASBOURG', 2000, 'test'),
      ('${HAGUENAU}', 'CH DE HAGUENAU', '44', '67', 'HAGUENAU', 400, 'test'),
      ('${LILLE}', 'CHU DE LILLE', '32', '59', 'LILLE', 2900, 'test');
    INSERT INTO contact (finess, kind, name, email, phone) VALUES
      ('${STRASBOURG}', 'DIRECTOR', 'Claire Weber', 'director.strasbourg@demo.vigie', '01 99 00 00 01');
    INSERT INTO roll_out_wave (code, label, expected_from) VALUES ('V1', 'Vague 1', '2024-01-01');
    INSERT INTO enrolment (finess, region_code, department_code, wave_code, expected_from)
      SELECT finess, region_code, department_code, 'V1', '2024-01-01' FROM establishment;
  `);
  for (const [email, name, habilitations] of PEOPLE) {
    await createAccount(db, { email, name, password: PASSWORD, habilitations, isDemo: true, grantedByName: 'test', reason: 'test', validFrom: LONG_AGO });
  }
}

/** Lines of a report in which every item has the same comfortable figures, but for those given. */
export function reportLines(
  figures: Partial<Record<(typeof ITEMS)[number], { stockOnHand?: number; consumption?: number; received?: number | null }>> = {},
): { item: string; stockOnHand: number; consumption: number; received: number | null }[] {
  return ITEMS.map((item) => ({ item, stockOnHand: 10_000, consumption: 1_000, received: null, ...figures[item] }));
}
