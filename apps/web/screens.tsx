import { type ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { activationRoutes } from './activation/routes.js';
import { accessRoutes } from './access/routes.js';
import { administrationRoutes } from './administration/routes.js';
import { auditRoutes } from './audit/routes.js';
import { establishmentRoutes } from './establishment/routes.js';
import { habilitationRoutes } from './habilitations/routes.js';
import { legalRoutes } from './legal/routes.js';
import { nationRoutes, wallRoute } from './nation/routes.js';
import { registrationRoutes } from './registration/routes.js';
import { requestRoutes } from './requests/routes.js';
import { useSession } from './session/session.js';
import { settingsRoutes } from './settings/routes.js';
import { NothingHere } from './shell/nothing-here.js';
import { homeOf, NO_DESK } from './shell/navigation.js';
import { NoDesk } from './shell/no-desk.js';
import { Shell } from './shell/shell.js';
import { softwareRoutes } from './software/routes.js';
import { stockpileRoutes } from './stockpile/routes.js';
import { territoryRoutes } from './territory/routes.js';
import { lazyScreen } from './shell/lazy-screen.js';

const AccessNews = lazyScreen(async () => (await import('./access/access-news.js')).AccessNews);
const SendQueue = lazyScreen(async () => (await import('./establishment/entry/sending/send-queue.js')).SendQueue);

/** Every address of the page. A screen's code comes when it is first opened. */
export function Screens(): ReactNode {
  const session = useSession();
  const entersReports = session.desk === 'establishment';
  return (
    <Routes>
      {wallRoute}
      <Route element={<Shell session={session} news={<News entersReports={entersReports} hasNotices={session.person.accessNotices.length > 0} />} />}>
        <Route index element={<Navigate replace to={homeOf(session)} />} />
        {establishmentRoutes}
        {territoryRoutes}
        {nationRoutes}
        {settingsRoutes}
        {requestRoutes}
        {stockpileRoutes}
        {administrationRoutes}
        {softwareRoutes}
        {habilitationRoutes}
        {registrationRoutes}
        {activationRoutes}
        {auditRoutes}
        {accessRoutes}
        {legalRoutes}
        <Route path={NO_DESK} element={<NoDesk />} />
        <Route path="*" element={<NothingHere />} />
      </Route>
    </Routes>
  );
}

function News({ hasNotices, entersReports }: { hasNotices: boolean; entersReports: boolean }): ReactNode {
  return (
    <>
      {hasNotices ? <AccessNews /> : null}
      {entersReports ? <SendQueue /> : null}
    </>
  );
}
