import { Route } from 'react-router';

/** The ARS agent's screens. */
export const territoryRoutes = <Route key="territory" />;
