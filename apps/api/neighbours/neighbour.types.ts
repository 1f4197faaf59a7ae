import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Item } from '#catalogue';
import type { CoverageLevel } from '#coverage';
import { ReportingWeek } from '#platform';
import type { Neighbourhood } from '#resupply';
import { ItemType } from '../catalogue/item.types.js';
import { CoverageLevelEnum, ThresholdsType } from '../coverage/coverage.types.js';
import { BigIntScalar, IsoWeekScalar } from '../shared/scalars.js';
import type { ItemOf } from '../stockpile/item-of.js';

@ObjectType('NeighbourCoverage')
export class NeighbourCoverageType {
  @Field(() => Float)
  weeksOfCover: number;

  @Field(() => CoverageLevelEnum)
  level: CoverageLevel;
}

@ObjectType('Neighbour', { description: 'Un établissement de la région qui peut donner sans passer sous son stock de sécurité. Pièces.' })
export class NeighbourType {
  finess: string;

  @Field(() => Float, { nullable: true, description: 'À vol d’oiseau, en kilomètres ; vide quand seul le département est connu.' })
  distanceKm: number | null;

  @Field(() => IsoWeekScalar, { description: 'Semaine de la remontée.' })
  week: string;

  @Field(() => Int)
  stockOnHand: number;

  @Field(() => Int)
  crisisWeeklyConsumption: number;

  @Field(() => Int, { description: 'Stock de sécurité, à ne pas entamer.' })
  safetyTarget: number;

  @Field(() => Int, { description: 'Déjà promis à d’autres depuis cette remontée.' })
  promised: number;

  @Field(() => Int, { description: 'Stock, moins le stock de sécurité, moins ce qui est promis.' })
  surplus: number;

  @Field(() => Int, { description: 'Proposé : les plus proches d’abord, jusqu’à couvrir la demande.' })
  proposed: number;

  @Field(() => NeighbourCoverageType, { description: 'Avant, les promesses déduites.' })
  before: NeighbourCoverageType;

  @Field(() => NeighbourCoverageType, { description: 'Après avoir donné ce qui est proposé.' })
  after: NeighbourCoverageType;

  @Field(() => ThresholdsType, { description: 'Les siens : pour recalculer l’effet d’une autre quantité.' })
  thresholds: ThresholdsType;
}

@ObjectType('NeighboursWithSurplus', { description: 'Qui, alentour, peut aider un établissement qui demande du secours.' })
export class NeighboursWithSurplusType {
  @Field(() => ItemType)
  item: Item;

  @Field(() => Int, { description: 'Pièces à trouver.' })
  asked: number;

  @Field(() => Int)
  radiusKm: number;

  @Field(() => Float, { description: 'Semaines de consommation de crise que chacun garde.' })
  safetyWeeks: number;

  @Field(() => [NeighbourType])
  neighbours: NeighbourType[];

  @Field(() => Int, { description: 'Proposé en tout.' })
  proposed: number;

  @Field(() => Int, { description: 'Établissements qui pourraient donner, listés ou non.' })
  count: number;

  @Field(() => BigIntScalar, { description: 'Leur surplus, listés ou non.' })
  totalSurplus: number;
}

export function toNeighbours(found: Neighbourhood, itemOf: ItemOf): NeighboursWithSurplusType {
  return {
    ...found,
    item: itemOf(found.item),
    proposed: found.neighbours.reduce((sum, one) => sum + one.proposed, 0),
    neighbours: found.neighbours.map(({ holder, ...figures }) => ({
      ...figures,
      finess: holder.finess,
      week: ReportingWeek.containing(holder.week).toString(),
      stockOnHand: holder.stock,
      crisisWeeklyConsumption: holder.crisis,
      safetyTarget: holder.safetyTarget,
      promised: holder.promised,
      thresholds: { ...holder.thresholds, watchOrigin: holder.thresholds.origin.watchBelow },
    })),
  };
}
