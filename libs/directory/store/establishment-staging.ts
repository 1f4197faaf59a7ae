import { copyRows, type CopyRow, type Transaction } from '#platform';
import type { EstablishmentRecord } from '../rules/establishment-record.js';

/** Columns that a file may give, with the type of each: the same names in staging and in `establishment`. */
export const STAGED_COLUMNS = {
  legal_entity_finess: { type: 'text', of: (record) => record.legalEntityFiness },
  name: { type: 'text', of: (record) => record.name },
  category_code: { type: 'text', of: (record) => record.categoryCode },
  category_label: { type: 'text', of: (record) => record.categoryLabel },
  region_code: { type: 'text', of: (record) => record.regionCode },
  department_code: { type: 'text', of: (record) => record.departmentCode },
  commune_code: { type: 'text', of: (record) => record.communeCode },
  commune_name: { type: 'text', of: (record) => record.communeName },
  postal_code: { type: 'text', of: (record) => record.postalCode },
  address: { type: 'text', of: (record) => record.address },
  phone: { type: 'text', of: (record) => record.phone },
  latitude: { type: 'double precision', of: (record) => record.latitude },
  longitude: { type: 'double precision', of: (record) => record.longitude },
  beds: { type: 'int', of: (record) => record.beds },
  intensive_beds: { type: 'int', of: (record) => record.intensiveBeds },
  emergency_visits: { type: 'int', of: (record) => record.emergencyVisits },
  ght_code: { type: 'text', of: (record) => record.ghtCode },
  opened_on: { type: 'date', of: (record) => record.openedOn },
} as const satisfies Record<string, { type: string; of: (record: EstablishmentRecord) => string | number | null }>;

const COLUMNS = Object.entries(STAGED_COLUMNS);

export interface StagedEstablishment {
  readonly line: number;
  readonly record: EstablishmentRecord;
}

/** Lays a file's establishments down inside the transaction, before they are compared with what is known. */
export async function stageEstablishments(tx: Transaction, establishments: AsyncIterable<StagedEstablishment>): Promise<void> {
  const columns = COLUMNS.map(([name, { type }]) => `${name} ${type}`).join(', ');
  await tx.client.query(`
    CREATE TEMP TABLE staged_establishment (
      line int NOT NULL, finess text NOT NULL, legal_entity_name text, status text, closed_on date, ${columns}
    ) ON COMMIT DROP`);
  await copyRows(tx, 'staged_establishment', copyRowsOf(establishments));
}

async function* copyRowsOf(establishments: AsyncIterable<StagedEstablishment>): AsyncGenerator<CopyRow> {
  for await (const { line, record } of establishments) {
    yield [line, record.finess, record.legalEntityName, record.status, record.closedOn, ...COLUMNS.map(([, { of }]) => of(record))];
  }
}
