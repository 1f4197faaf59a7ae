import { minutesBetween } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { STATUS_LABELS } from '../../figures/requests.js';
import type { QueuedRequestFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { levelOfRequest } from './queue-order.js';

/** The queue as a spreadsheet. */
export function queueColumns(now: number): readonly Column<QueuedRequestFragment>[] {
  return [
    { key: 'reference', header: 'Demande', value: ({ reference }) => reference },
    { key: 'establishment', header: 'Établissement', value: ({ establishment }) => establishment.name },
    { key: 'department', header: 'Département', value: ({ establishment }) => establishment.department.code },
    { key: 'region', header: 'Région', value: ({ establishment }) => establishment.region.name },
    { key: 'items', header: 'Articles', value: ({ lines }) => lines.map(({ item }) => item.labelPlural).join(', ') },
    { key: 'granted', header: 'Accordé (pièces)', value: ({ lines }) => lines.reduce((sum, line) => sum + (line.granted ?? line.quantity), 0) },
    { key: 'left', header: 'Reste à prévoir (pièces)', value: ({ lines }) => lines.reduce((sum, { left }) => sum + left, 0) },
    { key: 'level', header: 'Niveau au dépôt', value: (request) => LEVEL_LABELS[levelOfRequest(request)] },
    { key: 'status', header: 'État', value: ({ status }) => STATUS_LABELS[status] },
    { key: 'hours', header: 'Attente (heures)', value: ({ waiting }) => (waiting ? Math.floor(minutesBetween(waiting.since, now) / 60) : null) },
    { key: 'due', header: 'Aide attendue avant', value: ({ dueAt }) => dueAt },
  ];
}
