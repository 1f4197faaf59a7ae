import { createUnionType, Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { WAVE_AUDIENCES, type WaveAudienceKind } from '#directory';
import { connectionOf } from '../shared/connection.js';
import { ProblemType } from '../shared/problem.type.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { RegionRollOutType } from './establishment.types.js';

@ObjectType('Wave', { description: 'Vague de déploiement : établissements attendus à partir d’une même semaine.' })
export class WaveType {
  @Field(() => String)
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => IsoWeekScalar, { description: 'Première semaine attendue.' })
  expectedFrom: string;

  @Field(() => Int, { description: 'Établissements de la vague attendus à la remontée.' })
  expected: number;

  @Field(() => Int, { description: 'Ceux qui ont déjà remonté au moins une fois.' })
  connected: number;

  @Field(() => [RegionRollOutType])
  byRegion: RegionRollOutType[];
}

@ObjectType('WaveMember', { description: 'Établissement d’une vague.' })
export class WaveMemberType {
  /** Not in the schema: the establishment is loaded from it. */
  finess: string;

  @Field(() => Boolean)
  connected: boolean;

  @Field(() => IsoWeekScalar, { nullable: true, description: 'Première semaine remontée.' })
  firstReportedWeek: string | null;
}

export const WaveMemberConnection = connectionOf('WaveMember', WaveMemberType);

const WaveAudienceEnum = Object.fromEntries(WAVE_AUDIENCES.map((kind) => [kind, kind])) as { [K in WaveAudienceKind]: K };
registerEnumType(WaveAudienceEnum, { name: 'WaveAudience', description: 'Tous, établissements supports de GHT, ou établissements de régions.' });

@InputType('OpenWaveInput')
export class OpenWaveInputType {
  @Field(() => String, { description: 'Court et stable, par exemple « ght-2026 ».' })
  code: string;

  @Field(() => String)
  label: string;

  @Field(() => IsoWeekScalar, { description: 'Première semaine attendue.' })
  expectedFrom: string;

  @Field(() => WaveAudienceEnum)
  audience: WaveAudienceKind;

  @Field(() => [String], { nullable: true, description: 'Pour une vague par région.' })
  regionCodes?: string[] | null;
}

@ObjectType('OpenWaveSuccess')
export class OpenWaveSuccess {
  @Field(() => Int, { description: 'Établissements nouvellement attendus ; ceux d’une vague précédente y restent.' })
  enrolled: number;

  @Field(() => [WaveType])
  waves: WaveType[];
}

@ObjectType('OpenWaveInvalid')
export class OpenWaveInvalid {
  @Field(() => String)
  message: string;

  @Field(() => [ProblemType])
  problems: ProblemType[];
}

export const WaveResult = createUnionType({
  name: 'WaveResult',
  types: () => [OpenWaveSuccess, OpenWaveInvalid] as const,
  resolveType: (value: object) => ('enrolled' in value ? OpenWaveSuccess : OpenWaveInvalid),
});
