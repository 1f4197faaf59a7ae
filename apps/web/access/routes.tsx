import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const MyAccess = lazyScreen(async () => (await import('./my-access.js')).MyAccess);

/** Everyone's own access, whatever their desk. */
export const accessRoutes = [<Route key="access" path="mon-acces" element={<MyAccess />} />];
