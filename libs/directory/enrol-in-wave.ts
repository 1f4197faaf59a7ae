import { Inject, Injectable } from '@nestjs/common';
import { Database, type Sql } from '#platform';
import { enrolInWave, findWave, unknownFiness } from './store/wave-store.js';

/** Which establishments a wave takes in; closed ones are never enrolled. */
export type WaveAudience =
  | { readonly kind: 'all' }
  | { readonly kind: 'regions'; readonly codes: readonly string[] }
  | { readonly kind: 'list'; readonly finess: readonly string[] }
  /** The support establishments of the GHT. */
  | { readonly kind: 'ght-support' };

export interface EnrolInWaveInput {
  readonly wave: string;
  readonly audience: WaveAudience;
}

export type EnrolInWaveResult =
  | {
      readonly kind: 'success';
      readonly enrolled: number;
      /** FINESS numbers of the list that are unknown or closed. */
      readonly unknown: readonly string[];
    }
  | { readonly kind: 'unknown-wave' };

/**
 * Makes establishments expected to report from their wave's week on. One already enrolled in the collection stays in
 * its own wave, so that a wider wave can follow a narrower one.
 */
@Injectable()
export class EnrolInWave {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** @param sql the transaction it is part of, if it is. */
  async execute({ wave, audience }: EnrolInWaveInput, sql: Sql = this.db): Promise<EnrolInWaveResult> {
    const [found] = await sql.run(findWave, wave);
    if (!found) return { kind: 'unknown-wave' };
    const codes = audience.kind === 'regions' ? audience.codes : audience.kind === 'list' ? audience.finess : [];
    const enrolled = await sql.run(enrolInWave, wave, audience.kind, codes);
    const unknown = audience.kind === 'list' ? await sql.run(unknownFiness, audience.finess) : [];
    return { kind: 'success', enrolled: enrolled[0]?.enrolled ?? 0, unknown: unknown.map((row) => row.finess) };
  }
}
