import type { ReactNode } from 'react';
import { day, dayAndTime } from '../../figures/dates.js';
import { quantity, signed } from '../../figures/numbers.js';
import { LotMovementsDocument, type LotMovementsQuery, type StockLotFragment, type StockpileMovementKind } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { Dialog } from '../../parts/dialog.js';
import { ExportLinks } from '../../parts/export-links.js';
import { CardFailure, Skeleton } from '../../parts/states.js';

type Movement = LotMovementsQuery['stockpileMovements'][number];

const KIND_LABELS: Record<StockpileMovementKind, string> = {
  RECEIPT: 'Reçu',
  RESERVE: 'Réservé pour un envoi',
  RELEASE: 'Rendu au stock',
  SHIP: 'Parti',
  ADJUST: 'Corrigé après comptage',
  QUARANTINE: 'Mis en quarantaine',
  CLEAR: 'Sorti de quarantaine',
};

const COLUMNS: readonly Column<Movement>[] = [
  { key: 'at', header: 'Quand', isRowHeader: true, value: ({ at }) => at, cell: ({ at }) => <span className="nowrap">{dayAndTime(at)}</span> },
  { key: 'kind', header: 'Mouvement', value: ({ kind }) => KIND_LABELS[kind] },
  { key: 'quantity', header: 'Pièces', numeric: true, value: (one) => one.quantity, cell: (one) => (one.kind === 'ADJUST' ? signed(one.quantity) : quantity(one.quantity)) },
  { key: 'by', header: 'Par', value: ({ byName }) => byName },
  { key: 'reason', header: 'Motif', value: ({ reason }) => reason },
];

/** What happened to a lot; nothing of it can be changed. */
export function MovementsDialog({ lot, onClose }: { lot: StockLotFragment; onClose: () => void }): ReactNode {
  const { data, failure, reload } = useReading(LotMovementsDocument, { lotId: lot.id });
  return (
    <Dialog open title={`Lot ${lot.lotNumber} : mouvements`} onClose={onClose}>
      <p className="mention">
        {lot.item.labelPlural} · {lot.site} · {lot.expiresOn ? `péremption ${day(lot.expiresOn, true)}` : 'ne périme pas'} · {quantity(lot.onHand)} présentes, {quantity(lot.reserved)} réservées
      </p>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      {data ? (
        <>
          <DataTable caption={`Mouvements du lot ${lot.lotNumber}`} columns={COLUMNS} rows={data.stockpileMovements} rowKey={({ id }) => String(id)} empty="Aucun mouvement." />
          <ExportLinks fileName={`mouvements-${lot.lotNumber}`} columns={COLUMNS} rows={data.stockpileMovements} />
        </>
      ) : null}
    </Dialog>
  );
}
