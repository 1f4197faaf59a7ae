import { Inject, Injectable } from '@nestjs/common';
import { type OpenedSession, Sessions } from '#access';
import type { AccessChanged, Refused, SignInOutcome } from '#identity';
import { CONFIG, type Config } from '#platform';
import type { GraphqlContext } from '../graphql-context.js';
import { type SecondFactorEnrolmentRequired, type SecondFactorRequired, type SignInRefused, type SignInSuccess, toMe } from './access.types.js';
import { sessionToken, setSessionCookie } from './session-token.js';

export type SignInAnswer = SignInSuccess | SignInRefused | SecondFactorRequired | SecondFactorEnrolmentRequired;

/** `recoveryCodes` is what tells one from a refusal. */
export type ChangeAnswer = { readonly recoveryCodes: readonly string[]; readonly token: string | null } | SignInRefused;

/** Where a session that was opened or renewed becomes the browser's cookie. */
@Injectable()
export class SessionDoor {
  constructor(
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async answer(context: GraphqlContext, outcome: SignInOutcome): Promise<SignInAnswer> {
    return outcome.kind === 'success' ? this.open(context, outcome) : outcome;
  }

  /** The session that this browser had is over: whoever planted or kept its token has nothing. */
  async open(context: GraphqlContext, { token, actor }: OpenedSession): Promise<SignInSuccess> {
    const former = sessionToken({ headers: { cookie: context.req.headers.cookie } });
    if (former !== undefined) await this.sessions.close(former);
    this.keep(context, token);
    return { token, me: toMe(actor, token) };
  }

  /** After a change in how the person signs in. */
  async change(context: GraphqlContext, outcome: AccessChanged | Refused): Promise<ChangeAnswer> {
    if (outcome.kind === 'refused') return outcome;
    const { opened, renewed, recoveryCodes } = outcome;
    if (opened) return { recoveryCodes, token: (await this.open(context, opened)).token };
    if (renewed) this.keep(context, renewed.token);
    return { recoveryCodes, token: renewed?.token ?? null };
  }

  private keep(context: GraphqlContext, token: string): void {
    setSessionCookie(context.res, token, this.config.publicUrl.startsWith('https://'));
  }
}
