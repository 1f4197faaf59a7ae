import type { Type } from '@nestjs/common';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Connection } from './connection.js';

/** Counts the whole list when the operation asks for it: compiled operations read properties, they call nothing by themselves. */
export function lazyTotalOf<Node>(connection: Type<Connection<Node>>): Type {
  @Resolver(() => connection)
  class LazyTotalResolver {
    @ResolveField(() => Int)
    async totalCount(@Parent() page: Connection<Node>): Promise<number> {
      return typeof page.totalCount === 'function' ? page.totalCount() : page.totalCount;
    }
  }
  return LazyTotalResolver;
}
