import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime, longDay } from '../../figures/dates.js';
import { cover, quantity } from '../../figures/numbers.js';
import { inLetters, lowered } from '../../figures/words.js';
import type { CoverageLevel, ServedRequestFragment } from '../../generated/graphql.js';
import { BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { HowComputed } from '../../parts/how-computed.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { levelOfRequest } from '../queue/queue-order.js';
import { type DraftLine, shortOf } from './draft-plan.js';
import { allocatedOf, coverAfter } from './effect.js';
import { EffectExplained } from './effect-explained.js';
import { dateInParis } from '../../figures/paris-instant.js';

interface EffectCardProps {
  request: ServedRequestFragment;
  lines: readonly DraftLine[];
  /** Instant; undefined when it is not said. */
  expectedDelivery: string | undefined;
  now: string;
}

/** The key card: what this shipment changes for the establishment. */
export function EffectCard({ request, lines, expectedDelivery, now }: EffectCardProps): ReactNode {
  const forwarded = request.history.findLast(({ kind }) => kind === 'FORWARD');
  const origin = forwarded ? `transmise par ${forwarded.byName}, ARS ${request.establishment.region.name}, ${dayAndTime(forwarded.at)}` : '';
  const words = [request.reference, origin, forwarded?.reason ? `« ${forwarded.reason} »` : ''].filter(Boolean).join(' · ');
  return (
    <Card
      isKey
      title={<FindingWithName request={request} finding={findingOf(lines, expectedDelivery, now)} />}
      subtitle={words}
      aside={<LevelBadge level={levelOfRequest(request)} />}
      explain={
        <HowComputed title="Effet sur la couverture : comment est-ce calculé ?">
          <EffectExplained request={request} lines={lines} />
        </HowComputed>
      }
    >
      <p className="mention fr-mb-1w">Motif de l’établissement : « {request.reason} »</p>
      {lines.map((line) => (
        <Effect key={line.proposal.item.code} request={request} line={line} named={lines.length > 1} />
      ))}
    </Card>
  );
}

function FindingWithName({ request, finding }: { request: ServedRequestFragment; finding: string }): ReactNode {
  return (
    <>
      <Link to={`/demandes/${request.id}`}>{request.establishment.name}</Link> : {finding}
    </>
  );
}

function Effect({ request, line, named }: { request: ServedRequestFragment; line: DraftLine; named: boolean }): ReactNode {
  const { proposal } = line;
  const after = coverAfter(request, line);
  const planned = allocatedOf(request, line);
  const rows: readonly (readonly [string, number | null, CoverageLevel, number | null])[] = [
    ['Couverture au dépôt', proposal.coverageBefore.weeksOfCover, proposal.coverageBefore.level, null],
    [line.taken > 0 ? (planned > 0 ? 'Avec cet envoi et ceux prévus' : 'Après cet envoi') : 'Après les envois prévus', after.weeks, after.level, proposal.coverageBefore.weeksOfCover],
  ];
  return (
    <>
      {named ? <h3 className="effect__item">{proposal.item.labelPlural}</h3> : null}
      <dl className="effect">
        {rows.map(([label, weeks, level, reference]) => (
          <div className="effect__row" key={label}>
            <dt>{label}</dt>
            <dd className="effect__bar">
              <BulletBar weeks={weeks} level={level} reference={reference} safety={proposal.thresholds.watchBelow} />
            </dd>
            <dd className="effect__figure">{weeks === null ? '—' : `${cover(weeks)}\u00A0sem.`}</dd>
            <dd>
              <LevelBadge level={level} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** "deux lots couvrent les 9 200 blouses, livraison demain"; or what can go now and what is missing. */
function findingOf(lines: readonly DraftLine[], expectedDelivery: string | undefined, now: string): string {
  const left = lines.reduce((sum, { proposal }) => sum + proposal.left, 0);
  if (left === 0) return 'tout ce qui est accordé est prévu';
  const short = lines.reduce((sum, line) => sum + shortOf(line), 0);
  const taken = lines.reduce((sum, line) => sum + line.taken, 0);
  const things = lines.length === 1 ? (lowered(lines[0]?.proposal.item.labelPlural ?? 'pièces')) : 'pièces';
  if (taken === 0) return `rien n’est pris sur les ${quantity(left)} ${things}`;
  if (short > 0) return `${quantity(taken)} ${things} sur ${quantity(left)} peuvent partir, il en manque ${quantity(short)}`;
  const lots = lines.reduce((sum, { rows }) => sum + rows.filter(({ take }) => take > 0).length, 0);
  const what = lots === 1 ? 'un lot couvre' : `${inLetters(lots)} lots couvrent`;
  return `${what} les ${quantity(left)} ${things}${deliveryInWords(expectedDelivery, now)}`;
}

function deliveryInWords(expectedDelivery: string | undefined, now: string): string {
  if (!expectedDelivery) return '';
  const day = dateInParis(expectedDelivery);
  if (day === dateInParis(now)) return ', livraison aujourd’hui';
  if (day === dateInParis(now, 1)) return ', livraison demain';
  return `, livraison ${longDay(expectedDelivery)}`;
}
