import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const EstablishmentSettings = lazyScreen(async () => (await import('./establishment-settings.js')).EstablishmentSettings);
const TerritoryThresholds = lazyScreen(async () => (await import('./territory-thresholds.js')).TerritoryThresholds);

/** Crisis consumption and thresholds, for who sets them and for who lives under them. */
export const settingsRoutes = [
  <Route key="establishment" path="etablissement/:finess/reglages" element={<EstablishmentSettings />} />,
  <Route key="territory" path="seuils" element={<TerritoryThresholds />} />,
];
