export { IdentityModule } from './identity.module.js';
export { SignInByPassword, type SignInOutcome } from './local/sign-in-by-password.js';
export { identitySchema } from './identity-schema.js';
