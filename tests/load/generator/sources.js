// What is sent, one function per kind of request; each call gives the next one.

const ITEMS = ['SURGICAL_MASK', 'FFP2_MASK', 'GOWN', 'APRON', 'GLOVE', 'CAP', 'GOGGLES'];

const PRODUCT_SUBMIT = `mutation Submit($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) { __typename
  ... on SubmitWeeklyReportSuccess { report { week version onTime submittedAt directorName } warnings { code item message } }
  ... on ReportConflict { message currentVersion } ... on ReportInvalid { message problems { code path message } } } }`;
const PEER_SUBMIT = `mutation Submit($input: SubmitWeeklyReportInput!) { submitWeeklyReport(input: $input) {
  result { week version onTime submittedAt directorName earlier } } }`;

/**
 * First reports of establishments, week after week. Each goes on from the one before: what was used is replaced, give or
 * take, so that the stock balance holds and few figures call for a warning.
 * @param {{ dialect: 'product' | 'bare' | 'postgraphile', weeks: { iso: string, monday: string }[],
 *   establishments: { finess: string, stock: number[], used: number[] }[] }} parameters
 */
function submissions({ dialect, establishments, weeks }) {
  let sent = 0;
  return () => {
    const establishment = establishments[sent % establishments.length];
    const week = weeks[Math.floor(sent / establishments.length)];
    if (!week) throw new Error('no week left to report: fewer rounds, or more weeks');
    sent += 1;
    const { finess, stock, used } = establishment;
    const lines = ITEMS.map((item, index) => {
      const consumption = Math.min(stock[index], Math.round(used[index] * (0.95 + Math.random() / 10)));
      const received = Math.round(used[index] * (0.95 + Math.random() / 10));
      stock[index] += received - consumption;
      return { item, stockOnHand: stock[index], consumption, received };
    });
    const report = { finess, expectedVersion: 0, lines, comment: null, idempotencyKey: crypto.randomUUID() };
    return { ...SUBMISSION[dialect](report, week), subject: { finess, monday: week.monday } };
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
