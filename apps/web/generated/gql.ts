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
    "query EstablishmentHome($finess: Finess!) {\n  reportingPeriod {\n    week\n    deadline\n    now\n  }\n  establishment(finess: $finess) {\n    finess\n    name\n    beds\n    ghtCode\n    department {\n      code\n      name\n    }\n    region {\n      code\n      name\n    }\n  }\n  reportWeeks(finess: $finess, first: 9) {\n    week\n    state\n    deadline\n    report {\n      version\n      submittedAt\n      submittedByName\n      lateByMinutes\n      evaluated\n    }\n  }\n  coverage(finess: $finess) {\n    ...CoverageRow\n  }\n  coverageHistory(finess: $finess, weeks: 8) {\n    item {\n      code\n    }\n    weeks {\n      week\n      weeksOfCover\n      level\n    }\n  }\n  alerts(filter: {finess: $finess}, first: 20) {\n    totalCount\n    nodes {\n      ...EstablishmentAlert\n    }\n  }\n  me {\n    previousVisitAt\n  }\n  recentChanges(finess: $finess, first: 8) {\n    ...EstablishmentChange\n  }\n}\n\nfragment EstablishmentAlert on Alert {\n  id\n  kind\n  level\n  status\n  week\n  openedWeek\n  openedAt\n  acknowledgedByName\n  acknowledgedAt\n  item {\n    code\n    label\n    labelPlural\n  }\n  emergencyRequest {\n    id\n    reference\n    status\n    since\n  }\n}\n\nfragment EstablishmentChange on EstablishmentChangeEvent {\n  id\n  at\n  byName\n  reason\n  items {\n    code\n    labelPlural\n  }\n  alert {\n    change\n    kind\n    fromLevel\n    toLevel\n    fromWeeksOfCover\n    toWeeksOfCover\n    week\n  }\n  request {\n    action\n    reference\n    requestId\n    to\n  }\n  crisisConsumption {\n    before\n    after\n    source\n  }\n  thresholds {\n    scopeKind\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n  }\n}": typeof types.EstablishmentHomeDocument,
    "subscription Changes($kind: ScopeKind!, $code: String) {\n  changes(kind: $kind, code: $code) {\n    topics\n    week\n    departments\n    finess\n    requestIds\n    at\n  }\n}": typeof types.ChangesDocument,
    "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}": typeof types.CoverageRowFragmentDoc,
    "fragment Formula on ExplainedFormula {\n  name\n  formula\n  result\n  inputs {\n    name\n    value\n    unit\n    source\n    week\n  }\n}\n\nquery CoverageExplained($finess: Finess!) {\n  coverage(finess: $finess) {\n    item {\n      code\n      labelPlural\n    }\n    week\n    level\n    weeksOfCover\n    stockOnHand\n    crisisWeeklyConsumption\n    stale\n    explanation {\n      ...Formula\n    }\n  }\n}": typeof types.FormulaFragmentDoc,
    "query Me {\n  me {\n    name\n    email\n    roles\n    habilitations {\n      role\n      scopeKind\n      scopeCode\n    }\n    establishments(first: 50) {\n      finess\n      name\n      department {\n        code\n        name\n      }\n      region {\n        code\n        name\n      }\n    }\n  }\n}": typeof types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      me {\n        name\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": typeof types.SignInDocument,
};
const documents: Documents = {
    "query EstablishmentHome($finess: Finess!) {\n  reportingPeriod {\n    week\n    deadline\n    now\n  }\n  establishment(finess: $finess) {\n    finess\n    name\n    beds\n    ghtCode\n    department {\n      code\n      name\n    }\n    region {\n      code\n      name\n    }\n  }\n  reportWeeks(finess: $finess, first: 9) {\n    week\n    state\n    deadline\n    report {\n      version\n      submittedAt\n      submittedByName\n      lateByMinutes\n      evaluated\n    }\n  }\n  coverage(finess: $finess) {\n    ...CoverageRow\n  }\n  coverageHistory(finess: $finess, weeks: 8) {\n    item {\n      code\n    }\n    weeks {\n      week\n      weeksOfCover\n      level\n    }\n  }\n  alerts(filter: {finess: $finess}, first: 20) {\n    totalCount\n    nodes {\n      ...EstablishmentAlert\n    }\n  }\n  me {\n    previousVisitAt\n  }\n  recentChanges(finess: $finess, first: 8) {\n    ...EstablishmentChange\n  }\n}\n\nfragment EstablishmentAlert on Alert {\n  id\n  kind\n  level\n  status\n  week\n  openedWeek\n  openedAt\n  acknowledgedByName\n  acknowledgedAt\n  item {\n    code\n    label\n    labelPlural\n  }\n  emergencyRequest {\n    id\n    reference\n    status\n    since\n  }\n}\n\nfragment EstablishmentChange on EstablishmentChangeEvent {\n  id\n  at\n  byName\n  reason\n  items {\n    code\n    labelPlural\n  }\n  alert {\n    change\n    kind\n    fromLevel\n    toLevel\n    fromWeeksOfCover\n    toWeeksOfCover\n    week\n  }\n  request {\n    action\n    reference\n    requestId\n    to\n  }\n  crisisConsumption {\n    before\n    after\n    source\n  }\n  thresholds {\n    scopeKind\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n  }\n}": types.EstablishmentHomeDocument,
    "subscription Changes($kind: ScopeKind!, $code: String) {\n  changes(kind: $kind, code: $code) {\n    topics\n    week\n    departments\n    finess\n    requestIds\n    at\n  }\n}": types.ChangesDocument,
    "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}": types.CoverageRowFragmentDoc,
    "fragment Formula on ExplainedFormula {\n  name\n  formula\n  result\n  inputs {\n    name\n    value\n    unit\n    source\n    week\n  }\n}\n\nquery CoverageExplained($finess: Finess!) {\n  coverage(finess: $finess) {\n    item {\n      code\n      labelPlural\n    }\n    week\n    level\n    weeksOfCover\n    stockOnHand\n    crisisWeeklyConsumption\n    stale\n    explanation {\n      ...Formula\n    }\n  }\n}": types.FormulaFragmentDoc,
    "query Me {\n  me {\n    name\n    email\n    roles\n    habilitations {\n      role\n      scopeKind\n      scopeCode\n    }\n    establishments(first: 50) {\n      finess\n      name\n      department {\n        code\n        name\n      }\n      region {\n        code\n        name\n      }\n    }\n  }\n}": types.MeDocument,
    "mutation SignIn($input: SignInInput!) {\n  signIn(input: $input) {\n    ... on SignInSuccess {\n      me {\n        name\n      }\n    }\n    ... on SignInRefused {\n      message\n    }\n  }\n}\n\nmutation SignOut {\n  signOut\n}": types.SignInDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query EstablishmentHome($finess: Finess!) {\n  reportingPeriod {\n    week\n    deadline\n    now\n  }\n  establishment(finess: $finess) {\n    finess\n    name\n    beds\n    ghtCode\n    department {\n      code\n      name\n    }\n    region {\n      code\n      name\n    }\n  }\n  reportWeeks(finess: $finess, first: 9) {\n    week\n    state\n    deadline\n    report {\n      version\n      submittedAt\n      submittedByName\n      lateByMinutes\n      evaluated\n    }\n  }\n  coverage(finess: $finess) {\n    ...CoverageRow\n  }\n  coverageHistory(finess: $finess, weeks: 8) {\n    item {\n      code\n    }\n    weeks {\n      week\n      weeksOfCover\n      level\n    }\n  }\n  alerts(filter: {finess: $finess}, first: 20) {\n    totalCount\n    nodes {\n      ...EstablishmentAlert\n    }\n  }\n  me {\n    previousVisitAt\n  }\n  recentChanges(finess: $finess, first: 8) {\n    ...EstablishmentChange\n  }\n}\n\nfragment EstablishmentAlert on Alert {\n  id\n  kind\n  level\n  status\n  week\n  openedWeek\n  openedAt\n  acknowledgedByName\n  acknowledgedAt\n  item {\n    code\n    label\n    labelPlural\n  }\n  emergencyRequest {\n    id\n    reference\n    status\n    since\n  }\n}\n\nfragment EstablishmentChange on EstablishmentChangeEvent {\n  id\n  at\n  byName\n  reason\n  items {\n    code\n    labelPlural\n  }\n  alert {\n    change\n    kind\n    fromLevel\n    toLevel\n    fromWeeksOfCover\n    toWeeksOfCover\n    week\n  }\n  request {\n    action\n    reference\n    requestId\n    to\n  }\n  crisisConsumption {\n    before\n    after\n    source\n  }\n  thresholds {\n    scopeKind\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n  }\n}"): typeof import('./graphql').EstablishmentHomeDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Changes($kind: ScopeKind!, $code: String) {\n  changes(kind: $kind, code: $code) {\n    topics\n    week\n    departments\n    finess\n    requestIds\n    at\n  }\n}"): typeof import('./graphql').ChangesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\"\"\"\n  What a row of cover shows, wherever it stands.\n\"\"\"\nfragment CoverageRow on Coverage {\n  item {\n    code\n    label\n    labelPlural\n    packSize\n  }\n  week\n  stockOnHand\n  crisisWeeklyConsumption\n  crisisSource\n  weeksOfCover\n  level\n  safetyTarget\n  gap\n  surplus\n  observedWeeklyConsumption\n  runwayWeeks\n  projectedStockOut\n  stale\n  thresholds {\n    watchBelow\n    warningBelow\n    criticalBelow\n    enabled\n    watchOrigin\n  }\n}"): typeof import('./graphql').CoverageRowFragmentDoc;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment Formula on ExplainedFormula {\n  name\n  formula\n  result\n  inputs {\n    name\n    value\n    unit\n    source\n    week\n  }\n}\n\nquery CoverageExplained($finess: Finess!) {\n  coverage(finess: $finess) {\n    item {\n      code\n      labelPlural\n    }\n    week\n    level\n    weeksOfCover\n    stockOnHand\n    crisisWeeklyConsumption\n    stale\n    explanation {\n      ...Formula\n    }\n  }\n}"): typeof import('./graphql').FormulaFragmentDoc;
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
