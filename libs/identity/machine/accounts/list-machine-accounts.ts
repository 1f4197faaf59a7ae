import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import { type Clock, CLOCK, Database, identifier } from '#platform';
import { type CredentialRow, machineByIdQuery, machineCountQuery, machinePageQuery, type MachineAccountRow, type MachinePosition } from '../store/machine-account-store.js';

export type MachineAccount = MachineAccountRow;

export interface MachinePage {
  readonly rows: MachineAccount[];
  readonly hasNext: boolean;
  readonly total: () => Promise<number>;
}

/** The softwares that serve establishments of a scope, by name; the others they serve are counted, not named. */
@Injectable()
export class ListMachineAccounts {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param after cursor of the last account of the page before. */
  async execute(scope: Scope, first: number, after: string | null): Promise<MachinePage> {
    const now = this.clock.now();
    const page = machinePageQuery(scope, now, after === null ? undefined : positionOf(after), first + 1);
    const rows = (await this.db.run(page.statement, ...page.values)).map(withInstants);
    const total = async (): Promise<number> => {
      const count = machineCountQuery(scope, now);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total };
  }

  /** Undefined when it is closed, or serves nothing of the scope (any more). */
  async one(scope: Scope, id: string): Promise<MachineAccount | undefined> {
    const query = machineByIdQuery(scope, this.clock.now(), identifier(id));
    const [row] = await this.db.run(query.statement, ...query.values);
    return row && withInstants(row);
  }
}

/** The place of an account in the list: its name and its identifier. */
export function machineCursor({ orderedAs, id }: Pick<MachineAccount, 'orderedAs' | 'id'>): string {
  return Buffer.from(`${orderedAs}/${id}`).toString('base64url');
}

function positionOf(cursor: string): MachinePosition {
  const text = Buffer.from(cursor, 'base64url').toString();
  const end = text.lastIndexOf('/');
  return { orderedAs: text.slice(0, Math.max(0, end)).replaceAll('\0', ''), id: identifier(text.slice(end + 1)) };
}

/** Instants inside JSON come as text. */
function withInstants(row: MachineAccountRow): MachineAccount {
  const instant = (text: Date | null): Date | null => (text === null ? null : new Date(text));
  const credentials = row.credentials.map((one): CredentialRow => ({
    ...one, createdAt: new Date(one.createdAt), expiresAt: new Date(one.expiresAt), revokedAt: instant(one.revokedAt), lastUsedAt: instant(one.lastUsedAt),
  }));
  return { ...row, credentials };
}
