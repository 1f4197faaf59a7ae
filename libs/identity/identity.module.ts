import { Module } from '@nestjs/common';
import { AccessModule } from '#access';
import { SignInByPassword } from './local/sign-in-by-password.js';

const USE_CASES = [SignInByPassword];

/** How a person proves who they are: by a local account here, by the State's providers, by a machine's key. */
@Module({ imports: [AccessModule], providers: USE_CASES, exports: USE_CASES })
export class IdentityModule {}
