import { Inject, Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import { CLOCK, type Clock, Database, ReportingWeek } from '#platform';
import type { RegionRollOut } from './roll-out.js';
import { waveMemberCountQuery, waveMembersQuery, type WaveMemberRow, type WaveRegionRow, wavesQuery } from './store/wave-list-store.js';

/** A wave of the roll-out and how far it has come, within the reader's scope. */
export interface Wave {
  readonly code: string;
  readonly label: string;
  readonly collectionId: number;
  /** First week for which its establishments are expected to report. */
  readonly expectedFrom: ReportingWeek;
  /** Establishments of the wave that still have to report. */
  readonly expected: number;
  /** Those of them that have reported at least once. */
  readonly connected: number;
  readonly byRegion: RegionRollOut[];
}

export type WaveMember = WaveMemberRow;

export interface WaveMemberPage {
  readonly rows: WaveMember[];
  readonly hasNext: boolean;
  /** A call, because not every screen shows it. */
  readonly total: () => Promise<number>;
}

/** The waves of the roll-out, newest first, and their establishments. */
@Injectable()
export class ReadWaves {
  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async list(scope: Scope): Promise<Wave[]> {
    const query = wavesQuery(scope, this.monday());
    const rows = await this.db.run(query.statement, ...query.values);
    return [...Map.groupBy(rows, (row) => row.code).values()].map(toWave);
  }

  /** @param connected true for those that have reported at least once, false for the others, null for all. */
  async members(scope: Scope, wave: string, page: { connected: boolean | null; first: number; after: string | null }): Promise<WaveMemberPage> {
    const { connected, first, after } = page;
    const query = waveMembersQuery(scope, { wave, monday: this.monday(), connected, after: after ?? '', limit: first + 1 });
    const rows = await this.db.run(query.statement, ...query.values);
    const total = async (): Promise<number> => {
      const count = waveMemberCountQuery(scope, wave, this.monday(), connected);
      const [row] = await this.db.run(count.statement, ...count.values);
      return row?.total ?? 0;
    };
    return { rows: rows.slice(0, first), hasNext: rows.length > first, total };
  }

  private monday(): string {
    return ReportingWeek.lastComplete(this.clock.now()).monday;
  }
}

function toWave(rows: WaveRegionRow[]): Wave {
  const [{ code, label, collectionId, expectedFrom }] = rows as [WaveRegionRow];
  const sum = (of: (row: WaveRegionRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return {
    code,
    label,
    collectionId,
    expectedFrom: ReportingWeek.containing(expectedFrom),
    expected: sum((row) => row.expected),
    connected: sum((row) => row.connected),
    byRegion: rows.flatMap(({ regionCode, regionName, expected, connected }) =>
      regionCode === null ? [] : [{ regionCode, regionName: regionName ?? regionCode, expected, connected }],
    ),
  };
}
