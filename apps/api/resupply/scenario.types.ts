import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import { type EmergencyStatus, type Outlook, type PastRequest, requestReference, SCENARIO_KINDS, type Scenario, type ScenarioKind } from '#resupply';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum } from '../coverage/coverage.types.js';
import { DateScalar, DateTimeScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';
import { EmergencyStatusEnum } from './emergency-request-parts.types.js';

const ScenarioKindEnum = Object.fromEntries(SCENARIO_KINDS.map((kind) => [kind, kind])) as { [K in ScenarioKind]: K };
registerEnumType(ScenarioKindEnum, { name: 'EmergencyScenarioKind', description: 'Sans secours, avec la moitié, avec tout.' });

@ObjectType('FrozenOutlook', { description: 'La couverture figée au dépôt, avec des pièces en plus ; mêmes règles que la couverture.' })
export class OutlookType implements Omit<Outlook, 'item'> {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int, { nullable: true, description: 'Pièces ; vide si l’établissement n’avait pas remonté.' })
  stock: number | null;

  @Field(() => Float, { nullable: true })
  weeksOfCover: number | null;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;

  @Field(() => DateScalar, { nullable: true })
  projectedStockOut: string | null;
}

@ObjectType('EmergencyScenario', { description: 'Ce que l’établissement aurait sans secours, avec la moitié ou avec tout ce qu’il demande. Figé.' })
export class ScenarioType extends OutlookType implements Omit<Scenario, 'item'> {
  @Field(() => ScenarioKindEnum)
  kind: ScenarioKind;

  @Field(() => Int, { description: 'Pièces ajoutées au stock figé.' })
  added: number;
}

@ObjectType('PastRequestLine')
export class PastRequestLineType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int)
  quantity: number;

  @Field(() => Int, { nullable: true, description: 'La part accordée, quand ce n’est pas tout.' })
  granted: number | null;
}

@ObjectType('PastEmergencyRequest', { description: 'Une demande antérieure du même établissement, en bref.' })
export class PastRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reference: string;

  @Field(() => EmergencyStatusEnum)
  status: EmergencyStatus;

  @Field(() => DateTimeScalar)
  createdAt: Date;

  @Field(() => [PastRequestLineType])
  lines: PastRequestLineType[];
}

export function toPastRequest(request: PastRequest, itemOf: ItemOf): PastRequestType {
  return { ...request, reference: requestReference(request), lines: request.lines.map((line) => ({ ...line, item: itemOf(line.item) })) };
}
