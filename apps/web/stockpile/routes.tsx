import { Route } from 'react-router';

/** Santé publique France's screens. */
export const stockpileRoutes = <Route key="stockpile" />;
