import { Route } from 'react-router';

/** The crisis centre's screens. */
export const nationRoutes = <Route key="nation" />;
