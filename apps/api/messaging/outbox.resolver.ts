import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '#access';
import { type Message, type MessageStatus, ReadOutbox, RetryMessage } from '#messaging';
import { Allow } from '../access/allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from '../access/current-actor.js';
import { type Connection, pageSize, toConnection } from '../shared/connection.js';
import { invalidResult } from '../shared/invalid-result.js';
import { MessageConnection, MessageStatusEnum, MessageType, RetryMessageInvalid, RetryMessageResult, RetryMessageSuccess } from './outbox.types.js';

@Resolver(() => MessageType)
export class OutboxResolver {
  constructor(
    private readonly outboxOf: ReadOutbox,
    private readonly retry: RetryMessage,
  ) {}

  @Query(() => MessageConnection, { description: 'Les courriels écrits, du plus récent au plus ancien.' })
  @Allow('outbox.read')
  async outbox(
    @Args('status', { type: () => MessageStatusEnum, nullable: true }) status: MessageStatus | null,
    @Args('first', { type: () => Int, nullable: true, defaultValue: 25 }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after: string | null,
  ): Promise<Connection<Message>> {
    const page = await this.outboxOf.execute(status ?? null, pageSize(first), after ?? null);
    return toConnection(page, (message) => String(message.id));
  }

  @Mutation(() => RetryMessageResult, { description: 'Renvoie un message conservé ou abandonné.' })
  @Allow('outbox.retry')
  @Audited('outbox.retry')
  async retryMessage(@CurrentActor() actor: Actor, @Args('id', { type: () => ID }) id: string): Promise<RetryMessageSuccess | RetryMessageInvalid> {
    const outcome = await this.retry.execute(actor, id);
    return outcome.kind === 'invalid' ? invalidResult(outcome.problems) : { retried: outcome.message };
  }
}
