/** Who may hold what; the perimeter each role is granted on is in the habilitation, not in the role. */
export const ROLES = [
  'DIRECTOR',
  'REPORTER',
  'ARS_AGENT',
  'ARS_DIRECTOR',
  'DT_AGENT',
  'CRISIS_CENTRE',
  'SPF',
  'ZONE_PREFECTURE',
  'COLLECTION_POINT',
  'ADMIN',
] as const;

export type Role = (typeof ROLES)[number];

export const SCOPE_KINDS = ['NATION', 'REGION', 'DEPARTMENT', 'ESTABLISHMENT'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** A role on a perimeter, in force for this sign-in. `scopeCode` is null for the nation. */
export interface Habilitation {
  readonly role: Role;
  readonly scopeKind: ScopeKind;
  readonly scopeCode: string | null;
}

/** The signed-in person, with what they are habilitated to. */
export interface Actor {
  readonly accountId: string;
  readonly name: string;
  readonly email: string;
  readonly habilitations: readonly Habilitation[];
  /** Present when a software acts, not a person: the credential by which it proved itself. */
  readonly machine?: { readonly credentialId: string } | undefined;
}

/** The kind of perimeter on which each role is granted. */
export const SCOPE_OF_ROLE: Readonly<Record<Role, ScopeKind>> = {
  DIRECTOR: 'ESTABLISHMENT',
  REPORTER: 'ESTABLISHMENT',
  ARS_AGENT: 'REGION',
  ARS_DIRECTOR: 'REGION',
  DT_AGENT: 'DEPARTMENT',
  CRISIS_CENTRE: 'NATION',
  SPF: 'NATION',
  ZONE_PREFECTURE: 'REGION',
  COLLECTION_POINT: 'DEPARTMENT',
  ADMIN: 'NATION',
};
