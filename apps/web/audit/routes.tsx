import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const Journal = lazyScreen(async () => (await import('./journal.js')).Journal);

/** Who did what: for the administrator, an ARS's director, and a director about their own establishments. */
export const auditRoutes = [<Route key="journal" path="journal" element={<Journal />} />];
