import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock, Database, Secrets, type Sql } from '#platform';
import { drawRecoveryCodes, hashRecoveryCode } from './rules/recovery-code.js';
import { countRecoveryCodes, replaceRecoveryCodes, useRecoveryCode } from './store/factor-store.js';

const KEY = 'second-factor/recovery-code';

/** What remains when the telephone is lost: shown once, kept hashed, each serves once. */
@Injectable()
export class RecoveryCodes {
  constructor(
    @Inject(Database) private readonly db: Database,
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The former ones serve no more. */
  async renew(sql: Sql, accountId: string): Promise<string[]> {
    const codes = drawRecoveryCodes();
    await sql.run(replaceRecoveryCodes, accountId, codes.map((code) => hashRecoveryCode(this.secrets.key(KEY), accountId, code)));
    return codes;
  }

  async use(accountId: string, code: string): Promise<boolean> {
    const hash = hashRecoveryCode(this.secrets.key(KEY), accountId, code);
    return (await this.db.run(useRecoveryCode, accountId, hash, this.clock.now())).length > 0;
  }

  async left(sql: Sql, accountId: string): Promise<number> {
    return (await sql.run(countRecoveryCodes, accountId))[0]?.left ?? 0;
  }
}
