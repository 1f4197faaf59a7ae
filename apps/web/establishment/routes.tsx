import { lazy } from 'react';
import { Route } from 'react-router';

const EstablishmentHome = lazy(() => import('./home/home.js').then(({ EstablishmentHome: default_ }) => ({ default: default_ })));

/** Director's and reporters' screens; the establishment's own page, which agents read too. */
export const establishmentRoutes = [<Route key="home" path="etablissement/:finess" element={<EstablishmentHome />} />];
