import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { percent } from '../../figures/numbers.js';
import type { NationalSituationQuery } from '../../generated/graphql.js';
import { ShareBar } from '../../parts/share-bar.js';
import { dated } from '../projections/stock-out-dates.js';
import { territoryStockOuts } from '../projections/territory-stock-outs.js';

/** Lines that the page has room for. */
const SHOWN = 9;

/** What runs out next, and the regions' answers. */
export function SheetLists({ data, today }: { data: NationalSituationQuery; today: string }): ReactNode {
  const { week } = data.situation;
  const before = new Map(data.reportingRates?.map(({ code, sameHourLastWeek }) => [code, sameHourLastWeek.rate]));
  const regions = [...data.regions].sort((a, b) => (a.reporting.rate ?? 0) - (b.reporting.rate ?? 0));
  return (
    <div className="sheet__lists">
      <section>
        <h3>Ce qui s’épuise ensuite, au rythme des 4 dernières semaines</h3>
        <ul className="fr-raw-list">
          {territoryStockOuts(data.stockOuts)
            .slice(0, SHOWN)
            .map((row) => (
              <li key={`${row.code}-${row.itemCode}`}>
                <strong>{dated(row, today)}</strong> {row.itemLabel}, {row.label}
              </li>
            ))}
        </ul>
      </section>
      <section>
        <h3>Réponses {shortWeek(week)} par région{before.size > 0 ? ' (trait : même heure, semaine précédente)' : ''}</h3>
        <ul className="fr-raw-list sheet__rates">
          {regions.map(({ code, label, reporting }) => (
            <li key={code}>
              <span>{label}</span>
              <ShareBar share={reporting.rate} tick={before.get(code ?? '') ?? null} />
              <strong>{percent(reporting.rate)}</strong>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
