import { lazy, Suspense } from 'react';
import { Route } from 'react-router';

const NationalScreen = lazy(() => import('./situation/national-screen.js').then(({ NationalScreen: default_ }) => ({ default: default_ })));
const SheetScreen = lazy(() => import('./sheet/sheet-screen.js').then(({ SheetScreen: default_ }) => ({ default: default_ })));
const MapScreen = lazy(() => import('./map/map-screen.js').then(({ MapScreen: default_ }) => ({ default: default_ })));
const ProjectionsScreen = lazy(() => import('./projections/projections-screen.js').then(({ ProjectionsScreen: default_ }) => ({ default: default_ })));
const StockpileScreen = lazy(() => import('./stockpile/stockpile-screen.js').then(({ StockpileScreen: default_ }) => ({ default: default_ })));
const WallScreen = lazy(() => import('./wall/wall-screen.js').then(({ WallScreen: default_ }) => ({ default: default_ })));

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
