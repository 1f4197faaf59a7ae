import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const Softwares = lazyScreen(async () => (await import('./softwares.js')).Softwares);

/** The softwares that send reports in place of people, for who answers for them. */
export const softwareRoutes = [<Route key="softwares" path="logiciels" element={<Softwares />} />];
