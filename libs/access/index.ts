export { ROLES, SCOPE_KINDS, SCOPE_OF_ROLE, type Actor, type Habilitation, type Role, type ScopeKind } from './rules/roles.js';
export { PERMISSIONS, type Permission } from './rules/permissions.js';
export { holds, outOfScope, scopeCovers, scopeFor, SYSTEM_SCOPE, type Place, type Scope } from './rules/scope.js';
export { scopeCondition, type ScopeCondition } from './scope-condition.js';
export { AccessModule } from './access.module.js';
export { KnownActors } from './known-actors.js';
export { SignIn, type SignInOutcome } from './sign-in.js';
export { createAccount, type NewAccount } from './create-account.js';
export { accessSchema } from './access-schema.js';
