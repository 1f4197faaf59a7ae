import './sheet.css';
import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { dayAndTime, fullWeek, shortWeek } from '../../figures/dates.js';
import { percent, quantity } from '../../figures/numbers.js';
import { type NationalSituationQuery, NationalSituationDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { CardFailure, Skeleton } from '../../parts/states.js';
import { useTitle } from '../../shell/use-title.js';
import { parisClock } from '../../figures/paris-instant.js';
import { useKnownAt } from '../known-at/use-known-at.js';
import { nationalFinding } from '../situation/national-finding.js';
import { nationalVariables } from '../situation/national-screen.js';
import { itemsOf } from '../situation/trends-card.js';
import { SheetLists } from './sheet-lists.js';
import { SheetItems } from './sheet-items.js';
import { SheetMap } from './sheet-map.js';

/** The nation on one A4 page, to hand out in a meeting. */
export function SheetScreen(): ReactNode {
  useTitle('Situation nationale, page A4');
  const knownAt = useKnownAt();
  const { data, failure, reload } = useReading(NationalSituationDocument, nationalVariables(knownAt.at));
  return (
    <div className="fr-container">
      <div className="sheet-tools">
        <Button iconId="fr-icon-printer-line" disabled={!data} onClick={() => window.print()}>
          Imprimer
        </Button>
        <Button priority="secondary" linkProps={{ to: `/france${knownAt.search}` }}>
          Revenir à la situation
        </Button>
      </div>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {data ? <Sheet data={data} at={knownAt.at} /> : failure ? null : <Skeleton lines={5} words="Préparation de la page…" />}
    </div>
  );
}

function Sheet({ data, at }: { data: NationalSituationQuery; at: string | null }): ReactNode {
  const { situation } = data;
  const { items } = itemsOf(data);
  const share = situation.answeredShare;
  return (
    <article className="sheet">
      <header className="sheet__head">
        <h1>France, {fullWeek(situation.week)}</h1>
        <p>
          Vigie EPI · situation connue le {dayAndTime(at ?? situation.computedAt)}
          {at ? ', et non maintenant' : ''}
        </p>
      </header>
      <p className="sheet__share">
        <strong>{percent(share?.answered)}</strong> de la consommation de crise couverte par les réponses {shortWeek(situation.week)} ({percent(share?.lastKnown)} en dernière valeur
        connue, comptée à part, {percent(share?.unknown)} inconnue) · {quantity(situation.reporting.received)} établissements sur {quantity(situation.reporting.expected)}
      </p>
      <h2>{nationalFinding(items)}</h2>
      <SheetItems items={items} stockpile={data.stockpile.items} week={situation.week} />
      <SheetMap data={data} />
      <SheetLists data={data} today={parisClock(at ?? situation.computedAt).slice(0, 10)} />
      <footer className="sheet__foot">
        Couverture : Σ stocks ÷ Σ consommations de crise des établissements à jour, en semaines, tronquée. Niveaux : conforme ≥ 3, à surveiller &lt; 3, tendu &lt; 2, critique &lt; 1,
        rupture 0. Stock stratégique : utilisable ÷ cible de la doctrine.
      </footer>
    </article>
  );
}
