import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { CheckFactors } from '../factors/check-factors.js';
import { EnrolFactors } from '../factors/enrol-factors.js';
import { Enrollees } from '../factors/enrollees.js';
import { Enrolment } from '../factors/enrolment.js';
import { ManageFactors } from '../factors/manage-factors.js';
import { Passkeys } from '../factors/passkeys.js';
import { ProveIdentity } from '../factors/prove-identity.js';
import { RecoveryCodes } from '../factors/recovery-codes.js';
import { TotpFactors } from '../factors/totp-factors.js';
import { ChangePassword } from './change-password.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { ContinueSignIn } from './continue-sign-in.js';
import { PendingSignIns } from './pending-sign-ins.js';
import { SignInByPassword } from './sign-in-by-password.js';

const USE_CASES = [SignInByPassword, ContinueSignIn, CompleteSignIn, ChangePassword, EnrolFactors, ManageFactors, ProveIdentity];

const PARTS = [PendingSignIns, Passkeys, RecoveryCodes, TotpFactors, CheckFactors, Enrollees, Enrolment];

/** Local accounts: password, second factor, passkeys. */
@Module({ imports: [AccessModule], providers: [...PARTS, ...USE_CASES], exports: USE_CASES })
export class LocalModule {}
