import { lazy } from 'react';
import { Route } from 'react-router';

const RegionScreen = lazy(() => import('./situation/territory-screen.js').then(({ RegionScreen: default_ }) => ({ default: default_ })));
const DepartmentScreen = lazy(() => import('./situation/territory-screen.js').then(({ DepartmentScreen: default_ }) => ({ default: default_ })));

/** What an agent follows: a region or a department. */
export const territoryRoutes = [
  <Route key="region" path="region/:code" element={<RegionScreen />} />,
  <Route key="department" path="departement/:code" element={<DepartmentScreen />} />,
];
