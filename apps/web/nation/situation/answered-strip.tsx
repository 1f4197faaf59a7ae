import type { ReactNode } from 'react';
import { fullWeek, shortWeek } from '../../figures/dates.js';
import { percent, quantity, signedCover } from '../../figures/numbers.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { HowComputed } from '../../parts/how-computed.js';
import { DataTable } from '../../parts/data-table.js';

/** First of all, what part of the country the figures stand on: nobody reads a part as the whole. */
export function AnsweredStrip({ situation, curve }: { situation: NationalSituationQuery['situation']; curve: NationalSituationQuery['curve'] }): ReactNode {
  const { week, answeredShare: share, reporting } = situation;
  const before = curve?.sameHourLastWeek;
  const points = before?.rate != null && curve?.rate != null ? (curve.rate - before.rate) * 100 : undefined;
  return (
    <section className="answered" aria-labelledby="answered-title">
      <h2 className="answered__title" id="answered-title">
        <strong className="hero-figure">{percent(share?.answered)}</strong>
        <span>de la consommation de crise couverte par les réponses {shortWeek(week)}</span>
      </h2>
      <div className="answered__bar">
        <div className="split-bar" aria-hidden="true">
          <span className="split-bar__answered" style={{ width: `${(share?.answered ?? 0) * 100}%` }} />
          <span className="split-bar__last" style={{ width: `${(share?.lastKnown ?? 0) * 100}%` }} />
        </div>
        <p className="note">
          <strong>{percent(share?.answered)}</strong> réponses {shortWeek(week)} · <strong>{percent(share?.lastKnown)}</strong> dernière valeur connue, comptée à part ·{' '}
          <strong>{percent(share?.unknown)}</strong> inconnue
        </p>
      </div>
      <div className="answered__rate">
        <p>
          <strong>{quantity(reporting.received)}</strong> établissement{reporting.received < 2 ? '' : 's'} sur <strong>{quantity(reporting.expected)}</strong> ({percent(reporting.rate)})
        </p>
        {points === undefined || !before ? null : (
          <p className="mention">
            {signedCover(points)} {Math.abs(points) < 2 ? 'point' : 'points'} sur {shortWeek(before.week)} à la même heure
          </p>
        )}
        <AnsweredExplained situation={situation} />
      </div>
    </section>
  );
}

function AnsweredExplained({ situation }: { situation: NationalSituationQuery['situation'] }): ReactNode {
  return (
    <HowComputed title="Part répondue : comment est-ce calculé ?">
      <p>
        <strong>Part répondue = moyenne, sur les articles utilisés, de Σ consommations de crise de ceux qui ont répondu ÷ Σ consommations de crise de tous les attendus</strong>,
        pour {fullWeek(situation.week)}. Un établissement dont la consommation n’a jamais été connue compte pour un établissement moyen.
      </p>
      <DataTable
        caption="Part répondue de chaque article"
        rows={situation.items}
        rowKey={({ item }) => item.code}
        columns={[
          { key: 'item', header: 'Article', value: ({ item }) => item.labelPlural, isRowHeader: true },
          { key: 'answered', header: 'Répondu', numeric: true, value: () => null, cell: (row) => percent(row.answeredShare?.answered) },
          { key: 'last', header: 'Dernière valeur connue', numeric: true, value: () => null, cell: (row) => percent(row.answeredShare?.lastKnown) },
          { key: 'unknown', header: 'Inconnu', numeric: true, value: () => null, cell: (row) => percent(row.answeredShare?.unknown) },
        ]}
      />
      <p className="note">Les pourcentages sont tronqués : leur somme peut être inférieure à 100 %.</p>
    </HowComputed>
  );
}
