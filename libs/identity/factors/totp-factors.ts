import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Database, Secrets, type Sql } from '#platform';
import { seal, unseal } from './rules/seal.js';
import { describeTotp, SECRET_BYTES, stepOfCode } from './rules/totp.js';
import { findTotps, findUnconfirmedTotp, insertTotp, type TotpRow, useTotpStep } from './store/factor-store.js';

const KEY = 'second-factor/totp';
const ENROLMENT_MS = 30 * 60_000;

/** Codes of authenticator applications. */
@Injectable()
export class TotpFactors {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Draws a secret, worth nothing until a first code confirms it. */
  async begin(accountId: string, email: string, name: string): Promise<{ secret: string; uri: string }> {
    const [id, secret] = [randomUUID(), randomBytes(SECRET_BYTES)];
    await this.db.run(insertTotp, id, accountId, name, seal(this.secrets.key(KEY), secret, id), this.clock.now());
    return describeTotp(secret, email);
  }

  /** @returns whether the device being enrolled gave a right code; undefined when none is being enrolled. */
  async confirm(sql: Sql, accountId: string, code: string): Promise<boolean | undefined> {
    const [row] = await sql.run(findUnconfirmedTotp, accountId, new Date(this.clock.now().getTime() - ENROLMENT_MS));
    return row && this.use(sql, row, code);
  }

  /** True for a code of now that has not served. */
  async check(accountId: string, code: string): Promise<boolean> {
    for (const row of await this.db.run(findTotps, accountId)) if (await this.use(this.db, row, code)) return true;
    return false;
  }

  private async use(sql: Sql, { id, sealedSecret }: TotpRow, code: string): Promise<boolean> {
    const now = this.clock.now();
    const step = stepOfCode(unseal(this.secrets.key(KEY), sealedSecret, id), code, now);
    return step !== undefined && (await sql.run(useTotpStep, id, step, now)).length > 0;
  }
}
