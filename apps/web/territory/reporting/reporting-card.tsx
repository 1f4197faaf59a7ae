import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { counted, percent, signed } from '../../figures/numbers.js';
import type { TerritorySituationQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { HowComputed } from '../../parts/how-computed.js';
import { curveRows, hourInWords } from './curve-points.js';
import { pointsBetween, reportingTitle } from '../situation/findings.js';
import { ReportingCurve } from './reporting-curve.js';

type Data = TerritorySituationQuery;

interface ReportingCardProps {
  curve: Data['reportingCurve'];
  share: Data['situation']['answeredShare'];
  isPresent: boolean;
}

/** How much of the week is in, and whether that is early or late for this hour. */
export function ReportingCard({ curve, share, isPresent }: ReportingCardProps): ReactNode {
  const before = curve.sameHourLastWeek;
  const points = pointsBetween(curve.rate, before.rate);
  const rows = curveRows(curve);
  return (
    <Card
      span={5}
      title={reportingTitle(curve.received, curve.expected)}
      table={
        <DataTable
          caption={`Remontées reçues heure par heure, ${shortWeek(curve.week)} et ${shortWeek(curve.previous.week)}`}
          columns={[
            { key: 'hour', header: 'Heure', isRowHeader: true, value: ({ hour }) => hourInWords(hour) },
            { key: 'received', header: shortWeek(curve.week), numeric: true, value: ({ received }) => received },
            { key: 'rate', header: 'Part', numeric: true, value: ({ share: part }) => percent(part) },
            { key: 'previous', header: shortWeek(curve.previous.week), numeric: true, value: ({ before: past }) => past },
            { key: 'previousRate', header: `Part ${shortWeek(curve.previous.week)}`, numeric: true, value: ({ shareBefore }) => percent(shareBefore) },
          ]}
          rows={rows}
          rowKey={({ hour }) => String(hour)}
        />
      }
      explain={
        <HowComputed title="Taux de réponse : comment est-ce calculé ?">
          <p>
            <strong>Taux = remontées reçues ÷ établissements attendus</strong>
            {` = ${curve.received} ÷ ${curve.expected} = ${percent(curve.rate)}`}, tronqué. Chaque établissement compte une fois, à sa première version ; les corrections n’ajoutent rien.
          </p>
          <p>La comparaison prend {shortWeek(before.week)} au même jour et à la même heure, heure de Paris.</p>
          <p>
            <strong>Consommation de crise couverte</strong> : moyenne, sur les articles utilisés, de la part de consommation de crise des établissements qui ont répondu
            {share ? ` (${percent(share.answered)} ; dernière valeur connue ${percent(share.lastKnown)}, jamais connue ${percent(share.unknown)})` : ''}. Un établissement dont elle est inconnue compte pour un
            établissement moyen.
          </p>
        </HowComputed>
      }
    >
      <div className="reporting">
        <div className="reporting__figures">
          <p className="hero-figure">{percent(curve.rate)}</p>
          {points === null ? null : (
            <p>
              <strong className={`${points < 0 ? 'fr-icon-arrow-right-down-line' : 'fr-icon-arrow-right-up-line'} fr-icon--sm`}>
                {' '}
                {signed(points)} {Math.abs(points) < 2 ? 'point' : 'points'}
              </strong>
              <br />
              <span className="mention">
                {shortWeek(before.week)} {isPresent ? 'à la même heure' : 'à la clôture'} : {percent(before.rate)}
              </span>
            </p>
          )}
          <p className="mention">
            {share ? (
              <>
                <strong>{percent(share.answered)}</strong> de la consommation de crise couverte
              </>
            ) : (
              `${counted(curve.expected - curve.received, 'réponse manque', 'réponses manquent')}`
            )}
          </p>
        </div>
        <ReportingCurve curve={curve} />
      </div>
    </Card>
  );
}
