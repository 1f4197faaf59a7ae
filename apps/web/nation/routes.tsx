import { Suspense } from 'react';
import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const NationalScreen = lazyScreen(async () => (await import('./situation/national-screen.js')).NationalScreen);
const SheetScreen = lazyScreen(async () => (await import('./sheet/sheet-screen.js')).SheetScreen);
const MapScreen = lazyScreen(async () => (await import('./map/map-screen.js')).MapScreen);
const ProjectionsScreen = lazyScreen(async () => (await import('./projections/projections-screen.js')).ProjectionsScreen);
const StockpileScreen = lazyScreen(async () => (await import('./stockpile/stockpile-screen.js')).StockpileScreen);
const WallScreen = lazyScreen(async () => (await import('./wall/wall-screen.js')).WallScreen);

/** The crisis centre's screens. */
export const nationRoutes = [
  <Route key="situation" path="france" element={<NationalScreen />} />,
  <Route key="sheet" path="france/a4" element={<SheetScreen />} />,
  <Route key="map" path="carte" element={<MapScreen />} />,
  <Route key="projections" path="projections" element={<ProjectionsScreen />} />,
  <Route key="stockpile" path="stock-strategique" element={<StockpileScreen />} />,
];

/** Without header nor footer: the whole screen is for figures. */
export const wallRoute = (
  <Route
    path="france/mur"
    element={
      <Suspense fallback={null}>
        <WallScreen />
      </Suspense>
    }
  />
);
