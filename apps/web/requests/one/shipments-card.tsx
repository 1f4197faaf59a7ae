import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { day, dayAndTime } from '../../figures/dates.js';
import { counted, quantity } from '../../figures/numbers.js';
import type { RequestLineFragment, RequestShipmentFragment, WholeRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { pieces } from '../words.js';
import { countedOf, sentOf } from './sent.js';

/** Where help is, truck by truck and item by item. */
export function ShipmentsCard({ request, mayCount }: { request: WholeRequestFragment; mayCount: boolean }): ReactNode {
  const { shipments, lines, id } = request;
  return (
    <Card title={finding(request)} subtitle="Stock stratégique, Santé publique France">
      <DataTable caption="Articles demandés, accordés, expédiés et reçus" columns={LINE_COLUMNS} rows={lines} rowKey={({ item }) => item.code} />
      <ul className="request-shipments fr-raw-list" hidden={shipments.length === 0}>
        {shipments.map((shipment) => (
          <li key={shipment.id}>
            <div className="request-shipment__head">
              <strong>{shipment.reference}</strong>
              <span className={shipment.late ? 'request-age--late fr-icon-time-fill fr-icon--sm' : undefined}>
                {shipment.late ? ' ' : ''}
                {stateOf(shipment)}
              </span>
            </div>
            <div>{sentOf(shipment).map(({ item, quantity: sent }) => pieces(sent, item)).join(', ')}</div>
            {shipment.status === 'RECEIVED' ? <div>{receiptOf(shipment)}</div> : null}
            {shipment.comment ? <div>«&nbsp;{shipment.comment}&nbsp;»</div> : null}
            <div className="request-shipment__acts">
              <a className="fr-link fr-link--sm" href={`/api/v1/shipments/${shipment.id}/delivery-note.pdf`}>
                Bon de livraison {shipment.reference} (PDF)
              </a>
              {mayCount && (shipment.status === 'PLANNED' || shipment.status === 'SHIPPED') ? (
                <Link className="fr-link fr-link--sm" to={`/demandes/${id}/reception?envoi=${shipment.id}`}>
                  Compter la réception
                </Link>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function finding({ shipments, status }: WholeRequestFragment): string {
  if (shipments.length === 0) return 'Aucun envoi prévu à ce jour';
  const count = (one: RequestShipmentFragment['status']): number => shipments.filter((shipment) => shipment.status === one).length;
  if (status === 'RECEIVED') return shipments.length === 1 ? 'Envoi reçu et compté' : `${counted(shipments.length, 'envoi reçu et compté', 'envois reçus et comptés')}`;
  const [shipped, planned] = [count('SHIPPED'), count('PLANNED')];
  if (shipped > 0) return counted(shipped, 'envoi en route', 'envois en route');
  return planned > 0 ? counted(planned, 'envoi prévu', 'envois prévus') : counted(shipments.length, 'envoi');
}

function stateOf(shipment: RequestShipmentFragment): string {
  const { status, plannedFor, carrier, shippedAt, receivedAt, expectedDelivery } = shipment;
  const by = carrier ? `, ${carrier}` : '';
  if (status === 'RECEIVED' && receivedAt) return `reçu ${dayAndTime(receivedAt)}`;
  if (status === 'SHIPPED' && shippedAt) return `parti ${dayAndTime(shippedAt)}${by}${expectedDelivery ? `, attendu ${dayAndTime(expectedDelivery)}` : ''}`;
  return status === 'PLANNED' ? `départ prévu le ${day(plannedFor)}${by}` : 'annulé';
}

function receiptOf(shipment: RequestShipmentFragment): string {
  const differences = countedOf(shipment).filter(({ sent, received }) => sent !== received);
  if (differences.length === 0) return 'Compté conforme à l’envoi';
  return `Compté\u00A0: ${differences.map(({ item, sent, received }) => `${quantity(received)} sur ${pieces(sent, item)}`).join(', ')}`;
}

const LINE_COLUMNS: readonly Column<RequestLineFragment>[] = [
  { key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural },
  { key: 'asked', header: 'Demandé', numeric: true, value: ({ quantity: asked }) => asked, cell: ({ quantity: asked }) => quantity(asked) },
  { key: 'granted', header: 'Accordé', numeric: true, value: ({ granted }) => granted, cell: ({ granted }) => quantity(granted) },
  { key: 'allocated', header: 'Prévu', numeric: true, value: ({ allocated }) => allocated, cell: ({ allocated }) => quantity(allocated) },
  { key: 'shipped', header: 'Parti', numeric: true, value: ({ shipped }) => shipped, cell: ({ shipped }) => quantity(shipped) },
  { key: 'received', header: 'Reçu', numeric: true, value: ({ received }) => received, cell: ({ received }) => <strong>{quantity(received)}</strong> },
];
