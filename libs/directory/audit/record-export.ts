import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, type Place, type Scope, scopeCovers, scopeFor, signedBy } from '#access';
import { type AuditEntry, recordAudit } from '#audit';
import { CLOCK, type Clock, Database, Refusal } from '#platform';
import { Directory } from '../directory.js';

export const EXPORT_FORMATS = ['CSV', 'XLSX', 'PDF'] as const;

export interface TakenExport {
  /** Name of the file, without its extension. */
  readonly what: string;
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly rows: number;
  /** Path of the screen it was taken from. */
  readonly page: string;
  /** When it is about exactly one establishment. */
  readonly finess?: string | null;
}

const LONGEST_NAME = 200;
const LONGEST_PATH = 300;

/** Tells in the trail that figures leave the product in a file. The page gives no file before this has succeeded. */
@Injectable()
export class RecordExport {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly directory: Directory,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws {Refusal} FORBIDDEN when the establishment is not in the person's perimeter. */
  async execute(actor: Actor, { what, format, rows, page, finess }: TakenExport): Promise<void> {
    if (what.trim() === '' || what.length > LONGEST_NAME || page.length > LONGEST_PATH || rows < 0) {
      throw new Refusal('BAD_REQUEST', 'Cet export ne peut pas être inscrit au journal\u00A0: son nom ou sa taille ne convient pas.');
    }
    const scope = scopeFor(actor, 'export.take');
    const place = finess ? await this.placeInScope(scope, finess) : perimeterOf(scope);
    await this.tell(actor, { what, format, rows, page }, place);
  }

  /** For a file that the server itself gives, of something found in the person's perimeter. */
  async tell(actor: Actor, { what, format, rows, page }: Omit<TakenExport, 'finess'>, place: AuditEntry['place'] = {}): Promise<void> {
    const signed = signedBy(actor, 'export.take');
    const detail = { what, format, rows, page };
    await recordAudit(this.db, { ...signed, action: 'export.take', place, detail, at: this.clock.now() });
  }

  private async placeInScope(scope: Scope, finess: string): Promise<Place> {
    const place = await this.directory.placeOf(finess);
    if (!place || !scopeCovers(scope, place)) throw outOfScope();
    return place;
  }
}

/** The person's own perimeter, when it is one. */
function perimeterOf({ nation, regions, departments, establishments }: Scope): { regionCode?: string; departmentCode?: string; finess?: string } {
  if (nation || regions.length + departments.length + establishments.length !== 1) return {};
  const [regionCode] = regions;
  const [departmentCode] = departments;
  const [finess] = establishments;
  return { ...(regionCode && { regionCode }), ...(departmentCode && { departmentCode }), ...(finess && { finess }) };
}
