// What is sent, one function per kind of request; each call gives the next one.

const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'];

const PRODUCT_SUBMIT = `mutation Submit($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename
  ... on SubmitWeeklyReportSuccess { report { week version onTime submittedAt directorName } warnings { code item message } }
  ... on ReportConflict { message currentVersion } ... on ReportInvalid { message problems { code path message } } } }`;
const PEER_SUBMIT = `mutation Submit($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  result { week version onTime submittedAt directorName earlier } } }`;

/**
 * First reports of establishments, week after week, over the share of the establishments that is this contender's.
 * @param {{ target: 'product' | 'bare' | 'postgraphile', finess: string[], weeks: { iso: string, monday: string }[], scale: Record<string, number> }} parameters
 */
function submissions({ target, finess, weeks, scale }) {
  let sent = 0;
  return () => {
    const establishment = finess[sent % finess.length];
    const week = weeks[Math.floor(sent / finess.length)];
    if (!week) throw new Error('no week left to report: fewer rounds, or more weeks');
    sent += 1;
    const size = scale[establishment];
    const lines = ITEMS.map((item, index) => ({
      item,
      stockOnHand: Math.round(size * (index + 2) * (4 + Math.random())),
      consumption: Math.round(size * (index + 2) * (0.7 + Math.random() / 5)),
      received: null,
    }));
    const report = { finess: establishment, expectedVersion: 0, lines, comment: null, idempotencyKey: crypto.randomUUID() };
    return SUBMISSION[target](report, week);
  };
}

const SUBMISSION = {
  product: (report, week) => ({
    path: '/graphql',
    headers: { 'content-type': 'application/json', authorization: `Bearer load-${report.finess}` },
    body: JSON.stringify({ operationName: 'Submit', query: PRODUCT_SUBMIT, variables: { input: { ...report, week: week.iso } } }),
    expected: '"version":1',
  }),
  bare: (report, week) => ({
    path: '/submit',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...report, week: week.iso, monday: week.monday }),
    expected: '"version":1',
  }),
  postgraphile: (report, week) => ({
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ operationName: 'Submit', query: PEER_SUBMIT, variables: { input: { ...report, week: week.monday } } }),
    expected: '"version":1',
  }),
};

/** The same request again and again. */
function fixed(request) {
  return () => request;
}

export const SOURCES = { submissions, fixed };
