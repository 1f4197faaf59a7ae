import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CompleteSignIn, type PasskeyChallenge, type Refused } from '#identity';
import { SignInResult } from '../access/access.types.js';
import { Public } from '../access/allow.js';
import { SessionDoor, type SignInAnswer } from '../access/session-door.js';
import { Audited } from '../audit/audited.js';
import type { GraphqlContext } from '../graphql-context.js';
import { PasskeyChallengeResult, PasskeySignInInput, SecondFactorCodeInput } from './factor.types.js';

/** After the password; open to anyone, since the pending token or the passkey says who comes. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly complete: CompleteSignIn,
    private readonly door: SessionDoor,
  ) {}

  @Mutation(() => SignInResult, { description: 'Second facteur : code de l’application d’authentification.' })
  @Public()
  @Audited('session.open', 'session.refuse')
  async finishTotpSignIn(@Args('input') { pendingToken, code }: SecondFactorCodeInput, @Context() context: GraphqlContext): Promise<SignInAnswer> {
    return this.door.answer(context, await this.complete.withTotp(pendingToken, code));
  }

  @Mutation(() => SignInResult, { description: 'Second facteur : un code de secours, qui ne servira plus.' })
  @Public()
  @Audited('session.open', 'session.refuse', 'recovery-code.use')
  async finishRecoveryCodeSignIn(@Args('input') { pendingToken, code }: SecondFactorCodeInput, @Context() context: GraphqlContext): Promise<SignInAnswer> {
    return this.door.answer(context, await this.complete.withRecoveryCode(pendingToken, code));
  }

  @Mutation(() => PasskeyChallengeResult, { description: 'Demande une clé d’accès : second facteur, ou connexion sans mot de passe.' })
  @Public()
  @Audited('session.open', 'session.refuse')
  async beginPasskeySignIn(@Args('pendingToken', { type: () => String, nullable: true }) pendingToken: string | null): Promise<PasskeyChallenge | Refused> {
    return this.complete.challenge(pendingToken ?? null);
  }

  @Mutation(() => SignInResult)
  @Public()
  @Audited('session.open', 'session.refuse')
  async finishPasskeySignIn(@Args('input') { pendingToken, challengeId, response }: PasskeySignInInput, @Context() context: GraphqlContext): Promise<SignInAnswer> {
    return this.door.answer(context, await this.complete.withPasskey(pendingToken ?? null, challengeId, response));
  }
}
