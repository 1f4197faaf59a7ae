import { lazy } from 'react';
import { Route } from 'react-router';

const EstablishmentSettings = lazy(() => import('./establishment-settings.js').then(({ EstablishmentSettings: default_ }) => ({ default: default_ })));
const TerritoryThresholds = lazy(() => import('./territory-thresholds.js').then(({ TerritoryThresholds: default_ }) => ({ default: default_ })));

/** Crisis consumption and thresholds, for who sets them and for who lives under them. */
export const settingsRoutes = [
  <Route key="establishment" path="etablissement/:finess/reglages" element={<EstablishmentSettings />} />,
  <Route key="territory" path="seuils" element={<TerritoryThresholds />} />,
];
