import { lazy } from 'react';
import { Route } from 'react-router';

const NationalScreen = lazy(() => import('./situation/national-screen.js').then(({ NationalScreen: default_ }) => ({ default: default_ })));
const MapScreen = lazy(() => import('./map/map-screen.js').then(({ MapScreen: default_ }) => ({ default: default_ })));

/** The crisis centre's screens. */
export const nationRoutes = [<Route key="situation" path="france" element={<NationalScreen />} />, <Route key="map" path="carte" element={<MapScreen />} />];
