import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const Registration = lazyScreen(async () => (await import('./registration-screen.js')).RegistrationScreen);

/** For agencies and the administration: how establishments come in. */
export const registrationRoutes = [<Route key="registration" path="inscriptions" element={<Registration />} />];
