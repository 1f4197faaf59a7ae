import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { AlertRule } from '#alerts';
import type { ThresholdOrigin, ThresholdState } from '#coverage';
import { ItemType } from '../catalogue/item.types.js';
import { ThresholdsType } from '../coverage/coverage.types.js';
import { DateScalar, DateTimeScalar } from '../shared/scalars.js';

const OriginEnum = { DOCTRINE: 'DOCTRINE', NATION: 'NATION', REGION: 'REGION', DEPARTMENT: 'DEPARTMENT', ESTABLISHMENT: 'ESTABLISHMENT' } as const;
registerEnumType(OriginEnum, { name: 'ThresholdOrigin', description: 'De la plus générale à la plus proche.' });

const StateEnum = { APPLIED: 'APPLIED', OVERRIDDEN: 'OVERRIDDEN', INHERITS: 'INHERITS' } as const;
registerEnumType(StateEnum, {
  name: 'ThresholdState',
  description: 'Appliqué (au moins une de ses valeurs), remplacé par un échelon plus proche, ou hérité : l’échelon ne fixe rien.',
});

@ObjectType('ThresholdSettingValues', { description: 'Ce que l’échelon a lui-même fixé, en semaines ; vide reprend l’échelon supérieur.' })
export class ThresholdSettingValuesType {
  @Field(() => Float, { nullable: true })
  watchBelow: number | null;

  @Field(() => Float, { nullable: true })
  warningBelow: number | null;

  @Field(() => Float, { nullable: true })
  criticalBelow: number | null;

  @Field(() => Boolean, { nullable: true })
  enabled: boolean | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String)
  setByName: string;

  @Field(() => DateTimeScalar)
  setAt: Date;
}

@ObjectType('AlertRuleLevel', { description: 'Un échelon de l’héritage des seuils.' })
export class AlertRuleLevelType {
  @Field(() => OriginEnum)
  origin: ThresholdOrigin;

  @Field(() => StateEnum)
  state: ThresholdState;

  @Field(() => ThresholdsType, { description: 'Les seuils complets à cet échelon, avant les plus proches.' })
  thresholds: ThresholdsType;

  @Field(() => ThresholdSettingValuesType, { nullable: true })
  setting: ThresholdSettingValuesType | null;

  @Field(() => String, { nullable: true, description: 'Le texte de la doctrine.' })
  source: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date d’effet de la doctrine.' })
  effectiveFrom: string | null;
}

@ObjectType('AlertRuleRow', { description: 'Les seuils d’un article dans un périmètre, et d’où ils viennent.' })
export class AlertRuleRowType {
  @Field(() => ItemType)
  item: ItemType;

  @Field(() => ThresholdsType)
  applied: ThresholdsType;

  @Field(() => [AlertRuleLevelType], { description: 'La doctrine d’abord, le périmètre demandé en dernier.' })
  levels: AlertRuleLevelType[];
}

export function toRuleRow({ item, applied, steps, doctrine }: AlertRule): AlertRuleRowType {
  return {
    item,
    applied: { ...applied, watchOrigin: applied.origin.watchBelow },
    levels: steps.map(({ origin, state, resolved, setting }) => ({
      origin,
      state,
      thresholds: { ...resolved, watchOrigin: resolved.origin.watchBelow },
      setting,
      source: origin === 'DOCTRINE' ? (doctrine?.source ?? null) : null,
      effectiveFrom: origin === 'DOCTRINE' ? (doctrine?.effectiveFrom ?? null) : null,
    })),
  };
}
