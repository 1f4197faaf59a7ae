import { Inject, Injectable } from '@nestjs/common';
import { Database, type Problem, type ReportingWeek, type Sql } from '#platform';
import { findWave, insertWave } from './store/wave-store.js';

const CODE = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;

export interface OpenWaveInput {
  /** Short and stable, e.g. "ght-2026". */
  readonly code: string;
  readonly label: string;
  readonly collectionId?: number;
  /** First week for which the wave's establishments are expected to report. */
  readonly expectedFrom: ReportingWeek;
}

export type OpenWaveResult =
  | { readonly kind: 'success'; readonly created: boolean }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Opens a wave of the roll-out. The same wave may be opened again; another week under the same code is refused. */
@Injectable()
export class OpenWave {
  constructor(@Inject(Database) private readonly db: Database) {}

  /** @param sql the transaction it is part of, if it is. */
  async execute(input: OpenWaveInput, sql: Sql = this.db): Promise<OpenWaveResult> {
    const label = input.label.trim();
    const problems: Problem[] = [];
    if (!CODE.test(input.code)) {
      problems.push({ code: 'INVALID_WAVE_CODE', path: 'code', message: 'Code de vague : 1 à 40 lettres, chiffres, points ou tirets.' });
    }
    if (label === '') problems.push({ code: 'LABEL_MISSING', path: 'label', message: 'Donnez un libellé à la vague.' });
    if (problems.length > 0) return { kind: 'invalid', problems };

    const collectionId = input.collectionId ?? 1;
    const inserted = await sql.run(insertWave, input.code, label, collectionId, input.expectedFrom.monday);
    if (inserted.length > 0) return { kind: 'success', created: true };
    const [wave] = await sql.run(findWave, input.code);
    if (wave?.expectedFrom === input.expectedFrom.monday && wave.collectionId === collectionId) return { kind: 'success', created: false };
    const message = `La vague « ${input.code} » existe déjà avec une autre semaine ou une autre collection : choisissez un autre code.`;
    return { kind: 'invalid', problems: [{ code: 'WAVE_EXISTS', path: 'code', message }] };
  }
}
