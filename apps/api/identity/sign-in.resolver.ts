import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CompleteSignIn, ContinueSignIn, type PasskeyChallenge, type Refused } from '#identity';
import { CONFIG, type Config } from '#platform';
import { SignInResult } from '../access/access.types.js';
import { Public } from '../access/allow.js';
import { SessionDoor, type SignInAnswer } from '../access/session-door.js';
import { Audited } from '../audit/audited.js';
import type { GraphqlContext } from '../graphql-context.js';
import { carriedSecret, dropSecret } from './provider/carried-secret.js';
import { PasskeyChallengeResult, PasskeySignInInput, SecondFactorCodeInput } from './factor.types.js';

/** After the first factor; open to anyone, since the pending token or the passkey says who comes. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly complete: CompleteSignIn,
    private readonly door: SessionDoor,
    private readonly next: ContinueSignIn,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Mutation(() => SignInResult, { description: 'Reprend, une seule fois, la connexion que ce navigateur rapporte d’un fournisseur d’identité qui n’a demandé qu’un facteur : reste le nôtre.' })
  @Public()
  @Audited('session.open', 'session.refuse')
  async resumeSignIn(@Context() context: GraphqlContext): Promise<SignInAnswer> {
    const secure = this.config.publicUrl.startsWith('https://');
    const carried = carriedSecret(context.req, 'second_facteur', secure);
    dropSecret(context.res, 'second_facteur', secure);
    return this.door.answer(context, await this.next.resume(carried));
  }

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
