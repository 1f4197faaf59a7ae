import { lazy } from 'react';
import { Route } from 'react-router';

const LegalNotice = lazy(() => import('./legal-notice.js').then(({ LegalNotice: default_ }) => ({ default: default_ })));
const Accessibility = lazy(() => import('./accessibility.js').then(({ Accessibility: default_ }) => ({ default: default_ })));
const PersonalData = lazy(() => import('./personal-data.js').then(({ PersonalData: default_ }) => ({ default: default_ })));

/** Texts that a public site must show; templates for whoever runs the service. */
export const legalRoutes = [
  <Route key="legal" path="mentions-legales" element={<LegalNotice />} />,
  <Route key="accessibility" path="accessibilite" element={<Accessibility />} />,
  <Route key="data" path="donnees-personnelles" element={<PersonalData />} />,
];
