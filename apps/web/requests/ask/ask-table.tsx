import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { cover, quantity, readQuantity } from '../../figures/numbers.js';
import type { CoverageRowFragment, RequestPreparationQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { AmountField } from './amount-field.js';
import { type AskTrouble, missingOf, withHelp } from './ask-lines.js';
import { lowered } from '../../figures/words.js';

type Amounts = Readonly<Record<string, string>>;
type Open = RequestPreparationQuery['emergencyRequests']['nodes'];

interface AskTableProps {
  rows: readonly CoverageRowFragment[];
  /** Requests under way. */
  open: Open;
  amounts: Amounts;
  troubles: readonly AskTrouble[];
  onChange: (amounts: Amounts) => void;
}

/** Seven items, the most exposed first: asked or not, how much, and the cover before (dotted) and after. */
export function AskTable(props: AskTableProps): ReactNode {
  return (
    <div className="request-ask">
      <DataTable caption="Articles à demander, le plus exposé d’abord" columns={columnsOf(props)} rows={props.rows} rowKey={({ item }) => item.code} />
    </div>
  );
}

function columnsOf({ open, amounts, troubles, onChange }: AskTableProps): Column<CoverageRowFragment>[] {
  const after = (row: CoverageRowFragment): ReturnType<typeof withHelp> => withHelp(row, readQuantity(amounts[row.item.code] ?? '') ?? 0);
  const toggle = (row: CoverageRowFragment): void => {
    const { code } = row.item;
    onChange(code in amounts ? Object.fromEntries(Object.entries(amounts).filter(([one]) => one !== code)) : { ...amounts, [code]: missingOf(row) });
  };
  return [
    { key: 'ask', header: 'Demander', value: () => null, cell: (row) => <Ask row={row} checked={row.item.code in amounts} onToggle={() => toggle(row)} /> },
    { key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural, cell: (row) => <Name row={row} open={open} /> },
    { key: 'stock', header: 'Stock', numeric: true, value: ({ stockOnHand }) => stockOnHand, cell: ({ stockOnHand }) => quantity(stockOnHand) },
    { key: 'gap', header: 'Il manque', numeric: true, value: ({ gap }) => gap, cell: ({ gap }) => quantity(gap) },
    {
      key: 'amount',
      header: 'Quantité demandée',
      numeric: true,
      value: () => null,
      cell: (row) => (
        <AmountField
          row={row}
          text={amounts[row.item.code] ?? ''}
          trouble={troubles.find(({ path }) => path === `lines.${row.item.code}`)?.message}
          onType={(text) => onChange({ ...amounts, [row.item.code]: text })}
        />
      ),
    },
    {
      key: 'bar',
      header: <BulletAxis name="Couverture avant et après" short />,
      drawn: true,
      wide: true,
      width: '9rem',
      value: () => null,
      cell: (row) => <BulletBar weeks={after(row).weeks} level={after(row).level} reference={row.weeksOfCover} />,
    },
    {
      key: 'after',
      header: 'Avant → après',
      numeric: true,
      value: () => null,
      cell: (row) => (
        <span className="nowrap">
          {cover(row.weeksOfCover)} → <strong>{cover(after(row).weeks)}</strong>
        </span>
      ),
    },
    { key: 'level', header: 'Niveau après', value: () => null, cell: (row) => <LevelBadge level={after(row).level} /> },
  ];
}

function Name({ row, open }: { row: CoverageRowFragment; open: Open }): ReactNode {
  const already = open.find(({ lines }) => lines.some(({ item }) => item.code === row.item.code));
  return (
    <>
      {row.item.labelPlural}
      {already ? (
        <div className="note">
          Déjà demandé&nbsp;: <Link to={`/demandes/${already.id}`}>{already.reference}</Link>
        </div>
      ) : null}
    </>
  );
}

function Ask({ row, checked, onToggle }: { row: CoverageRowFragment; checked: boolean; onToggle: () => void }): ReactNode {
  const id = `ask-${row.item.code}`;
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm request-keep">
      <input type="checkbox" id={id} checked={checked} onChange={onToggle} name="lines" />
      <label className="fr-label" htmlFor={id}>
        <span className="fr-sr-only">Demander {lowered(row.item.labelPlural)}</span>
      </label>
    </div>
  );
}
