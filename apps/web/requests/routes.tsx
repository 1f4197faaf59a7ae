import { Route } from 'react-router';

/** Emergency requests: list, one request, its decision. */
export const requestRoutes = <Route key="requests" />;
