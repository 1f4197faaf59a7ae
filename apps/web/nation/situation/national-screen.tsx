import '../nation.css';
import './situation.css';
import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayAndTime, fullWeek, moveWeek, weekOf } from '../../figures/dates.js';
import { type NationalSituationQuery, type NationalSituationQueryVariables, NationalSituationDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { useLive } from '../../graph/use-live.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { KnownAtButton, KnownAtNotice } from '../known-at/known-at.js';
import { parisClock } from '../../figures/paris-instant.js';
import { type KnownAt, useKnownAt } from '../known-at/use-known-at.js';
import { AnsweredStrip } from './answered-strip.js';
import { MapCard } from './map-card.js';
import { RatesCard } from './rates-card.js';
import { StockOutsCard } from './stock-outs-card.js';
import { StockpileCard } from './stockpile-card.js';
import { TrendsCard } from './trends-card.js';

/** The nation on one screen: what the figures stand on, items, map, stockpile, what runs out next, regions. */
export function NationalScreen(): ReactNode {
  useTitle('Situation nationale');
  const { desk } = useSession();
  const knownAt = useKnownAt();
  const { data, failure, reload } = useReading(NationalSituationDocument, nationalVariables(knownAt.at));
  useLive('NATION', null, reload, ['SITUATION', 'STOCKPILE', 'SETTINGS'], knownAt.at !== null);
  return (
    <>
      <KnownAtNotice knownAt={knownAt} />
      <div className="fr-container nation">
        <div className="page-head">
          <div className="nation__title">
            <h1>France</h1>
            {data ? <Lead data={data} at={knownAt.at} /> : null}
          </div>
          <div className="page-head__tools">
            <KnownAtButton knownAt={knownAt} now={data?.situation.computedAt} />
            <Button size="small" priority="tertiary" iconId="fr-icon-printer-line" linkProps={{ to: `/france/a4${knownAt.search}` }}>
              Imprimer (A4)
            </Button>
            {desk === 'nation' ? (
              <Button size="small" priority="tertiary" iconId="fr-icon-tv-line" linkProps={{ to: '/france/mur' }}>
                Mode mural
              </Button>
            ) : null}
          </div>
        </div>
        {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
        {data ? <Cards data={data} knownAt={knownAt} /> : failure ? null : <Skeleton lines={5} words="Lecture de la situation nationale…" />}
      </div>
    </>
  );
}

/** What the screen reads: the present, or a past instant with the stockpile at the end of the week then complete. */
export function nationalVariables(at: string | null): NationalSituationQueryVariables {
  return { at, live: at === null, stockpileWeek: at === null ? null : moveWeek(weekOf(parisClock(at)), -1) };
}

function Lead({ data, at }: { data: NationalSituationQuery; at: string | null }): ReactNode {
  return (
    <p className="page-head__lead">
      <strong>{fullWeek(data.situation.week)}</strong> · situation connue le {dayAndTime(at ?? data.situation.computedAt)}
      {at ? '' : ' · en direct'}
    </p>
  );
}

function Cards({ data, knownAt }: { data: NationalSituationQuery; knownAt: KnownAt }): ReactNode {
  const today = parisClock(knownAt.at ?? data.situation.computedAt).slice(0, 10);
  return (
    <div className="screen-grid">
      <AnsweredStrip situation={data.situation} curve={data.curve} />
      <TrendsCard data={data} knownAt={knownAt.at} />
      <MapCard data={data} knownAt={knownAt} />
      <StockpileCard stockpile={data.stockpile} isPast={knownAt.at !== null} />
      <StockOutsCard data={data} today={today} search={knownAt.search} />
      <RatesCard data={data} />
    </div>
  );
}
