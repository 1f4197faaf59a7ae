import { Route } from 'react-router';

/** Director's and reporters' screens; the establishment's own page, which agents read too. */
export const establishmentRoutes = <Route key="establishment" />;
