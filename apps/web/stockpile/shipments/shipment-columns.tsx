import { Link } from 'react-router';
import { dayAndTime } from '../../figures/dates.js';
import type { FollowedShipmentFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { byItem } from './by-item.js';
import { ShipmentActions } from './shipment-actions.js';
import { differencesOf, SHIPMENT_LABELS, ShipmentContent, ShipmentState } from './shipment-state.js';

interface Handlers {
  onDone: (text: string) => void;
  onStale: () => void;
  /** Santé publique France acts; others look. */
  mayAct: boolean;
}

export function shipmentColumns({ onDone, onStale, mayAct }: Handlers): readonly Column<FollowedShipmentFragment>[] {
  return [
    {
      key: 'reference', header: 'Envoi', isRowHeader: true, value: ({ reference }) => reference,
      cell: ({ reference, request }) => <Link className="nowrap" to={mayAct ? `/demandes-transmises/${request.id}` : `/demandes/${request.id}`}>{reference}</Link>,
    },
    { key: 'request', header: 'Demande', hidden: true, value: ({ request }) => request.reference },
    {
      key: 'establishment', header: 'Établissement', value: ({ establishment }) => establishment.name,
      cell: ({ establishment }) => (
        <div>
          {establishment.name} ({establishment.department.code})<div className="note">{establishment.region.name}</div>
        </div>
      ),
    },
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.code },
    { key: 'items', header: 'Articles', hidden: true, value: ({ lots }) => byItem(lots).map(({ item }) => item.labelPlural).join(', ') },
    {
      key: 'content', header: 'Contenu', label: 'Envoyé (pièces)', value: ({ lots }) => lots.reduce((sum, { quantity }) => sum + quantity, 0),
      cell: (shipment) => <div><ShipmentContent shipment={shipment} /></div>,
    },
    { key: 'counted', header: 'Compté (pièces)', hidden: true, value: ({ status, received }) => (status === 'RECEIVED' ? received.reduce((sum, { quantity }) => sum + quantity, 0) : null) },
    {
      key: 'difference', header: 'Écart (pièces)', hidden: true,
      value: (shipment) => (shipment.status === 'RECEIVED' ? differencesOf(shipment).reduce((sum, { difference }) => sum + difference, 0) : null),
    },
    { key: 'state', header: 'État', value: ({ status }) => SHIPMENT_LABELS[status], cell: (shipment) => <ShipmentState shipment={shipment} /> },
    {
      key: 'delivery', header: 'Livraison prévue', value: ({ expectedDelivery }) => expectedDelivery,
      cell: ({ expectedDelivery, carrier }) => (
        <div>
          <span className="nowrap">{expectedDelivery ? dayAndTime(expectedDelivery) : '—'}</span>
          <div className="note nowrap">{carrier}</div>
        </div>
      ),
    },
    { key: 'carrier', header: 'Transporteur', hidden: true, value: ({ carrier }) => carrier },
    { key: 'late', header: 'Retard (heures)', hidden: true, value: ({ hoursLate }) => (hoursLate === null ? null : Math.floor(hoursLate)) },
    ...(mayAct
      ? [
          {
            key: 'actions', header: 'Gestes', drawn: true, wide: true, value: () => null,
            cell: (shipment: FollowedShipmentFragment) => <ShipmentActions request={shipment.request} shipment={shipment} onDone={onDone} onStale={onStale} />,
          },
        ]
      : []),
  ];
}
