import { type ReactNode, useEffect, useState } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { counted, percent, quantity } from '../../figures/numbers.js';
import { capitalized, inLetters, lowered } from '../../figures/words.js';
import { RequestNeighboursDocument, type RequestNeighboursQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { ExportLinks } from '../../parts/export-links.js';
import { HowComputed } from '../../parts/how-computed.js';
import { pieces } from '../words.js';
import { exportColumns } from './neighbour-columns.js';
import { NeighboursTable } from './neighbours-table.js';
import { type ItemPicks, proposedPicks, retainedOf } from './picks.js';

interface NeighboursCardProps {
  requestId: string;
  item: { readonly code: string; readonly labelPlural: string };
  /** Undefined until the proposal is known. */
  picks: ItemPicks | undefined;
  onPick: (picks: ItemPicks) => void;
}

type Found = RequestNeighboursQuery['neighboursWithSurplus'];

const FEW = 5;

/** Who nearby can give without going below safety, how much each is asked, and what it leaves them. */
export function NeighboursCard({ requestId, item, picks, onPick }: NeighboursCardProps): ReactNode {
  const { data, failure, loading, reload } = useReading(RequestNeighboursDocument, { id: requestId, item: item.code });
  const found = data?.neighboursWithSurplus;
  const known = picks !== undefined;
  useEffect(() => {
    if (found && !known) onPick(proposedPicks(found.neighbours));
  }, [found, known, onPick]);
  const columns = exportColumns(picks ?? {});
  const [showsAll, setShowsAll] = useState(false);
  const shown = found && !showsAll ? firstOf(found, picks ?? {}) : found;
  return (
    <Card
      title={found ? finding(found) : `Voisins\u00A0: ${lowered(item.labelPlural)}`}
      subtitle={found ? subtitle(found) : undefined}
      aside={found ? <Retained found={found} picks={picks ?? {}} /> : null}
      loading={loading}
      failure={failure}
      onRetry={reload}
      exports={found && found.neighbours.length > 0 ? <ExportLinks fileName={`voisins-${item.code}`} columns={columns} rows={found.neighbours} /> : null}
      explain={found ? <Explained found={found} /> : null}
      more={
        found && shown && shown.neighbours.length < found.neighbours.length ? (
          <button type="button" className="foot-button" onClick={() => setShowsAll(true)}>
            Voir {found.neighbours.length - shown.neighbours.length} voisins de plus
          </button>
        ) : null
      }
    >
      {found && found.neighbours.length > 0 ? (
        <NeighboursTable found={shown ?? found} picks={picks ?? {}} onPick={onPick} />
      ) : (
        <p className="mention">Personne alentour ne peut donner sans passer sous son stock de sécurité. Transmettez à Santé publique France, ou demandez une précision.</p>
      )}
    </Card>
  );
}

function finding({ count, totalSurplus, asked, item, safetyWeeks }: Found): string {
  const weeks = `sans passer sous ${quantity(safetyWeeks)}\u00A0semaines`;
  if (count === 0) return `Aucun voisin ne peut donner de ${lowered(item.labelPlural)}`;
  const who = `${capitalized(inLetters(count))} ${count === 1 ? 'voisin peut' : 'voisins peuvent'}`;
  const surplus = Number(totalSurplus);
  if (surplus >= asked) return `${who} donner ${pieces(asked, item)} ${weeks}`;
  return `${who} donner ${quantity(surplus)} des ${pieces(asked, item)} (${percent(surplus / asked)}) ${weeks}`;
}

function Retained({ found, picks }: { found: Found; picks: ItemPicks }): ReactNode {
  if (found.neighbours.length === 0) return null;
  return (
    <p className="request-retained" role="status">
      Retenu&nbsp;: <strong>{quantity(retainedOf(picks))}</strong> sur {quantity(found.asked)}
    </p>
  );
}

function Explained({ found }: { found: Found }): ReactNode {
  return (
    <HowComputed title="Comment est-ce calculé&nbsp;?">
      <p>
        Surplus = stock − {quantity(found.safetyWeeks)} × consommation de crise − pièces déjà promises à d’autres. Ne sont listés que les établissements de la région, à{' '}
        {found.radiusKm}&nbsp;km au plus, dont la remontée est à jour, au niveau Conforme, et qui ne demandent pas eux-mêmes cet article.
      </p>
      <p>La proposition prend les plus proches d’abord, dans la limite de leur surplus, jusqu’à couvrir la demande. Après = (stock − promis − donné) ÷ consommation de crise.</p>
    </HowComputed>
  );
}

/** The nearest, and every one that is kept. */
function firstOf(found: Found, picks: ItemPicks): Found {
  const lastKept = found.neighbours.findLastIndex(({ establishment }) => establishment.finess in picks);
  return { ...found, neighbours: found.neighbours.slice(0, Math.max(FEW, lastKept + 1)) };
}

function subtitle({ safetyWeeks, radiusKm, neighbours, count }: Found): string {
  const week = neighbours[0]?.week;
  const listed = count > neighbours.length ? `\u00A0; les ${neighbours.length} plus proches sur ${counted(count, 'établissement')}` : '';
  return `Surplus = stock − ${quantity(safetyWeeks)} × consommation de crise${week ? `, remontée ${shortWeek(week)}` : ''}, à ${radiusKm}\u00A0km au plus à vol d’oiseau${listed}`;
}
