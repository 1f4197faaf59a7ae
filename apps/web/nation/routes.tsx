import { lazy } from 'react';
import { Route } from 'react-router';

const MapScreen = lazy(() => import('./map/map-screen.js').then(({ MapScreen: default_ }) => ({ default: default_ })));

/** The crisis centre's screens. */
export const nationRoutes = [<Route key="map" path="carte" element={<MapScreen />} />];
