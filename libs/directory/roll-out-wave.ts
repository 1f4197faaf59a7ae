import { Inject, Injectable } from '@nestjs/common';
import { type Actor, signedBy } from '#access';
import { recordAudit } from '#audit';
import { CLOCK, type Clock, Database, type Problem, ReportingWeek } from '#platform';
import { Directory } from './directory.js';
import { EnrolInWave, type WaveAudience } from './enrol-in-wave.js';
import { OpenWave } from './open-wave.js';

/** Whom an administrator may take in without a list: a list of numbers is imported from the command line. */
export const WAVE_AUDIENCES = ['ALL', 'GHT_SUPPORT', 'REGIONS'] as const;
export type WaveAudienceKind = (typeof WAVE_AUDIENCES)[number];

export interface RollOutWaveInput {
  readonly code: string;
  readonly label: string;
  /** ISO week, "2026-W48". */
  readonly expectedFrom: string;
  readonly audience: WaveAudienceKind;
  /** For REGIONS: at least one. */
  readonly regionCodes?: readonly string[] | null;
}

export type RollOutWaveResult =
  | { readonly kind: 'success'; readonly code: string; readonly enrolled: number }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Opens a wave and makes its establishments expected: safe to repeat, those of an earlier wave stay in it. */
@Injectable()
export class RollOutWave {
  constructor(
    private readonly directory: Directory,
    private readonly open: OpenWave,
    private readonly enrol: EnrolInWave,
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: RollOutWaveInput): Promise<RollOutWaveResult> {
    const expectedFrom = ReportingWeek.parse(input.expectedFrom);
    const problems = await this.problemsOf(input);
    if (!expectedFrom) problems.push({ code: 'UNKNOWN_WEEK', path: 'expectedFrom', message: `Semaine inconnue : « ${input.expectedFrom} ».` });
    if (problems.length > 0 || !expectedFrom) return { kind: 'invalid', problems };
    return this.db.transaction(async (tx) => {
      const { code, label, audience, regionCodes } = input;
      const opened = await this.open.execute({ code, label, expectedFrom }, tx);
      if (opened.kind === 'invalid') return opened;
      const result = await this.enrol.execute({ wave: code, audience: audienceOf(input) }, tx);
      const enrolled = result.kind === 'success' ? result.enrolled : 0;
      const detail = { expectedFrom: expectedFrom.toString(), audience, regionCodes, enrolled };
      const signed = signedBy(actor, 'wave.open');
      await recordAudit(tx, { ...signed, action: 'wave.open', subject: { kind: 'wave', id: code }, detail, at: this.clock.now() });
      return { kind: 'success', code, enrolled };
    });
  }

  private async problemsOf({ audience, regionCodes }: RollOutWaveInput): Promise<Problem[]> {
    const codes = regionCodes ?? [];
    if (audience !== 'REGIONS') {
      return codes.length === 0 ? [] : [{ code: 'REGIONS_NOT_EXPECTED', path: 'regionCodes', message: 'Les régions ne se donnent que pour une vague par région.' }];
    }
    if (codes.length === 0) return [{ code: 'REGIONS_MISSING', path: 'regionCodes', message: 'Choisissez au moins une région.' }];
    const known = new Set((await this.directory.regions()).map(({ code }) => code));
    const unknown = codes.filter((code) => !known.has(code));
    return unknown.map((code) => ({ code: 'UNKNOWN_REGION', path: 'regionCodes', message: `Région inconnue : ${code}.` }));
  }
}

function audienceOf({ audience, regionCodes }: RollOutWaveInput): WaveAudience {
  switch (audience) {
    case 'ALL':
      return { kind: 'all' };
    case 'GHT_SUPPORT':
      return { kind: 'ght-support' };
    case 'REGIONS':
      return { kind: 'regions', codes: regionCodes ?? [] };
  }
}
