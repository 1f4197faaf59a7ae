import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { explainStockpile } from '#stockpile';
import { ExplainedFormulaType, toExplanation } from '../coverage/coverage.types.js';
import { StockpileItemType } from './stockpile.types.js';

@Resolver(() => StockpileItemType)
export class StockpileItemResolver {
  @ResolveField(() => [ExplainedFormulaType], { description: '« Comment est-ce calculé ? » : cible, part de la cible, couverture, disponible.' })
  explanation(@Parent() { figures }: StockpileItemType): ExplainedFormulaType[] {
    return toExplanation(explainStockpile(figures));
  }
}
