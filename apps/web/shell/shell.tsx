import { type ReactNode, Suspense, useEffect, useRef } from 'react';
import { Outlet, useLocation, useMatch } from 'react-router';
import { Footer } from '@codegouvfr/react-dsfr/Footer';
import { Header } from '@codegouvfr/react-dsfr/Header';
import { Display, headerFooterDisplayItem } from '@codegouvfr/react-dsfr/Display';
import { SkipLinks } from '@codegouvfr/react-dsfr/SkipLinks';
import { Skeleton } from '../parts/states.js';
import { type Session, SessionContext } from '../session/session.js';
import { Brand } from './brand.js';
import { homeOf, navigationOf, withDate } from './navigation.js';
import { perimeterOf } from './perimeter.js';
import { ScreenBoundary } from './screen-boundary.js';
import { useLightOnPaper } from './use-light-on-paper.js';

/** Header, navigation, content, footer; without a session, only what everybody may read. */
export function Shell({ session, news }: { session: Session | undefined; news?: ReactNode }): ReactNode {
  const { pathname, search } = useLocation();
  const finess = useMatch('/etablissement/:finess/*')?.params.finess ?? session?.person.establishments[0]?.finess;
  useLightOnPaper();
  const fluid = session !== undefined && session.desk !== 'establishment';
  return (
    <div className={fluid ? 'fluid' : undefined} style={{ display: 'contents' }}>
      <SkipLinks
        links={[
          { label: 'Contenu', anchor: '#contenu' },
          { label: 'Pied de page', anchor: '#pied' },
        ]}
      />
      <Header
        brandTop={<Brand />}
        homeLinkProps={{ to: '/', title: 'Accueil, Vigie EPI' }}
        serviceTitle="Vigie EPI"
        // An establishment's name needs that place.
        serviceTagline={session ? session.desk !== 'establishment' && <Tagline /> : 'Stocks d’équipements de protection des établissements de santé'}
        quickAccessItems={session ? [headerFooterDisplayItem, perimeterItem(session, finess), ACCESS_ITEM, personItem(session)] : [headerFooterDisplayItem]}
        navigation={
          session
            ? navigationOf(session, finess).map(({ text, to, under = [] }) => ({
                text,
                linkProps: { to: withDate(to, search) },
                isActive: pathname === to || (!isHome(session, to) && pathname.startsWith(`${to}/`)) || under.some((path) => pathname.startsWith(`${path}/`)),
              }))
            : undefined
        }
      />
      <main id="contenu" tabIndex={-1}>
        <FocusOnArrival />
        <SessionContext value={session}>
          <Suspense fallback={null}>{news}</Suspense>
          <ScreenBoundary>
            <Suspense
              fallback={
                <div className="fr-container">
                  <Skeleton lines={5} />
                </div>
              }
            >
              <Outlet />
            </Suspense>
          </ScreenBoundary>
        </SessionContext>
      </main>
      <Footer
        id="pied"
        brandTop={<Brand />}
        homeLinkProps={{ to: '/', title: 'Accueil, Vigie EPI' }}
        accessibility="partially compliant"
        accessibilityLinkProps={{ to: '/accessibilite' }}
        termsLinkProps={{ to: '/mentions-legales' }}
        bottomItems={[{ text: 'Données personnelles', linkProps: { to: '/donnees-personnelles' } }, headerFooterDisplayItem]}
        license=""
      />
      <Display />
    </div>
  );
}

const isHome = (session: Session, to: string): boolean => session.desk === 'establishment' && /^\/etablissement\/[^/]+$/.test(to);

function Tagline(): ReactNode {
  return 'Suivi hebdomadaire des équipements de protection';
}

function perimeterItem(session: Session, finess: string | undefined): { iconId: 'fr-icon-hospital-line' | 'fr-icon-map-pin-2-line'; text: string; linkProps: { to: string } } {
  return {
    iconId: session.desk === 'establishment' ? 'fr-icon-hospital-line' : 'fr-icon-map-pin-2-line',
    text: perimeterOf(session, finess),
    linkProps: { to: homeOf(session) },
  };
}

const ACCESS_ITEM = { iconId: 'fr-icon-account-circle-line', text: 'Mon accès', linkProps: { to: '/mon-acces' } } as const;

function personItem(session: Session): { iconId: 'fr-icon-logout-box-r-line'; text: string; buttonProps: { onClick: () => void } } {
  return { iconId: 'fr-icon-logout-box-r-line', text: `${session.person.name}, se déconnecter`, buttonProps: { onClick: session.signOut } };
}

/** A new screen is read from its top: focus goes to the content, as a page load would do. */
function FocusOnArrival(): null {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    document.querySelector<HTMLElement>('#contenu')?.focus({ preventScroll: true });
  }, [pathname]);
  return null;
}
