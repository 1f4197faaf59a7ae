import { lazy } from 'react';
import { Route } from 'react-router';

const QueueScreen = lazy(() => import('./queue/queue-screen.js').then((screen) => ({ default: screen.QueueScreen })));
const ShipmentsScreen = lazy(() => import('./shipments/shipments-screen.js').then((screen) => ({ default: screen.ShipmentsScreen })));
const StockScreen = lazy(() => import('./lots/stock-screen.js').then((screen) => ({ default: screen.StockScreen })));

/** Santé publique France's screens. */
export const stockpileRoutes = [
  <Route key="queue" path="demandes-transmises/:id?" element={<QueueScreen />} />,
  <Route key="shipments" path="expeditions" element={<ShipmentsScreen />} />,
  <Route key="lots" path="stock" element={<StockScreen />} />,
];
