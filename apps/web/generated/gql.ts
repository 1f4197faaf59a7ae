/* eslint-disable */
import * as types from './graphql';



/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}": typeof types.CoverageRowFragmentDoc,
    "query Me {\n  me {\n    name\n    email\n    roles\n    habilitations {\n      role\n      scopeKind\n      scopeCode\n    }\n    establishments(first: 50) {\n      finess\n      name\n      department {\n        code\n        name\n      }\n      region {\n        code\n        name\n      }\n    }\n  }\n}": typeof types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      me {\n        name\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.SignInDocument,
};
const documents: Documents = {
    "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}": types.CoverageRowFragmentDoc,
    "query Me {\n  me {\n    name\n    email\n    roles\n    habilitations {\n      role\n      scopeKind\n      scopeCode\n    }\n    establishments(first: 50) {\n      finess\n      name\n      department {\n        code\n        name\n      }\n      region {\n        code\n        name\n      }\n    }\n  }\n}": types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      me {\n        name\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": types.SignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}"): typeof import('./graphql').CoverageRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Me {\n  me {\n    name\n    email\n    roles\n    habilitations {\n      role\n      scopeKind\n      scopeCode\n    }\n    establishments(first: 50) {\n      finess\n      name\n      department {\n        code\n        name\n      }\n      region {\n        code\n        name\n      }\n    }\n  }\n}"): typeof import('./graphql').MeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      me {\n        name\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}"): typeof import('./graphql').SignInDocument;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
