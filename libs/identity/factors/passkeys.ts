import { Inject, Injectable } from '@nestjs/common';
import {
  type AuthenticationResponseJSON, generateAuthenticationOptions, generateRegistrationOptions, type RegistrationResponseJSON,
  verifyAuthenticationResponse, verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { type Clock, CLOCK, CONFIG, type Config, Database, identifier, type Sql } from '#platform';
import {
  type ChallengePurpose, findPasskey, findPasskeys, insertChallenge, insertPasskey, type PasskeyRow, takeChallenge, usePasskey,
} from './store/factor-store.js';

const CHALLENGE_MS = 5 * 60_000;
/** No answer of an authenticator is longer; they are read before anybody is known. */
const LONGEST_ANSWER = 20_000;

export interface PasskeyChallenge {
  readonly id: string;
  /** What the browser is asked, as JSON of the WebAuthn standard. */
  readonly options: string;
}

interface Owner {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

/** Passkeys, always with user verification (a finger, a face, a PIN): one of them is two factors. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpID: string;

  constructor(
    @Inject(Database) private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.origin = new URL(config.publicUrl).origin;
    this.rpID = new URL(config.publicUrl).hostname;
  }

  /** Asks for a new passkey. */
  async beginEnrolment({ accountId, email, name }: Owner): Promise<PasskeyChallenge> {
    const known = await this.db.run(findPasskeys, accountId);
    const options = await generateRegistrationOptions({
      rpName: 'Vigie EPI',
      rpID: this.rpID,
      userName: email,
      userDisplayName: name,
      userID: new Uint8Array(Buffer.from(accountId.replaceAll('-', ''), 'hex')),
      excludeCredentials: known.map(toCredential),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    return this.keep('ENROL', accountId, options);
  }

  /** @returns whether it was kept: an answer to the challenge, from our page, with user verification. */
  async finishEnrolment(sql: Sql, accountId: string, challengeId: string, answer: string, name: string): Promise<boolean> {
    const response = parsed<RegistrationResponseJSON>(answer);
    const expectedChallenge = await this.take(sql, challengeId, 'ENROL', accountId);
    if (!response || expectedChallenge === undefined) return false;
    const verified = await verifyRegistrationResponse({ response, expectedChallenge, expectedOrigin: this.origin, expectedRPID: this.rpID, requireUserVerification: true }).catch(() => undefined);
    if (verified?.verified !== true) return false;
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    return (await sql.run(insertPasskey, accountId, name, id, Buffer.from(publicKey), counter, [...transports], this.clock.now())).length > 0;
  }

  /** Asks for a passkey: of one person, or of whoever it turns out to be when signing in without a password. */
  async beginCheck(purpose: Exclude<ChallengePurpose, 'ENROL'>, accountId: string | null): Promise<PasskeyChallenge> {
    const known = accountId === null ? [] : await this.db.run(findPasskeys, accountId);
    const options = await generateAuthenticationOptions({ rpID: this.rpID, userVerification: 'required', allowCredentials: known.map(toCredential) });
    return this.keep(purpose, accountId, options);
  }

  /** @returns whose passkey answered; undefined for a wrong, foreign, late or replayed answer. */
  async check(purpose: Exclude<ChallengePurpose, 'ENROL'>, accountId: string | null, challengeId: string, answer: string): Promise<string | undefined> {
    const response = parsed<AuthenticationResponseJSON>(answer);
    const expectedChallenge = await this.take(this.db, challengeId, purpose, accountId);
    if (!response || expectedChallenge === undefined) return undefined;
    const [passkey] = await this.db.run(findPasskey, response.id);
    if (!passkey || (accountId !== null && passkey.accountId !== accountId)) return undefined;
    const verified = await verifyAuthenticationResponse({
      response, expectedChallenge, expectedOrigin: this.origin, expectedRPID: this.rpID, requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey: new Uint8Array(passkey.publicKey), counter: passkey.counter },
    }).catch(() => undefined);
    if (verified?.verified !== true) return undefined;
    const used = await this.db.run(usePasskey, passkey.id, verified.authenticationInfo.newCounter, this.clock.now());
    return used.length > 0 ? passkey.accountId : undefined;
  }

  private async keep(purpose: ChallengePurpose, accountId: string | null, options: { challenge: string }): Promise<PasskeyChallenge> {
    const [row] = await this.db.run(insertChallenge, purpose, accountId, options.challenge, new Date(this.clock.now().getTime() + CHALLENGE_MS));
    if (!row) throw new Error('the challenge was not kept');
    return { id: row.id, options: JSON.stringify(options) };
  }

  private async take(sql: Sql, id: string, purpose: ChallengePurpose, accountId: string | null): Promise<string | undefined> {
    if (id !== identifier(id)) return undefined;
    return (await sql.run(takeChallenge, id, purpose, accountId, this.clock.now()))[0]?.challenge;
  }
}

function toCredential({ credentialId, transports }: PasskeyRow): { id: string; transports: string[] } {
  return { id: credentialId, transports };
}

/** The library checks the rest of it, and throws; here only that there is something to check. */
function parsed<Answer extends { id: string }>(answer: string): Answer | undefined {
  if (answer.length > LONGEST_ANSWER) return undefined;
  try {
    const read: unknown = JSON.parse(answer);
    return typeof read === 'object' && read !== null && 'id' in read && typeof read.id === 'string' ? (read as Answer) : undefined;
  } catch {
    return undefined;
  }
}
