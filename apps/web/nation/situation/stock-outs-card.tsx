import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { day, daysBetween } from '../../figures/dates.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { dated, inDays } from '../projections/stock-out-dates.js';
import { StockOutExplained } from '../projections/stock-out-explained.js';
import { type TerritoryStockOut, territoryStockOuts } from '../projections/territory-stock-outs.js';

/** Territories listed: the rest is on the screen of projections. */
const SHOWN = 7;

/** What runs out next, department by department, as a dated list. */
export function StockOutsCard({ data, today, search }: { data: NationalSituationQuery; today: string; search: string }): ReactNode {
  const rows = territoryStockOuts(data.stockOuts);
  return (
    <Card
      span={3}
      title={stockOutsFinding(rows, today)}
      subtitle={data.stockOuts ? 'Au rythme des 4 dernières semaines répondues, sans réapprovisionnement' : 'Une situation passée n’a pas de suite à projeter'}
      explain={<StockOutExplained />}
      more={
        <Link className="fr-link" to={`/projections${search}`}>
          Toutes les projections
        </Link>
      }
    >
      <ul className="dated">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={`${row.code}-${row.itemCode}`}>
            <p>
              <strong>{dated(row, today)}</strong> <span className="mention">{inDays(row, today)}</span>
              <br />
              {row.itemLabel}, <Link to={`/departement/${row.code}`}>{row.label}</Link>
            </p>
            <LevelBadge level={row.level} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** "Vosges : blouses épuisées le 27 nov." or what ends within the week. */
function stockOutsFinding(rows: readonly TerritoryStockOut[], today: string): string {
  const soon = rows.filter((row) => daysBetween(today, row.stockOutOn) <= 7).length;
  if (rows.length === 0) return 'Rien à projeter';
  if (soon > 1) return `${soon} stocks s’épuisent sous 7\u00A0jours`;
  const [first] = rows;
  return first ? `Ce qui s’épuise ensuite\u00A0: ${first.label}, ${day(first.stockOutOn)}` : 'Ce qui s’épuise ensuite';
}
