import { createContext, useContext } from 'react';
import type { MeQuery, Role, ScopeKind } from '../generated/graphql.js';

export type Person = MeQuery['me'];

/** The four desks of the product: each role works at one. */
export type Desk = 'establishment' | 'territory' | 'nation' | 'stockpile' | 'administration';

const DESK_OF_ROLE: Partial<Record<Role, Desk>> = {
  DIRECTOR: 'establishment',
  REPORTER: 'establishment',
  ARS_AGENT: 'territory',
  ARS_DIRECTOR: 'territory',
  DT_AGENT: 'territory',
  CRISIS_CENTRE: 'nation',
  SPF: 'stockpile',
  ADMIN: 'administration',
};

export interface Session {
  readonly person: Person;
  readonly desk: Desk | undefined;
  readonly role: Role | undefined;
  /** The perimeter of that role. */
  readonly scope: { readonly kind: ScopeKind; readonly code: string | null };
  /** Its name: "Grand Est", "Moselle". */
  readonly perimeter: string;
  readonly signOut: () => void;
}

/** The person's first habilitation that has a desk says what they see first. */
export function sessionOf(person: Person, signOut: () => void): Session {
  const habilitation = person.habilitations.find(({ role }) => DESK_OF_ROLE[role] !== undefined);
  const role = habilitation?.role;
  return {
    person,
    role,
    desk: role && DESK_OF_ROLE[role],
    scope: { kind: habilitation?.scopeKind ?? 'NATION', code: habilitation?.scopeCode ?? null },
    perimeter: habilitation?.perimeter ?? '',
    signOut,
  };
}

export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person. Only screens behind the sign-in ask. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this screen');
  return session;
}
