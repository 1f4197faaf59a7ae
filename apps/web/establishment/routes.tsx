import { lazy } from 'react';
import { Route } from 'react-router';
import { EstablishmentPage } from './establishment-page.js';

const MyEstablishments = lazy(() => import('./mine/mine.js').then(({ MyEstablishments: default_ }) => ({ default: default_ })));
const ReportHistory = lazy(() => import('./history/history.js').then(({ ReportHistory: default_ }) => ({ default: default_ })));
const EntryScreen = lazy(() => import('./entry/entry-screen.js').then(({ EntryScreen: default_ }) => ({ default: default_ })));
const DepositScreen = lazy(() => import('./deposit/deposit-screen.js').then(({ DepositScreen: default_ }) => ({ default: default_ })));

/** Director's and reporters' screens; the establishment's own page, which agents read too. */
export const establishmentRoutes = [
  <Route key="mine" path="mes-etablissements" element={<MyEstablishments />} />,
  <Route key="home" path="etablissement/:finess" element={<EstablishmentPage />} />,
  <Route key="history" path="etablissement/:finess/historique" element={<ReportHistory />} />,
  <Route key="entry" path="etablissement/:finess/saisie" element={<EntryScreen />} />,
  <Route key="deposit" path="etablissement/:finess/fichier" element={<DepositScreen />} />,
];
