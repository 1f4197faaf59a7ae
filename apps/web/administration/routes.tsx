import { lazy } from 'react';
import { Route } from 'react-router';

const RollOut = lazy(() => import('./roll-out.js').then(({ RollOut: default_ }) => ({ default: default_ })));
const Doctrine = lazy(() => import('./doctrine.js').then(({ Doctrine: default_ }) => ({ default: default_ })));
const Articles = lazy(() => import('./articles.js').then(({ Articles: default_ }) => ({ default: default_ })));
const Accounts = lazy(() => import('./accounts.js').then(({ Accounts: default_ }) => ({ default: default_ })));
const BackgroundWork = lazy(() => import('./background-work.js').then(({ BackgroundWork: default_ }) => ({ default: default_ })));
const Outbox = lazy(() => import('./outbox.js').then(({ Outbox: default_ }) => ({ default: default_ })));

/** The administrator's screens. */
export const administrationRoutes = [
  <Route key="roll-out" path="administration/deploiement" element={<RollOut />} />,
  <Route key="doctrine" path="administration/doctrine" element={<Doctrine />} />,
  <Route key="articles" path="administration/articles" element={<Articles />} />,
  <Route key="accounts" path="administration/comptes" element={<Accounts />} />,
  <Route key="work" path="administration/traitements" element={<BackgroundWork />} />,
  <Route key="outbox" path="administration/courriels" element={<Outbox />} />,
];
