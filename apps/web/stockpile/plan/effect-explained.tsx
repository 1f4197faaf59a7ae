import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { cover, quantity } from '../../figures/numbers.js';
import type { ServedRequestFragment } from '../../generated/graphql.js';
import { DataTable } from '../../parts/data-table.js';
import type { DraftLine } from './draft-plan.js';
import { allocatedOf, coverAfter } from './effect.js';

/** The division behind each bar, with its figures. */
export function EffectExplained({ request, lines }: { request: ServedRequestFragment; lines: readonly DraftLine[] }): ReactNode {
  const frozenOf = (line: DraftLine): ServedRequestFragment['coverageAtRequest'][number] | undefined =>
    request.coverageAtRequest.find(({ item }) => item.code === line.proposal.item.code);
  return (
    <>
      <p>
        <strong>Couverture = (stock au dépôt + envois prévus ou partis + cet envoi) ÷ consommation de crise.</strong> Le stock, la consommation de crise et les seuils sont ceux du jour de
        la demande&nbsp;: une remontée plus récente ne les change pas.
      </p>
      <DataTable
        caption="Effet de l’envoi, article par article"
        rows={lines}
        rowKey={({ proposal }) => proposal.item.code}
        columns={[
          { key: 'item', header: 'Article', isRowHeader: true, value: ({ proposal }) => proposal.item.labelPlural },
          { key: 'week', header: 'Remontée', value: (line) => { const week = frozenOf(line)?.week; return week ? fullWeek(week) : null; } },
          { key: 'stock', header: 'Stock au dépôt', numeric: true, value: ({ proposal }) => quantity(proposal.coverageBefore.stock) },
          { key: 'allocated', header: 'Déjà prévu', numeric: true, value: (line) => quantity(allocatedOf(request, line)) },
          { key: 'taken', header: 'Cet envoi', numeric: true, value: ({ taken }) => quantity(taken) },
          { key: 'crisis', header: 'Consommation de crise (par semaine)', numeric: true, value: (line) => quantity(frozenOf(line)?.crisisWeeklyConsumption) },
          { key: 'after', header: 'Couverture (semaines)', numeric: true, value: (line) => cover(coverAfter(request, line).weeks) },
          {
            key: 'thresholds', header: 'Seuils', numeric: true,
            value: ({ proposal: { thresholds } }) => [thresholds.watchBelow, thresholds.warningBelow, thresholds.criticalBelow].map((weeks) => cover(weeks)).join(' · '),
          },
        ]}
      />
    </>
  );
}
