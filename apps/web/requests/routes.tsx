import { lazy } from 'react';
import { Route } from 'react-router';

const RequestsList = lazy(() => import('./list/requests-list.js').then(({ RequestsList: default_ }) => ({ default: default_ })));
const OwnRequests = lazy(() => import('./list/own-requests.js').then(({ OwnRequests: default_ }) => ({ default: default_ })));
const NewRequest = lazy(() => import('./ask/new-request.js').then(({ NewRequest: default_ }) => ({ default: default_ })));
const CompleteRequest = lazy(() => import('./ask/complete-request.js').then(({ CompleteRequest: default_ }) => ({ default: default_ })));
const RequestScreen = lazy(() => import('./one/request-screen.js').then(({ RequestScreen: default_ }) => ({ default: default_ })));
const ReceiptScreen = lazy(() => import('./receipt/receipt-screen.js').then(({ ReceiptScreen: default_ }) => ({ default: default_ })));

/** Emergency requests: list, one request, its decision, its receipt. */
export const requestRoutes = [
  <Route key="requests" path="demandes" element={<RequestsList />} />,
  <Route key="own-requests" path="etablissement/:finess/demandes" element={<OwnRequests />} />,
  <Route key="new-request" path="etablissement/:finess/demandes/nouvelle" element={<NewRequest />} />,
  <Route key="request" path="demandes/:id" element={<RequestScreen />} />,
  <Route key="complete-request" path="demandes/:id/completer" element={<CompleteRequest />} />,
  <Route key="receipt" path="demandes/:id/reception" element={<ReceiptScreen />} />,
];
