import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { Catalogue } from '#catalogue';
import { AdjustLot, type LotMovement, ReadStockpile, ReceiveLot, type StockpileLotOutcome } from '#stockpile';
import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { Audited } from '../audit/audited.js';
import { invalidResult } from '../shared/invalid-result.js';
import { IsoWeekScalar } from '../shared/scalars.js';
import { weekArgument } from '../shared/week-argument.js';
import { itemFinder } from './item-of.js';
import {
  AdjustStockpileLotInput,
  ReceiveStockpileLotInput,
  StockpileLotConflict,
  StockpileLotInvalid,
  StockpileLotResult,
  StockpileLotSuccess,
  StockpileLotType,
  StockpileMovementType,
  toLot,
} from './lot.types.js';
import { StockpileType, toStockpile } from './stockpile.types.js';

type LotAnswer = StockpileLotSuccess | StockpileLotConflict | StockpileLotInvalid;

@Resolver(() => StockpileType)
export class StockpileResolver {
  constructor(
    private readonly read: ReadStockpile,
    private readonly receive: ReceiveLot,
    private readonly adjust: AdjustLot,
    private readonly catalogue: Catalogue,
  ) {}

  @Query(() => StockpileType, { description: 'Maintenant, ou à la fin d’une semaine passée.' })
  @Allow('stockpile.read')
  async stockpile(@Args('week', { type: () => IsoWeekScalar, nullable: true }) week: string | null): Promise<StockpileType> {
    return toStockpile(await this.read.overview(weekArgument(week)), await itemFinder(this.catalogue));
  }

  @Query(() => [StockpileLotType], { description: 'Lots par article, premier périmé d’abord.' })
  @Allow('stockpile.read')
  async stockpileLots(
    @Args('item', { type: () => String, nullable: true }) item: string | null,
    @Args('withEmpty', { type: () => Boolean, nullable: true, defaultValue: false, description: 'Avec les lots épuisés.' })
    withEmpty: boolean | null,
  ): Promise<StockpileLotType[]> {
    const itemOf = await itemFinder(this.catalogue);
    return (await this.read.lots(item ?? null, withEmpty === true)).map((lot) => toLot(lot, itemOf));
  }

  @Query(() => [StockpileMovementType], { description: 'Les 200 derniers mouvements d’un lot, le plus récent d’abord.' })
  @Allow('stockpile.read')
  async stockpileMovements(@Args('lotId', { type: () => ID }) lotId: string): Promise<LotMovement[]> {
    return this.read.movements(lotId);
  }

  @Mutation(() => StockpileLotResult)
  @Allow('stockpile.manage')
  @Audited('stockpile.receive')
  async receiveStockpileLot(@CurrentActor() actor: Actor, @Args('input') input: ReceiveStockpileLotInput): Promise<LotAnswer> {
    return this.answer(await this.receive.execute(actor, { ...input, expiresOn: input.expiresOn ?? null }));
  }

  @Mutation(() => StockpileLotResult)
  @Allow('stockpile.manage')
  @Audited('stockpile.adjust')
  async adjustStockpileLot(@CurrentActor() actor: Actor, @Args('input') input: AdjustStockpileLotInput): Promise<LotAnswer> {
    return this.answer(await this.adjust.execute(actor, input));
  }

  private async answer(outcome: StockpileLotOutcome): Promise<LotAnswer> {
    if (outcome.kind === 'invalid') return invalidResult(outcome.problems);
    const itemOf = await itemFinder(this.catalogue);
    if (outcome.kind === 'success') return { lot: toLot(outcome.lot, itemOf) };
    const message = 'Ce lot a changé entre-temps. Relisez-le, puis recommencez.';
    return { message, currentVersion: outcome.current.version, current: toLot(outcome.current, itemOf) };
  }
}
