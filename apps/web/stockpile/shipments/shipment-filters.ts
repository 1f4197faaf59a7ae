import { counted, quantity } from '../../figures/numbers.js';
import type { FollowedShipmentsQuery, FollowedShipmentsQueryVariables } from '../../generated/graphql.js';

type Counts = FollowedShipmentsQuery['shipmentCounts'];

export const SHIPMENT_FILTERS = ['en-cours', 'prevues', 'en-route', 'en-retard', 'recues', 'annulees'] as const;
export type ShipmentFilterName = (typeof SHIPMENT_FILTERS)[number];

interface FilterDefinition {
  readonly label: string;
  readonly count: (counts: Counts) => number;
  readonly variables: Pick<FollowedShipmentsQueryVariables, 'filter' | 'order'>;
}

export const FILTERS: Record<ShipmentFilterName, FilterDefinition> = {
  'en-cours': { label: 'En cours', count: ({ planned, shipped }) => planned + shipped, variables: { filter: { statuses: ['PLANNED', 'SHIPPED'] }, order: 'DUE_FIRST' } },
  prevues: { label: 'Prévues', count: ({ planned }) => planned, variables: { filter: { statuses: ['PLANNED'] }, order: 'DUE_FIRST' } },
  'en-route': { label: 'En route', count: ({ shipped }) => shipped, variables: { filter: { statuses: ['SHIPPED'] }, order: 'DUE_FIRST' } },
  'en-retard': { label: 'En retard', count: ({ late }) => late, variables: { filter: { late: true }, order: 'DUE_FIRST' } },
  recues: { label: 'Reçues', count: ({ received }) => received, variables: { filter: { statuses: ['RECEIVED'] }, order: 'NEWEST' } },
  annulees: { label: 'Annulées', count: ({ cancelled }) => cancelled, variables: { filter: { statuses: ['CANCELLED'] }, order: 'NEWEST' } },
};

/** "12 expéditions en cours, une en retard". */
export function shipmentsTitle({ planned, shipped, late }: Counts): string {
  const current = planned + shipped;
  if (current === 0) return 'Aucune expédition en cours';
  const lateWords = late === 0 ? 'aucune en retard' : `${late === 1 ? 'une' : quantity(late)} en retard`;
  return `${counted(current, 'expédition')} en cours, ${lateWords}`;
}
