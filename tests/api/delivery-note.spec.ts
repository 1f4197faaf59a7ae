import { writeFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import supertest from 'supertest';
import { boxesOf } from '../../apps/api/shipments/delivery-note/delivery-note.js';
import { type RunningProduct, startProduct } from '../support/running-product.js';
import { laySmallCountry, STRASBOURG } from '../support/small-country.js';

const REQUEST = '00000000-0000-4000-8000-0000000000aa';
const SHIPMENT = '20000000-0000-4000-8000-0000000000aa';
const UNKNOWN = '20000000-0000-4000-8000-0000000000bb';

let product: RunningProduct;

beforeAll(async () => {
  product = await startProduct({ now: '2026-11-23T09:42:00+01:00', worker: false, config: { publicUrl: 'https://vigie.example' } });
  await laySmallCountry(product.db);
  await product.db.manager.query(`
    UPDATE establishment SET address = '1 place de l’Hôpital', postal_code = '67000' WHERE finess = '${STRASBOURG}';
    INSERT INTO contact (finess, kind, name, email, phone)
      VALUES ('${STRASBOURG}', 'LOGISTICS', 'Marc Thiel', 'logistique@chu.example', '01 99 00 00 21');
    INSERT INTO emergency_request (id, finess, region_code, department_code, status, version, urgency, reason, coverage_snapshot, created_at,
      due_at, status_since, created_by, created_by_name)
      VALUES ('${REQUEST}', '${STRASBOURG}', '44', '67', 'PLANNED', 3, 'WITHIN_72_HOURS', 'r', '[]', now(), now(), now(), gen_random_uuid(), 'D');
    INSERT INTO emergency_request_line (request_id, item_code, position, quantity) VALUES ('${REQUEST}', 'GOWN', 1, 9200), ('${REQUEST}', 'GOGGLES', 2, 3);
    INSERT INTO emergency_request_event (request_id, version, kind, from_status, to_status, at, by_account, by_name, role)
      VALUES ('${REQUEST}', 1, 'SUBMIT', 'DRAFT', 'SUBMITTED', now(), gen_random_uuid(), 'D', 'DIRECTOR');
    INSERT INTO stockpile_lot (id, item_code, lot_number, site, expires_on, on_hand, reserved, created_at) VALUES
      ('10000000-0000-4000-8000-000000000001', 'GOWN', 'BL-2409-A', 'Plateforme secrète', '2027-01-31', 4200, 4200, now()),
      ('10000000-0000-4000-8000-000000000002', 'GOWN', 'BL-2411-C', 'Plateforme secrète', '2027-03-31', 18600, 5000, now()),
      ('10000000-0000-4000-8000-000000000003', 'GOGGLES', 'LU-2442-B', 'Plateforme secrète', NULL, 50, 3, now());
    INSERT INTO shipment (id, request_id, status, planned_for, carrier, planned_at, expected_delivery)
      VALUES ('${SHIPMENT}', '${REQUEST}', 'PLANNED', '2026-11-23', 'Transport express, 24 h', '2026-11-23', '2026-11-24T11:00:00+01:00');
    INSERT INTO shipment_lot (shipment_id, lot_id, quantity) VALUES ('${SHIPMENT}', '10000000-0000-4000-8000-000000000001', 4200),
      ('${SHIPMENT}', '10000000-0000-4000-8000-000000000002', 5000), ('${SHIPMENT}', '10000000-0000-4000-8000-000000000003', 3);
  `);
}, 60_000);

afterAll(async () => product.stop());

async function tokenOf(email: string): Promise<string> {
  const response = await supertest(product.api.getHttpServer())
    .post('/graphql')
    .send({ query: 'mutation ($i: SignInInput!) { signIn(input: $i) { ... on SignInSuccess { token } } }', variables: { i: { email, password: 'vigie-demo' } } });
  return (response.body as { data: { signIn: { token: string } } }).data.signIn.token;
}

function note(id: string): supertest.Test {
  return supertest(product.api.getHttpServer()).get(`/api/v1/shipments/${id}/delivery-note.pdf`).buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
}

async function noteFor(email: string, id = SHIPMENT): Promise<{ status: number; body: Buffer; headers: Record<string, string> }> {
  const { status, body, headers } = await note(id).set('Authorization', `Bearer ${await tokenOf(email)}`);
  return { status, body: body as Buffer, headers: headers as Record<string, string> };
}

/** Objects as written, and the content of every compressed stream. */
function innerOf(pdf: Buffer): string {
  const parts = [pdf.toString('latin1')];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    try {
      parts.push(inflateSync(pdf.subarray(at + 7, pdf.indexOf('\nendstream', at))).toString('latin1'));
    } catch {
      // Not compressed: already above.
    }
  }
  return parts.join('\n');
}

describe('The delivery note', () => {
  it('is a tagged PDF in French, with its typeface inside, never kept by a cache', async () => {
    const { status, body, headers } = await noteFor('spf@demo.vigie');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf', 'cache-control': 'no-store',
      'content-disposition': 'inline; filename="bon-de-livraison-EXP-26-0001.pdf"',
    });
    const inner = innerOf(body);
    for (const part of ['/Marked true', '/Lang (fr-FR)', '/DisplayDocTitle true', '<pdfuaid:part>1</pdfuaid:part>', '/FontFile']) expect(inner).toContain(part);
    for (const kind of ['Document', 'H1', 'H2', 'P', 'Figure', 'Table', 'TR', 'TH', 'TD']) expect(inner).toContain(`/S /${kind}\n`);
    expect(inner).not.toContain('/BaseFont /Helvetica');
    if (process.env['VIGIE_KEEP_PDF']) await writeFile(process.env['VIGIE_KEEP_PDF'], body);
  });

  it.each(['director.strasbourg@demo.vigie', 'ars.44@demo.vigie', 'crisis.centre@demo.vigie'])('is for %s too, who reads the request', async (email) => {
    expect((await noteFor(email)).status).toBe(200);
  });

  it.each(['director.haguenau@demo.vigie', 'ars.32@demo.vigie'])('answers %s as if it did not exist', async (email) => {
    const [other, none, nonsense] = [await noteFor(email), await noteFor(email, UNKNOWN), await noteFor(email, 'x')];
    expect(other.status).toBe(404);
    expect(other.body.toString()).toBe(none.body.toString());
    expect(other.body.toString()).toBe(nonsense.body.toString());
    expect(other.headers['cache-control']).toBe('no-store');
  });

  it('is for nobody who is not signed in; a cookie is as good as a token', async () => {
    expect((await note(SHIPMENT)).status).toBe(401);
    expect((await note(SHIPMENT).set('Cookie', '__Host-vigie_session=nothing')).status).toBe(401);
    const token = await tokenOf('spf@demo.vigie');
    expect((await note(SHIPMENT).set('Cookie', `__Host-vigie_session=${token}`)).status).toBe(200);
    // Over TLS, a cookie that a neighbour of the domain may have set is none.
    expect((await note(SHIPMENT).set('Cookie', `vigie_session=${token}`)).status).toBe(401);
  });
});

describe('boxesOf', () => {
  it.each([
    [9_200, 50, '184 boîtes de 50'],
    [9_225, 50, '184 boîtes de 50 + 25 pièces'],
    [51, 50, '1 boîte de 50 + 1 pièce'],
    [3, 50, '3 pièces'],
    [3, null, 'à la pièce'],
  ])('%i by %s: %s', (quantity, packSize, said) => {
    expect(boxesOf(quantity, { packSize }).replaceAll('\u00A0', ' ')).toBe(said);
  });
});
