import { type ReactNode, useState } from 'react';
import { day, shortWeek } from '../../figures/dates.js';
import { cover, percent, quantity } from '../../figures/numbers.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { FormulaView } from '../../parts/formula-view.js';
import { HowComputed } from '../../parts/how-computed.js';
import { ShareBar } from '../../parts/share-bar.js';
import { byShare, type StockItem } from './lot-state.js';

/** The longest share drawn. */
const LONGEST = 1.5;

const COLUMNS: readonly Column<StockItem>[] = [
  {
    key: 'item', header: 'Article', isRowHeader: true, value: ({ item }) => item.labelPlural,
    cell: ({ item, nextExpiry }) => <Figure main={item.labelPlural} note={nextExpiry ? `première péremption ${day(nextExpiry, true)}` : null} />,
  },
  {
    key: 'bar', header: 'Stock et cible', drawn: true, width: '8rem', wide: true, value: () => null,
    cell: ({ coverageOfTarget }) => <ShareBar share={coverageOfTarget} tick={coverageOfTarget === null ? null : 1} full={LONGEST} />,
  },
  {
    key: 'share', header: 'Part de la cible', label: 'Part de la cible (%)', numeric: true,
    value: ({ coverageOfTarget }) => (coverageOfTarget === null ? null : Math.trunc(coverageOfTarget * 100)),
    cell: ({ coverageOfTarget, target }) => <Figure main={<span className="table__cover">{percent(coverageOfTarget)}</span>} note={`cible ${quantity(target)}`} />,
  },
  { key: 'target', header: 'Cible', hidden: true, value: ({ target }) => target },
  {
    key: 'usable', header: 'Utilisable', numeric: true, value: ({ usable }) => usable,
    cell: ({ usable, unusable }) => <Figure main={quantity(usable)} note={unusable > 0 ? `${quantity(unusable)} hors d’usage` : null} />,
  },
  { key: 'unusable', header: 'Périmé ou en quarantaine', hidden: true, value: ({ unusable }) => unusable },
  { key: 'reserved', header: 'Réservé', hidden: true, value: ({ reserved }) => reserved },
  {
    key: 'available', header: 'Disponible', numeric: true, value: ({ available }) => available,
    cell: ({ available, reserved }) => <Figure main={<strong>{quantity(available)}</strong>} note={reserved > 0 ? `${quantity(reserved)} réservées` : null} />,
  },
  { key: 'weeks', header: 'Couverture (semaines)', numeric: true, value: ({ weeksOfCover }) => weeksOfCover, cell: ({ weeksOfCover }) => cover(weeksOfCover) },
  { key: 'expiry', header: 'Première péremption', hidden: true, value: ({ nextExpiry }) => nextExpiry },
];

/** A figure, and what it leaves aside. */
function Figure({ main, note }: { main: ReactNode; note: string | null }): ReactNode {
  return (
    <div>
      {main}
      {note ? <div className="note">{note}</div> : null}
    </div>
  );
}

/** Items against the doctrine's targets, the furthest below first. */
export function ItemsCard({ items, week }: { items: readonly StockItem[]; week: string }): ReactNode {
  const rows = byShare(items);
  const below = rows.filter(({ coverageOfTarget }) => coverageOfTarget !== null && coverageOfTarget < 1).length;
  return (
    <Card
      title={below === 0 ? 'Tous les articles atteignent leur cible' : `${below === 1 ? 'Un article' : `${quantity(below)} articles`} sous la cible`}
      subtitle="Stock utilisable en part de la cible (repère à 100 %), le plus éloigné d’abord. Pièces."
      exports={<ExportLinks fileName={`stock-strategique-${shortWeek(week)}`} columns={COLUMNS} rows={rows} />}
      explain={
        <HowComputed title="Cible et couverture : comment est-ce calculé ?">
          <Explained rows={rows} />
        </HowComputed>
      }
    >
      <DataTable caption="Stock stratégique par article" columns={COLUMNS} rows={rows} rowKey={({ item }) => item.code} />
    </Card>
  );
}

function Explained({ rows }: { rows: readonly StockItem[] }): ReactNode {
  const [code, setCode] = useState(rows[0]?.item.code);
  const row = rows.find(({ item }) => item.code === code);
  return (
    <>
      <div className="fr-select-group">
        <label className="fr-label" htmlFor="explained-stock-item">
          Article
        </label>
        <select className="fr-select" id="explained-stock-item" value={code} onChange={(event) => setCode(event.target.value)}>
          {rows.map(({ item }) => (
            <option key={item.code} value={item.code}>
              {item.labelPlural}
            </option>
          ))}
        </select>
      </div>
      {row ? <FormulaView formulas={row.explanation} /> : null}
    </>
  );
}
