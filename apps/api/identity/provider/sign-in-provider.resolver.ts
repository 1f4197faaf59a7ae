import { Inject } from '@nestjs/common';
import { Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import { Sessions } from '#access';
import { PROFILES, ProviderConnections, ProviderSessions } from '#identity';
import { CONFIG, type Config } from '#platform';
import { Audited } from '../../audit/audited.js';
import { Public } from '../../access/allow.js';
import { clearSessionCookie, sessionToken } from '../../access/session-token.js';
import type { GraphqlContext } from '../../graphql-context.js';
import { ProductType } from '../../operations/product.types.js';
import { FarewellType, SignInProviderType } from './sign-in-provider.types.js';

@Resolver(() => ProductType)
export class SignInProviderResolver {
  constructor(
    private readonly connections: ProviderConnections,
    private readonly providerSessions: ProviderSessions,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => [SignInProviderType], { description: 'Fournisseurs d’identité avec lesquels se connecter, dans l’ordre où les montrer.' })
  async signInProviders(): Promise<SignInProviderType[]> {
    return Promise.all(
      this.connections.enabled().map(async (provider) => {
        const { label, slug } = PROFILES[provider];
        return { provider, label, startAddress: `/api/v1/auth/${slug}/start`, isAway: await this.connections.isAway(provider) };
      }),
    );
  }

  @Mutation(() => FarewellType, { description: 'Ferme la session, et dit où aller pour fermer aussi celle du fournisseur d’identité.' })
  @Public()
  @Audited('session.close')
  async leave(@Context() context: GraphqlContext): Promise<FarewellType> {
    const token = sessionToken(context.req);
    const ticket = token === undefined ? undefined : await this.providerSessions.ticketFor(token);
    if (token !== undefined) await this.sessions.close(token);
    clearSessionCookie(context.res, this.config.publicUrl.startsWith('https://'));
    return { address: ticket === undefined ? null : `/api/v1/auth/farewell/${ticket}` };
  }
}
