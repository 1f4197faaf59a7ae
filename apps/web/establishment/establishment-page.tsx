import { type ReactNode } from 'react';
import { useSession } from '../session/session.js';
import { lazyScreen } from '../shell/lazy-screen.js';

const EstablishmentHome = lazyScreen(async () => (await import('./home/home.js')).EstablishmentHome);
const EstablishmentDetail = lazyScreen(async () => (await import('../territory/establishment/establishment-detail.js')).EstablishmentDetail);

/** One address, two readers: who answers for the establishment acts, who watches over it calls. */
export function EstablishmentPage(): ReactNode {
  const { desk } = useSession();
  return desk === 'establishment' ? <EstablishmentHome /> : <EstablishmentDetail />;
}
