import type { ReactNode } from 'react';
import { dayAndTime } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import type { ServedRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ShipmentActions } from './shipment-actions.js';
import { SHIPMENT_LABELS, ShipmentContent, ShipmentState } from './shipment-state.js';
import { lowered } from '../../figures/words.js';

interface RequestShipmentsProps {
  request: ServedRequestFragment;
  onDone: (text: string, version: number) => void;
  onStale: () => void;
}

/** The shipments of one request: a request may need several. */
export function RequestShipments({ request, onDone, onStale }: RequestShipmentsProps): ReactNode {
  const { shipments } = request;
  if (shipments.length === 0) return null;
  const current = shipments.filter(({ status }) => status !== 'CANCELLED');
  const title = current.length === 0 ? 'Envois annulés' : `${counted(current.length, 'envoi')} pour cette demande`;
  return (
    <Card title={title} subtitle={current.map(({ reference, status }) => `${reference} : ${lowered(SHIPMENT_LABELS[status])}`).join(' · ')}>
      <DataTable
        caption="Envois de la demande"
        rows={shipments}
        rowKey={({ id }) => id}
        columns={[
          { key: 'reference', header: 'Envoi', isRowHeader: true, value: ({ reference }) => reference },
          {
            key: 'content', header: 'Contenu', value: () => null,
            cell: (shipment) => (
              <div>
                <ShipmentContent shipment={shipment} />
                <div className="note">{shipment.lots.map(({ lotNumber, quantity: pieces }) => `${lotNumber} : ${quantity(pieces)}`).join(', ')}</div>
                {shipment.reason ? <div className="note">Motif : « {shipment.reason} »</div> : null}
              </div>
            ),
          },
          { key: 'state', header: 'État', value: ({ status }) => status, cell: (shipment) => <ShipmentState shipment={shipment} /> },
          {
            key: 'delivery', header: 'Livraison prévue', value: ({ expectedDelivery }) => expectedDelivery,
            cell: ({ expectedDelivery, carrier }) => (
              <div>
                {expectedDelivery ? dayAndTime(expectedDelivery) : '—'}
                <div className="note">{carrier}</div>
              </div>
            ),
          },
          {
            key: 'actions', header: 'Gestes', wide: true, value: () => null,
            cell: (shipment) => <ShipmentActions request={request} shipment={shipment} onDone={onDone} onStale={onStale} />,
          },
        ]}
      />
    </Card>
  );
}
