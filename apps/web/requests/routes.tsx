import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const RequestsList = lazyScreen(async () => (await import('./list/requests-list.js')).RequestsList);
const OwnRequests = lazyScreen(async () => (await import('./list/own-requests.js')).OwnRequests);
const NewRequest = lazyScreen(async () => (await import('./ask/new-request.js')).NewRequest);
const CompleteRequest = lazyScreen(async () => (await import('./ask/complete-request.js')).CompleteRequest);
const RequestScreen = lazyScreen(async () => (await import('./one/request-screen.js')).RequestScreen);
const ReceiptScreen = lazyScreen(async () => (await import('./receipt/receipt-screen.js')).ReceiptScreen);

/** Emergency requests: list, one request, its decision, its receipt. */
export const requestRoutes = [
  <Route key="requests" path="demandes" element={<RequestsList />} />,
  <Route key="own-requests" path="etablissement/:finess/demandes" element={<OwnRequests />} />,
  <Route key="new-request" path="etablissement/:finess/demandes/nouvelle" element={<NewRequest />} />,
  <Route key="request" path="demandes/:id" element={<RequestScreen />} />,
  <Route key="complete-request" path="demandes/:id/completer" element={<CompleteRequest />} />,
  <Route key="receipt" path="demandes/:id/reception" element={<ReceiptScreen />} />,
];
