import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const RollOut = lazyScreen(async () => (await import('./roll-out.js')).RollOut);
const Doctrine = lazyScreen(async () => (await import('./doctrine.js')).Doctrine);
const Articles = lazyScreen(async () => (await import('./articles.js')).Articles);
const Accounts = lazyScreen(async () => (await import('./accounts.js')).Accounts);
const BackgroundWork = lazyScreen(async () => (await import('./background-work.js')).BackgroundWork);
const Outbox = lazyScreen(async () => (await import('./outbox.js')).Outbox);

/** The administrator's screens. */
export const administrationRoutes = [
  <Route key="roll-out" path="administration/deploiement" element={<RollOut />} />,
  <Route key="doctrine" path="administration/doctrine" element={<Doctrine />} />,
  <Route key="articles" path="administration/articles" element={<Articles />} />,
  <Route key="accounts" path="administration/comptes" element={<Accounts />} />,
  <Route key="work" path="administration/traitements" element={<BackgroundWork />} />,
  <Route key="outbox" path="administration/courriels" element={<Outbox />} />,
];
