import { Args, Context, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { toDataURL } from 'qrcode';
import type { Actor } from '#access';
import { type Enrollee, EnrolFactors, ManageFactors, type PasskeyChallenge, type Refused } from '#identity';
import { Refusal } from '#platform';
import { Allow, AlsoBeforeFirstFactor } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { type ChangeAnswer, SessionDoor } from '../access/session-door.js';
import { sessionToken } from '../access/session-token.js';
import { Audited } from '../audit/audited.js';
import type { GraphqlContext } from '../graphql-context.js';
import {
  AccessChangeResult, FinishPasskeyEnrolmentInput, FinishTotpEnrolmentInput, PasskeyChallengeResult, ResetSecondFactorInput, TotpEnrolmentResult, type TotpEnrolmentType,
} from './factor.types.js';

/** Light enough for the page's own white box, wide enough for a telephone. */
const QR = { margin: 2, width: 240, errorCorrectionLevel: 'M' } as const;

/** Second factors: added by oneself, taken off by oneself, reset by an administrator. */
@Resolver()
export class FactorsResolver {
  constructor(
    private readonly enrol: EnrolFactors,
    private readonly manage: ManageFactors,
    private readonly door: SessionDoor,
  ) {}

  @Mutation(() => TotpEnrolmentResult)
  @Allow('factor.manage')
  @AlsoBeforeFirstFactor()
  @Audited('second-factor.enrol')
  async beginTotpEnrolment(
    @Args('pendingToken', { type: () => String, nullable: true }) pendingToken: string | null,
    @Args('name', { type: () => String, nullable: true }) name: string | null,
    @Context() context: GraphqlContext,
  ): Promise<TotpEnrolmentType | Refused> {
    const begun = await this.enrol.beginTotp(enrollee(context, pendingToken), name ?? null);
    return begun.kind === 'refused' ? begun : { secret: begun.secret, uri: begun.uri, qrCode: await toDataURL(begun.uri, QR) };
  }

  @Mutation(() => AccessChangeResult)
  @Allow('factor.manage')
  @AlsoBeforeFirstFactor()
  @Audited('second-factor.enrol', 'session.open')
  async finishTotpEnrolment(@Args('input') { pendingToken, code }: FinishTotpEnrolmentInput, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.enrol.finishTotp(enrollee(context, pendingToken), code));
  }

  @Mutation(() => PasskeyChallengeResult)
  @Allow('factor.manage')
  @AlsoBeforeFirstFactor()
  @Audited('second-factor.enrol')
  async beginPasskeyEnrolment(@Args('pendingToken', { type: () => String, nullable: true }) pendingToken: string | null, @Context() context: GraphqlContext): Promise<PasskeyChallenge | Refused> {
    return this.enrol.beginPasskey(enrollee(context, pendingToken));
  }

  @Mutation(() => AccessChangeResult)
  @Allow('factor.manage')
  @AlsoBeforeFirstFactor()
  @Audited('second-factor.enrol', 'session.open')
  async finishPasskeyEnrolment(@Args('input') input: FinishPasskeyEnrolmentInput, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    const { pendingToken, challengeId, response, name } = input;
    return this.door.change(context, await this.enrol.finishPasskey(enrollee(context, pendingToken), challengeId, response, name ?? null));
  }

  @Mutation(() => AccessChangeResult)
  @Allow('factor.manage')
  @Audited('second-factor.remove')
  async removeSecondFactor(@Args('id', { type: () => ID }) id: string, @CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.manage.remove(actor, presentToken(context), id));
  }

  @Mutation(() => AccessChangeResult)
  @Allow('factor.manage')
  @Audited('recovery-code.renew')
  async renewRecoveryCodes(@CurrentActor() actor: Actor, @Context() context: GraphqlContext): Promise<ChangeAnswer> {
    return this.door.change(context, await this.manage.renewRecoveryCodes(actor, presentToken(context)));
  }

  @Mutation(() => Int, { description: 'Pour qui a tout perdu : plus de second facteur ni de session, la prochaine connexion en enregistre un. Rend le nombre de moyens retirés.' })
  @Allow('factor.reset')
  @Audited('second-factor.reset')
  async resetSecondFactor(@Args('input') { accountId, reason }: ResetSecondFactorInput, @CurrentActor() actor: Actor): Promise<number> {
    return this.manage.reset(actor, accountId, reason);
  }
}

/** A token of the moment before the first factor counts for itself only, whoever is signed in beside it. */
function enrollee(context: GraphqlContext, pendingToken: string | null | undefined): Enrollee {
  if (typeof pendingToken === 'string') return { pendingToken };
  if (!context.actor) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
  return { accountId: context.actor.accountId, token: presentToken(context) };
}

/** The session whose person asks. */
export function presentToken({ req }: GraphqlContext): string {
  const token = sessionToken(req);
  if (token === undefined) throw new Refusal('UNAUTHENTICATED', 'Connectez-vous pour continuer.');
  return token;
}
