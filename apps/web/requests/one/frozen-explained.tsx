import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { cover, quantity } from '../../figures/numbers.js';
import type { FrozenCoverageFragment, WholeRequestFragment } from '../../generated/graphql.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { HowComputed } from '../../parts/how-computed.js';
import { askedCoverage } from './snapshot-words.js';

/** The frozen figures behind the scenarios, and the two divisions made of them. */
export function FrozenExplained({ request }: { request: Pick<WholeRequestFragment, 'coverageAtRequest' | 'lines' | 'reference'> }): ReactNode {
  return (
    <HowComputed title="Comment est-ce calculé&nbsp;?">
      <p>
        Couverture = (stock figé + pièces ajoutées) ÷ consommation de crise figée, tronquée à une décimale. Fin projetée = (stock figé + pièces ajoutées) ÷ consommation
        observée figée, comptée depuis la fin de la semaine de la remontée.
      </p>
      <DataTable caption={`Valeurs figées avec ${request.reference}`} columns={COLUMNS} rows={askedCoverage(request)} rowKey={({ item }) => item.code} />
      <p className="note">Mêmes règles que la couverture de chaque semaine. Une correction de la remontée après le dépôt ne change rien ici.</p>
    </HowComputed>
  );
}

const COLUMNS: readonly Column<FrozenCoverageFragment>[] = [
  { key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural },
  { key: 'week', header: 'Remontée', value: ({ week }) => week, cell: ({ week, stale }) => (week ? `${fullWeek(week)}${stale ? ', ancienne' : ''}` : '—') },
  { key: 'stock', header: 'Stock', numeric: true, value: ({ stockOnHand }) => stockOnHand, cell: ({ stockOnHand }) => quantity(stockOnHand) },
  { key: 'crisis', header: 'Consommation de crise', numeric: true, value: (row) => row.crisisWeeklyConsumption, cell: (row) => quantity(row.crisisWeeklyConsumption) },
  { key: 'observed', header: 'Observée', numeric: true, value: (row) => row.observedWeeklyConsumption, cell: (row) => quantity(row.observedWeeklyConsumption) },
  { key: 'weeks', header: 'Semaines', numeric: true, value: ({ weeksOfCover }) => weeksOfCover, cell: ({ weeksOfCover }) => cover(weeksOfCover) },
  { key: 'safety', header: 'Stock de sécurité', numeric: true, value: ({ safetyTarget }) => safetyTarget, cell: ({ safetyTarget }) => quantity(safetyTarget) },
];
