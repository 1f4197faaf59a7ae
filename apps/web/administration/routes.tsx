import { Route } from 'react-router';

/** The administrator's screens. */
export const administrationRoutes = <Route key="administration" />;
