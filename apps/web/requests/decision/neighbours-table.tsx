import type { ReactNode } from 'react';
import { levelOf } from '../../figures/levels.js';
import { cover, quantity, readQuantity } from '../../figures/numbers.js';
import { lowered } from '../../figures/words.js';
import type { RequestNeighbourFragment, RequestNeighboursQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { coverAfter, type ItemPicks, togglePick } from './picks.js';

interface NeighboursTableProps {
  found: RequestNeighboursQuery['neighboursWithSurplus'];
  picks: ItemPicks;
  onPick: (picks: ItemPicks) => void;
}

/** One line per neighbour: kept or not, how much, and the bar before (dotted) and after. */
export function NeighboursTable({ found, picks, onPick }: NeighboursTableProps): ReactNode {
  const columns = columnsOf(found, picks, onPick);
  return (
    <div className="request-neighbours">
      <DataTable caption={`Voisins qui peuvent donner\u00A0: ${lowered(found.item.labelPlural)}`} columns={columns} rows={found.neighbours} rowKey={({ establishment }) => establishment.finess} />
    </div>
  );
}

function columnsOf({ asked, safetyWeeks }: NeighboursTableProps['found'], picks: ItemPicks, onPick: NeighboursTableProps['onPick']): Column<RequestNeighbourFragment>[] {
  const typed = ({ establishment }: RequestNeighbourFragment): string => picks[establishment.finess] ?? '';
  const given = (row: RequestNeighbourFragment): number => readQuantity(typed(row)) ?? 0;
  return [
    { key: 'keep', header: 'Retenir', value: () => null, cell: (row) => <Keep row={row} kept={row.establishment.finess in picks} onToggle={() => onPick(togglePick(picks, row, asked))} /> },
    {
      key: 'name',
      header: 'Établissement',
      isRowHeader: true,
      value: ({ establishment }) => establishment.name,
      cell: ({ establishment }) => (
        <>
          {establishment.name} <span className="mention">({establishment.department.code})</span>
        </>
      ),
    },
    { key: 'distance', header: 'Distance', numeric: true, value: ({ distanceKm }) => distanceKm, cell: ({ distanceKm }) => (distanceKm === null ? '—' : `${quantity(Math.round(distanceKm))}\u00A0km`) },
    { key: 'surplus', header: 'Surplus', numeric: true, value: ({ surplus }) => surplus, cell: ({ surplus }) => quantity(surplus) },
    {
      key: 'given',
      header: 'Quantité proposée',
      numeric: true,
      value: given,
      cell: (row) => <Given row={row} text={typed(row)} onType={(text) => onPick(withText(picks, row.establishment.finess, text))} />,
    },
    {
      key: 'bar',
      header: <BulletAxis name="Couverture avant et après" short />,
      drawn: true,
      wide: true,
      width: '8rem',
      value: () => null,
      cell: (row) => <BulletBar weeks={coverAfter(row, given(row))} level={levelOf(coverAfter(row, given(row)), row.thresholds)} safety={safetyWeeks} reference={row.before.weeksOfCover} />,
    },
    {
      key: 'after',
      header: 'Avant → après',
      numeric: true,
      value: (row) => coverAfter(row, given(row)),
      cell: (row) => (
        <span className="nowrap">
          {cover(row.before.weeksOfCover)} → <strong>{cover(coverAfter(row, given(row)))}</strong>
        </span>
      ),
    },
  ];
}

/** Typing keeps the neighbour; emptying the field leaves it kept until it is unticked. */
function withText(picks: ItemPicks, finess: string, text: string): ItemPicks {
  return { ...picks, [finess]: text };
}

function Keep({ row, kept, onToggle }: { row: RequestNeighbourFragment; kept: boolean; onToggle: () => void }): ReactNode {
  const id = `keep-${row.establishment.finess}`;
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm request-keep">
      <input type="checkbox" id={id} checked={kept} onChange={onToggle} />
      <label className="fr-label" htmlFor={id}>
        <span className="fr-sr-only">Retenir {row.establishment.name}</span>
      </label>
    </div>
  );
}

function Given({ row, text, onType }: { row: RequestNeighbourFragment; text: string; onType: (text: string) => void }): ReactNode {
  const amount = readQuantity(text);
  const noteId = `given-${row.establishment.finess}-note`;
  const note = text.trim() !== '' && amount === undefined ? 'Un nombre entier de pièces' : (amount ?? 0) > row.surplus ? 'Au-delà du surplus' : undefined;
  return (
    <div className="request-amount">
      <input
        className="fr-input num"
        inputMode="numeric"
        value={text}
        aria-label={`Quantité proposée à ${row.establishment.name}`}
        aria-describedby={note ? noteId : undefined}
        onChange={(event) => onType(event.target.value)}
        onBlur={() => amount !== undefined && onType(quantity(amount))}
      />
      {note ? (
        <span className="note" id={noteId}>
          {note}
        </span>
      ) : null}
    </div>
  );
}
