import type { Role } from '#access';
import type { Territory } from '../country/places.js';
import type { Subject } from '../country/subject.js';

export type Variables = Record<string, unknown>;
/** What was answered, for expectations on counts. */
export type Data = ReturnType<typeof JSON.parse>;

interface Asked {
  /** Who may, when fewer than all who may do the operation. */
  readonly roles?: readonly Role[];
  /** False when nothing of an establishment is in the answer: then it must only differ from what does not exist. */
  readonly shows?: boolean;
  /** Why what is allowed may be answered as what does not exist. */
  readonly alike?: string;
  /** Why requests not forwarded may be named to who takes no part in them yet. */
  readonly unforwarded?: string;
  /** Why the same question is not answered the same twice. */
  readonly moving?: string;
  /** Why something of other establishments may be in the answer. */
  readonly beyond?: string;
  /** Figures that follow from the establishments seen. */
  readonly expects?: (answered: Data, seen: readonly string[]) => void;
}

export type Ask = Asked &
  (
    | { readonly about: 'establishment'; readonly with: (subject: Subject) => Variables }
    /** Answered whole or not at all. */
    | { readonly about: 'territory'; readonly with: (territory: Territory) => Variables; readonly kinds?: readonly Territory['kind'][] }
    /** A filter: what lies both there and in the perimeter. */
    | { readonly about: 'within'; readonly with: (territory: Territory) => Variables; readonly kinds?: readonly Territory['kind'][] }
    /** A place in a list: the perimeter is seen wherever it points, and it tells nothing. */
    | { readonly about: 'position'; readonly with: (subject: Subject) => Variables }
    /** All of the perimeter. */
    | { readonly about: 'perimeter'; readonly with: () => Variables }
    /** The same for all who may. */
    | { readonly about: 'country'; readonly with: () => Variables }
  );

export interface Case {
  /** Who may do it at all, from the mission; 'PUBLIC': anyone, signed in or not. */
  readonly roles: readonly Role[] | 'PUBLIC';
  readonly asks: readonly Ask[];
  /** Arguments that name something else than what the operation is about: one's own thing with another's. Path → variables. */
  readonly mixed?: Readonly<Record<string, (own: Subject, other: Subject) => Variables>>;
  /** Arguments that look like names and name nothing of an establishment. Path → why. */
  readonly national?: Readonly<Record<string, string>>;
}

export type Cases = Readonly<Record<string, Case>>;

/** About one establishment. */
export const of = (variables: (subject: Subject) => Variables, more: Asked = {}): Ask => ({ about: 'establishment', with: variables, ...more });
export const ofFiness = (more: Variables = {}, asked: Asked = {}): Ask => of(({ finess }) => ({ finess, ...more }), asked);
/** About a territory, whole. */
export const ofTerritory = (more: Variables = {}, asked: Asked & { kinds?: readonly Territory['kind'][] } = {}): Ask => ({
  about: 'territory', with: ({ kind, code }) => ({ kind, code, ...more }), ...asked,
});
export const perimeter = (variables: Variables = {}, more: Asked = {}): Ask => ({ about: 'perimeter', with: () => variables, ...more });
export const country = (variables: Variables = {}, more: Asked = {}): Ask => ({ about: 'country', with: () => variables, shows: false, ...more });
export const position = (variables: (subject: Subject) => Variables): Ask => ({ about: 'position', with: variables, shows: false });

/** Roles as the mission introduces them. */
export const EVERYONE: readonly Role[] = [
  'DIRECTOR', 'REPORTER', 'ARS_AGENT', 'ARS_DIRECTOR', 'DT_AGENT', 'CRISIS_CENTRE', 'SPF', 'ADMIN', 'ZONE_PREFECTURE', 'COLLECTION_POINT',
];
export const ESTABLISHMENT: readonly Role[] = ['DIRECTOR', 'REPORTER'];
export const ARS: readonly Role[] = ['ARS_AGENT', 'ARS_DIRECTOR'];
export const AGENCY: readonly Role[] = [...ARS, 'DT_AGENT'];
/** Who watches reports, coverage and alerts. */
export const WATCHERS: readonly Role[] = [...ESTABLISHMENT, ...AGENCY, 'CRISIS_CENTRE', 'SPF', 'ADMIN'];
/** Who takes part in the emergency circuit. */
export const CIRCUIT: readonly Role[] = [...ESTABLISHMENT, ...AGENCY, 'CRISIS_CENTRE', 'SPF'];
/** Whom an emergency request concerns before it is forwarded. */
export const BEFORE_FORWARDING: readonly Role[] = [...ESTABLISHMENT, ...AGENCY, 'CRISIS_CENTRE'];
export const STOCKPILE: readonly Role[] = ['CRISIS_CENTRE', 'SPF', 'ADMIN'];
export const ROLL_OUT: readonly Role[] = [...AGENCY, 'CRISIS_CENTRE', 'ADMIN'];

export const anyKey = (): string => crypto.randomUUID();
