import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const RegionScreen = lazyScreen(async () => (await import('./situation/territory-screen.js')).RegionScreen);
const DepartmentScreen = lazyScreen(async () => (await import('./situation/territory-screen.js')).DepartmentScreen);
const EstablishmentList = lazyScreen(async () => (await import('./list/establishment-list.js')).EstablishmentList);
const MissingScreen = lazyScreen(async () => (await import('./missing/missing-screen.js')).MissingScreen);
const AlertsScreen = lazyScreen(async () => (await import('./alerts/alerts-screen.js')).AlertsScreen);

/** What an agent follows: a region or a department, its establishments, who has not answered, what is short. */
export const territoryRoutes = [
  <Route key="region" path="region/:code" element={<RegionScreen />} />,
  <Route key="department" path="departement/:code" element={<DepartmentScreen />} />,
  <Route key="establishments" path="etablissements" element={<EstablishmentList />} />,
  <Route key="missing" path="remontees-manquantes" element={<MissingScreen />} />,
  <Route key="alerts" path="alertes" element={<AlertsScreen />} />,
];
