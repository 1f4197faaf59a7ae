import type { ReactNode } from 'react';
import { day, fullWeek } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { HowComputed } from '../../parts/how-computed.js';
import type { TerritoryStockOut } from './territory-stock-outs.js';

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** How the end of a territory's stock is projected, on the first row's own figures. */
export function StockOutExplained({ week, row }: { week: string; row: TerritoryStockOut | undefined }): ReactNode {
  return (
    <HowComputed title="Rupture projetée : comment est-ce calculé ?">
      <p>
        <strong>Autonomie = Σ stocks ÷ Σ consommations de la semaine</strong>, sur les mêmes établissements, ceux qui ont répondu pour {fullWeek(week)}, sans réapprovisionnement.{' '}
        <strong>Fin = dimanche soir + autonomie × 7 jours</strong>, un jour commencé ne compte pas.
      </p>
      {row ? (
        <p>
          {row.itemLabel}, {row.label} : {quantity(row.stockOnHand)} ÷ {quantity(row.consumption)} = {decimal.format(row.runwayWeeks)} sem., soit le <strong>{day(row.stockOutOn, true)}</strong>.
        </p>
      ) : null}
      <p className="note">
        Le stock d’un territoire n’est pas réparti également : certains de ses établissements s’épuisent avant. La page Projections les donne un à un, au rythme de leurs quatre
        dernières semaines.
      </p>
    </HowComputed>
  );
}
