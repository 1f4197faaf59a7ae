import { lazy } from 'react';
import { Route } from 'react-router';

const RegionScreen = lazy(() => import('./situation/territory-screen.js').then(({ RegionScreen: default_ }) => ({ default: default_ })));
const DepartmentScreen = lazy(() => import('./situation/territory-screen.js').then(({ DepartmentScreen: default_ }) => ({ default: default_ })));
const EstablishmentList = lazy(() => import('./list/establishment-list.js').then(({ EstablishmentList: default_ }) => ({ default: default_ })));
const MissingScreen = lazy(() => import('./missing/missing-screen.js').then(({ MissingScreen: default_ }) => ({ default: default_ })));
const AlertsScreen = lazy(() => import('./alerts/alerts-screen.js').then(({ AlertsScreen: default_ }) => ({ default: default_ })));

/** What an agent follows: a region or a department, its establishments, who has not answered, what is short. */
export const territoryRoutes = [
  <Route key="region" path="region/:code" element={<RegionScreen />} />,
  <Route key="department" path="departement/:code" element={<DepartmentScreen />} />,
  <Route key="establishments" path="etablissements" element={<EstablishmentList />} />,
  <Route key="missing" path="remontees-manquantes" element={<MissingScreen />} />,
  <Route key="alerts" path="alertes" element={<AlertsScreen />} />,
];
