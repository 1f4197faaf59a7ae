import { Route } from 'react-router';
import { EstablishmentPage } from './establishment-page.js';
import { lazyScreen } from '../shell/lazy-screen.js';

const MyEstablishments = lazyScreen(async () => (await import('./mine/mine.js')).MyEstablishments);
const ReportHistory = lazyScreen(async () => (await import('./history/history.js')).ReportHistory);
const EntryScreen = lazyScreen(async () => (await import('./entry/entry-screen.js')).EntryScreen);
const DepositScreen = lazyScreen(async () => (await import('./deposit/deposit-screen.js')).DepositScreen);

/** Director's and reporters' screens; the establishment's own page, which agents read too. */
export const establishmentRoutes = [
  <Route key="mine" path="mes-etablissements" element={<MyEstablishments />} />,
  <Route key="home" path="etablissement/:finess" element={<EstablishmentPage />} />,
  <Route key="history" path="etablissement/:finess/historique" element={<ReportHistory />} />,
  <Route key="entry" path="etablissement/:finess/saisie" element={<EntryScreen />} />,
  <Route key="deposit" path="etablissement/:finess/fichier" element={<DepositScreen />} />,
];
