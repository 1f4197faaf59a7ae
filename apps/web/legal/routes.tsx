import { Route } from 'react-router';
import { lazyScreen } from '../shell/lazy-screen.js';

const LegalNotice = lazyScreen(async () => (await import('./legal-notice.js')).LegalNotice);
const Accessibility = lazyScreen(async () => (await import('./accessibility.js')).Accessibility);
const PersonalData = lazyScreen(async () => (await import('./personal-data.js')).PersonalData);

/** Texts that a public site must show; templates for whoever runs the service. */
export const legalRoutes = [
  <Route key="legal" path="mentions-legales" element={<LegalNotice />} />,
  <Route key="accessibility" path="accessibilite" element={<Accessibility />} />,
  <Route key="data" path="donnees-personnelles" element={<PersonalData />} />,
];
