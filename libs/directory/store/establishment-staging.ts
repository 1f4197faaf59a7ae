import type { Transaction } from '#platform';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
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
/** Rows sent to PostgreSQL together. */
const BATCH = 500;

/** Where a file's establishments wait, inside the transaction, before they are compared with what is known. */
export class EstablishmentStaging {
  private batch: string[] = [];

  private constructor(private readonly copy: ReturnType<typeof copyFrom>) {}

  static async open(tx: Transaction): Promise<EstablishmentStaging> {
    const columns = COLUMNS.map(([name, { type }]) => `${name} ${type}`).join(', ');
    await tx.client.query(`
      CREATE TEMP TABLE staged_establishment (
        line int NOT NULL, finess text NOT NULL, legal_entity_name text, status text, closed_on date, ${columns}
      ) ON COMMIT DROP`);
    const names = COLUMNS.map(([name]) => name).join(', ');
    const copy = tx.client.query(
      copyFrom(`COPY staged_establishment (line, finess, legal_entity_name, status, closed_on, ${names}) FROM STDIN`),
    );
    return new EstablishmentStaging(copy);
  }

  async add(line: number, record: EstablishmentRecord): Promise<void> {
    const cells = [line, record.finess, record.legalEntityName, record.status, record.closedOn, ...COLUMNS.map(([, { of }]) => of(record))];
    this.batch.push(cells.map(copyCell).join('\t'));
    if (this.batch.length >= BATCH) await this.flush();
  }

  /** All rows are in staging when this resolves. */
  async close(): Promise<void> {
    await this.flush();
    this.copy.end();
    await finished(this.copy);
  }

  /** Gives the connection back after a failure, so that the transaction can be undone. */
  async abandon(reason: Error): Promise<void> {
    if (this.copy.destroyed || this.copy.writableFinished) return;
    const closed = once(this.copy, 'close').catch(() => undefined);
    this.copy.on('error', () => undefined);
    this.copy.destroy(reason);
    await closed;
  }

  private async flush(): Promise<void> {
    if (this.batch.length === 0) return;
    const rows = `${this.batch.join('\n')}\n`;
    this.batch = [];
    if (!this.copy.write(rows)) await once(this.copy, 'drain');
  }
}

/** One cell of COPY's text format. */
function copyCell(value: string | number | null): string {
  if (value === null) return '\\N';
  return typeof value === 'number' ? String(value) : value.replaceAll('\\', '\\\\');
}
