import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnSessions, Sessions } from '#access';
import {
  DEPARTURE_MINUTES, type NextStep, profileOfSlug, type ProviderProfile, randomSecret, type SignInRefusal, StartProviderSignIn,
} from '#identity';
import { CONFIG, type Config, Refusal, Throttle } from '#platform';
import { AcceptByProvider } from '#registration';
import { Public } from '../../access/allow.js';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../../access/session-token.js';
import { arrivalPage } from './arrival-page.js';
import { browserSecret, setBrowserSecret } from './browser-secret.js';
import { carriedSecret, carrySecret, dropSecret } from './carried-secret.js';

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
    private readonly invitations: AcceptByProvider,
    private readonly sessions: Sessions,
    private readonly ownSessions: OwnSessions,
    private readonly throttle: Throttle,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * @param attach when the person is signed in and adds this identity to their account
   * @param activate when the person accepts the invitation that their browser carries
   */
  @Get(':provider/start')
  @Public()
  async start(
    @Param('provider') slug: string,
    @Query('retour') returnPath: unknown,
    @Query('rattacher') attach: unknown,
    @Query('activer') activate: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const profile = this.profileOf(slug);
    const accountId = attach === 'oui' ? await this.provedAccount(request) : undefined;
    if (attach === 'oui' && accountId === undefined) return this.refuse(response, 'NOT_BEGUN_HERE', '/mon-acces');
    if (!(await this.throttle.take(`provider-start:${request.ip}`, RATE)).allowed) return this.refuse(response, 'TOO_MANY_TRIES', '/');
    const invitationHash = activate === 'oui' ? await this.takeInvitation(request, response) : undefined;
    if (activate === 'oui' && !invitationHash) return this.refuse(response, 'INVITATION_UNUSABLE', '/activation');
    const browser = browserSecret(request, this.secure) ?? randomSecret();
    const outcome = await this.startSignIn.execute({
      profile,
      returnPath: invitationHash ? '/activation' : typeof returnPath === 'string' ? returnPath : undefined,
      browser,
      accountId,
      invitationHash,
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
    const outcome = await this.invitations.arrive({
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
      setSessionCookie(response, step.token, this.secure);
      return undefined;
    }
    // Whoever was signed in here before is not who comes now.
    clearSessionCookie(response, this.secure);
    carrySecret(response, 'second_facteur', step.pendingToken, this.secure, CARRIED_MINUTES);
    return 'SECOND_FACTEUR';
  }

  /** Whoever attaches a way to come in has just proved who they are, as for any change of access: a desk left open does not suffice. */
  private async provedAccount(request: Request): Promise<string | undefined> {
    const token = sessionToken(request);
    if (token === undefined || !(await this.ownSessions.isFresh(token))) return undefined;
    return (await this.sessions.actorOf(token))?.accountId;
  }

  /** What the page gave this browser to carry, for one departure. */
  private async takeInvitation(request: Request, response: Response): Promise<Buffer | undefined> {
    const secret = carriedSecret(request, 'invitation', this.secure);
    dropSecret(response, 'invitation', this.secure);
    return secret === undefined ? undefined : this.invitations.departingWith(secret);
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
