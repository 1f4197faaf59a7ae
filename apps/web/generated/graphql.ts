/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Niveau de couverture, du meilleur au pire. */
export type CoverageLevel =
  | 'CRITICAL'
  | 'NOT_USED'
  | 'OK'
  | 'STOCK_OUT'
  | 'UNKNOWN'
  | 'WARNING'
  | 'WATCH';

/** Rôle porté par une habilitation. */
export type Role =
  | 'ADMIN'
  | 'ARS_AGENT'
  | 'ARS_DIRECTOR'
  | 'COLLECTION_POINT'
  | 'CRISIS_CENTRE'
  | 'DIRECTOR'
  | 'DT_AGENT'
  | 'REPORTER'
  | 'SPF'
  | 'ZONE_PREFECTURE';

/** Échelon territorial. */
export type ScopeKind =
  | 'DEPARTMENT'
  | 'ESTABLISHMENT'
  | 'NATION'
  | 'REGION';

export type SignInInput = {
  email: string;
  password: string;
};

export type CoverageRowFragment = { week: string | null, stockOnHand: number | null, crisisWeeklyConsumption: number | null, crisisSource: string, weeksOfCover: number | null, level: CoverageLevel, safetyTarget: number | null, gap: number | null, surplus: number | null, observedWeeklyConsumption: number | null, runwayWeeks: number | null, projectedStockOut: string | null, stale: boolean, item: { code: string, label: string, labelPlural: string, packSize: number | null }, thresholds: { watchBelow: number, warningBelow: number, criticalBelow: number, enabled: boolean, watchOrigin: string } };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { name: string, email: string, roles: Array<Role>, habilitations: Array<{ role: Role, scopeKind: ScopeKind, scopeCode: string | null }>, establishments: Array<{ finess: string, name: string, department: { code: string, name: string }, region: { code: string, name: string } }> } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { signIn:
    | { message: string }
    | { me: { name: string } }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { signOut: boolean };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const CoverageRowFragmentDoc = new TypedDocumentString(`
    """What a row of cover shows, wherever it stands."""
fragment CoverageRow on Coverage {
  item {
    code
    label
    labelPlural
    packSize
  }
  week
  stockOnHand
  crisisWeeklyConsumption
  crisisSource
  weeksOfCover
  level
  safetyTarget
  gap
  surplus
  observedWeeklyConsumption
  runwayWeeks
  projectedStockOut
  stale
  thresholds {
    watchBelow
    warningBelow
    criticalBelow
    enabled
    watchOrigin
  }
}
    `, {"fragmentName":"CoverageRow"}) as unknown as TypedDocumentString<CoverageRowFragment, unknown>;
export const MeDocument = new TypedDocumentString(`
    query Me {
  me {
    name
    email
    roles
    habilitations {
      role
      scopeKind
      scopeCode
    }
    establishments(first: 50) {
      finess
      name
      department {
        code
        name
      }
      region {
        code
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MeQuery, MeQueryVariables>;
export const SignInDocument = new TypedDocumentString(`
    mutation SignIn($input: SignInInput!) {
  signIn(input: $input) {
    ... on SignInSuccess {
      me {
        name
      }
    }
    ... on SignInRefused {
      message
    }
  }
}
    `) as unknown as TypedDocumentString<SignInMutation, SignInMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  signOut
}
    `) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;