import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { explainItemSituation } from '#situation';
import { ExplainedFormulaType, toExplanation } from '../coverage/coverage.types.js';
import { ItemSituationType } from './situation.types.js';

@Resolver(() => ItemSituationType)
export class ItemSituationResolver {
  @ResolveField(() => [ExplainedFormulaType], { description: '« Comment est-ce calculé ? »' })
  explanation(@Parent() item: ItemSituationType): ExplainedFormulaType[] {
    return toExplanation(explainItemSituation(item, item.of.reporting, item.of.week));
  }
}
