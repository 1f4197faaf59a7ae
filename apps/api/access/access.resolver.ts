import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Actor, Sessions } from '#access';
import { SignInByPassword } from '#identity';
import { CONFIG, type Config } from '#platform';
import type { GraphqlContext } from '../graphql-context.js';
import { MeType, SignInInput, SignInResult, toMe } from './access.types.js';
import { Allow, Public } from './allow.js';
import { Audited } from '../audit/audited.js';
import { CurrentActor } from './current-actor.js';
import { SessionDoor, type SignInAnswer } from './session-door.js';
import { clearSessionCookie, sessionToken } from './session-token.js';

@Resolver(() => MeType)
export class AccessResolver {
  constructor(
    private readonly signInByPassword: SignInByPassword,
    private readonly sessions: Sessions,
    private readonly door: SessionDoor,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => MeType)
  @Allow('self.read')
  me(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): MeType {
    return toMe(actor, sessionToken(context.req));
  }

  @Mutation(() => SignInResult)
  @Public()
  @Audited('session.open', 'session.refuse')
  async signIn(@Args('input') input: SignInInput, @Context() context: GraphqlContext): Promise<SignInAnswer> {
    return this.door.answer(context, await this.signInByPassword.execute(input.email, input.password));
  }

  @Mutation(() => Boolean)
  @Public()
  @Audited('session.close')
  async signOut(@Context() context: GraphqlContext): Promise<boolean> {
    const token = sessionToken(context.req);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(context.res, this.secure);
    return true;
  }

  private get secure(): boolean {
    return this.config.publicUrl.startsWith('https://');
  }
}
