import { lazy, type ReactNode } from 'react';
import { useSession } from '../session/session.js';

const EstablishmentHome = lazy(() => import('./home/home.js').then(({ EstablishmentHome: default_ }) => ({ default: default_ })));
const EstablishmentDetail = lazy(() => import('../territory/establishment/establishment-detail.js').then(({ EstablishmentDetail: default_ }) => ({ default: default_ })));

/** One address, two readers: who answers for the establishment acts, who watches over it calls. */
export function EstablishmentPage(): ReactNode {
  const { desk } = useSession();
  return desk === 'establishment' ? <EstablishmentHome /> : <EstablishmentDetail />;
}
