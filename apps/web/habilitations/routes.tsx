import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const Habilitations = lazyScreen(async () => (await import('./habilitations-screen.js')).HabilitationsScreen);

/** For whoever grants something: directors, ARS directors, the administration. */
export const habilitationRoutes = [<Route key="habilitations" path="habilitations" element={<Habilitations />} />];
