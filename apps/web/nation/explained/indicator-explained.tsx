import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { HowComputed } from '../../parts/how-computed.js';
import type { Indicator, MapRow } from '../map/map-values.js';
import { percent, quantity } from '../../figures/numbers.js';
import { CoverExplained, type SummedItem } from './cover-explained.js';

/** What the map's indicator is, on the figures of its first territory. */
export function IndicatorExplained({ indicator, week, items, row }: { indicator: Indicator; week: string; items: readonly SummedItem[]; row: MapRow | undefined }): ReactNode {
  if (indicator === 'couverture') return <CoverExplained week={week} items={items} territories />;
  return (
    <HowComputed title="Comment est-ce calculé ?">
      {indicator === 'reponses' ? (
        <p>
          <strong>Taux de réponse = remontées reçues ÷ établissements attendus</strong> pour {fullWeek(week)}.
          {row ? ` ${row.label}\u00A0: ${quantity(row.received)} ÷ ${quantity(row.expected)} = ${percent(row.rate)}, tronqué.` : ''}
        </p>
      ) : null}
      {indicator === 'manque' ? (
        <p>
          <strong>Pièces manquantes = Σ max(0, 3 × consommation de crise − stock)</strong>, établissement par établissement, sur ceux qui ont répondu pour {fullWeek(week)} : le
          surplus de l’un ne comble pas le manque de l’autre.{row ? ` ${row.label}\u00A0: ${quantity(row.gap)} pièces.` : ''}
        </p>
      ) : null}
      {indicator === 'graves' ? (
        <p>
          <strong>Part = établissements critiques ou en rupture ÷ établissements dont le niveau est connu</strong> pour {fullWeek(week)} et cet article, chacun avec ses propres
          seuils. Ceux qui n’utilisent pas l’article n’y comptent pas.
          {row?.grave ? ` ${row.label}\u00A0: ${quantity(row.grave.count)} ÷ ${quantity(row.grave.known)}.` : ''}
        </p>
      ) : null}
    </HowComputed>
  );
}
