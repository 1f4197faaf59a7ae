import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Sessions } from '#access';
import {
  DEPARTURE_MINUTES, FinishProviderSignIn, type NextStep, profileOfSlug, type ProviderProfile, ProviderSessions, randomSecret, type SignInRefusal, StartProviderSignIn,
} from '#identity';
import { CONFIG, type Config, Refusal, Throttle } from '#platform';
import { Public } from '../access/allow.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../access/session-token.js';
import { arrivalPage } from './arrival-page.js';
import { browserSecret, setBrowserSecret } from './browser-secret.js';
import { carrySecret } from './carried-secret.js';

/** Of one address: a hospital's people may all share theirs on a Monday morning. */
const RATE = { most: 300, withinSeconds: 300 };
const SEE_OTHER = 303;
/** The page takes it up at once. */
const CARRIED_MINUTES = 10;

/** To a provider of identity and back, by navigations of the browser: nothing here is asked for by a script. */
@Controller('api/v1/auth')
export class ProviderSignInController {
  constructor(
    private readonly startSignIn: StartProviderSignIn,
    private readonly finishSignIn: FinishProviderSignIn,
    private readonly providerSessions: ProviderSessions,
    private readonly sessions: Sessions,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('farewell/:ticket')
  @Public()
  async farewell(@Param('ticket') ticket: string, @Res() response: Response): Promise<void> {
    response.redirect(SEE_OTHER, await this.providerSessions.farewell(ticket));
  }

  /** @param attach when the person is signed in and adds this identity to their account */
  @Get(':provider/start')
  @Public()
  async start(
    @Param('provider') slug: string,
    @Query('retour') returnPath: unknown,
    @Query('rattacher') attach: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const profile = this.profileOf(slug);
    const token = attach === 'oui' ? sessionToken(request) : undefined;
    const actor = token === undefined ? undefined : await this.sessions.actorOf(token);
    if (attach === 'oui' && !actor) return this.refuse(response, 'NOT_BEGUN_HERE', '/');
    if (!(await this.throttle.take(`provider-start:${request.ip}`, RATE)).allowed) return this.refuse(response, 'TOO_MANY_TRIES', '/');
    const browser = browserSecret(request, this.secure) ?? randomSecret();
    const outcome = await this.startSignIn.execute({
      profile,
      returnPath: typeof returnPath === 'string' ? returnPath : undefined,
      browser,
      accountId: actor?.accountId,
    });
    if (outcome.kind === 'refused') return this.refuse(response, outcome.reason, outcome.returnPath);
    setBrowserSecret(response, browser, this.secure, DEPARTURE_MINUTES);
    response.redirect(SEE_OTHER, outcome.address);
  }

  @Get(':provider/return')
  @Public()
  async return(@Param('provider') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const profile = this.profileOf(slug);
    if (!(await this.throttle.take(`provider-return:${request.ip}`, RATE)).allowed) return this.refuse(response, 'TOO_MANY_TRIES', '/');
    const outcome = await this.finishSignIn.execute({
      profile,
      query: new URL(request.originalUrl, this.config.publicUrl).search.slice(1),
      browser: browserSecret(request, this.secure),
    });
    if (outcome.kind === 'refused') return this.refuse(response, outcome.reason, outcome.returnPath, outcome.reference);
    const word = outcome.kind === 'attached' ? 'rattachee' : this.enter(response, outcome.step);
    response.type('text/html; charset=utf-8').send(arrivalPage(word === undefined ? outcome.returnPath : withWords(outcome.returnPath, { connexion: word })));
  }

  /** The session, or what the sign-in screen goes on with. @returns the word for that screen */
  private enter(response: Response, step: NextStep): string | undefined {
    if (step.kind === 'success') {
      setSessionCookie(response, step.token, step.expiresAt, this.secure);
      return undefined;
    }
    // Whoever was signed in here before is not who comes now.
    clearSessionCookie(response, this.secure);
    carrySecret(response, 'second_facteur', step.pendingToken, this.secure, CARRIED_MINUTES);
    return 'SECOND_FACTEUR';
  }

  /** Back to the sign-in screen, which says why and what to do; the address asked for is kept. */
  private refuse(response: Response, reason: SignInRefusal, returnPath: string, reference?: string): void {
    response.redirect(SEE_OTHER, withWords(returnPath, { connexion: reason, ...(reference === undefined ? {} : { reference }) }));
  }

  private profileOf(slug: string): ProviderProfile {
    const profile = profileOfSlug(slug);
    if (!profile || !this.config.providers[profile.provider]) throw new Refusal('NOT_FOUND', 'Ce service ne propose pas cette façon de se connecter.');
    return profile;
  }

  private get secure(): boolean {
    return this.config.publicUrl.startsWith('https://');
  }
}

/** A path of ours with words for the screen it leads to. */
function withWords(path: string, words: Record<string, string>): string {
  const address = new URL(path, 'https://here.invalid');
  for (const [name, word] of Object.entries(words)) address.searchParams.set(name, word);
  return address.pathname + address.search + address.hash;
}
