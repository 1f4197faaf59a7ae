import { Injectable } from '@nestjs/common';
import { type Refused, refused } from '../local/rules/refused.js';
import type { AccessChanged } from './access-changed.js';
import type { Enrollee } from './enrollees.js';
import { Enrolment } from './enrolment.js';
import { type PasskeyChallenge, Passkeys } from './passkeys.js';
import { TotpFactors } from './totp-factors.js';

export interface TotpEnrolment {
  readonly kind: 'totp';
  readonly secret: string;
  readonly uri: string;
}

const LONGEST_NAME = 60;

/** Second factors are added here. */
@Injectable()
export class EnrolFactors {
  constructor(
    private readonly enrolment: Enrolment,
    private readonly totp: TotpFactors,
    private readonly passkeys: Passkeys,
  ) {}

  async beginTotp(enrollee: Enrollee, name: string | null): Promise<TotpEnrolment | Refused> {
    return this.enrolment.begin(enrollee, 'TOTP', async ({ accountId, email }) => ({
      kind: 'totp',
      ...(await this.totp.begin(accountId, email, label(name, 'Application d’authentification'))),
    }));
  }

  async beginPasskey(enrollee: Enrollee): Promise<PasskeyChallenge | Refused> {
    return this.enrolment.begin(enrollee, 'PASSKEY', async (owner) => this.passkeys.beginEnrolment(owner));
  }

  async finishTotp(enrollee: Enrollee, code: string): Promise<AccessChanged | Refused> {
    return this.enrolment.finish(enrollee, 'TOTP', async (tx, accountId) => {
      const confirmed = await this.totp.confirm(tx, accountId, code);
      if (confirmed === undefined) return refused('ENROLMENT_EXPIRED');
      return confirmed ? undefined : refused('WRONG_CODE');
    });
  }

  async finishPasskey(enrollee: Enrollee, challengeId: string, answer: string, name: string | null): Promise<AccessChanged | Refused> {
    return this.enrolment.finish(enrollee, 'PASSKEY', async (tx, accountId) => {
      const kept = await this.passkeys.finishEnrolment(tx, accountId, challengeId, answer, label(name, 'Clé d’accès'));
      return kept ? undefined : refused('PASSKEY_REFUSED');
    });
  }
}

function label(given: string | null, usual: string): string {
  const name = given?.trim().slice(0, LONGEST_NAME) ?? '';
  return name === '' ? usual : name;
}
