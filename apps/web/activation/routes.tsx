import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const Activation = lazyScreen(async () => (await import('./activation-screen.js')).ActivationScreen);
const Forgotten = lazyScreen(async () => (await import('./forgotten-password.js')).ForgottenPassword);
const NewPassword = lazyScreen(async () => (await import('./new-password.js')).NewPassword);

/** Where the links of letters lead: open to anyone, signed in or not. */
export const activationRoutes = [
  <Route key="activation" path="activation" element={<Activation />} />,
  <Route key="forgotten" path="mot-de-passe-oublie" element={<Forgotten />} />,
  <Route key="new-password" path="nouveau-mot-de-passe" element={<NewPassword />} />,
];
