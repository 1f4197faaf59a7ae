import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { StockOutExplainedDocument } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { FormulaView } from '../../parts/formula-view.js';
import { HowComputed } from '../../parts/how-computed.js';
import { CardFailure, Skeleton } from '../../parts/states.js';

type Level = 'DEPARTMENT' | 'REGION';

/** How the end of a territory's stock is projected: the rule's trace, on the first row. */
export function StockOutExplained({ level = 'DEPARTMENT', within = null }: { level?: Level; within?: string | null }): ReactNode {
  return (
    <HowComputed title="Rupture projetée : comment est-ce calculé ?">
      <FirstRow level={level} within={within} />
      <p className="note">
        Le stock d’un territoire n’est pas réparti également : certains de ses établissements s’épuisent avant. La page Projections les donne un à un, au rythme de leurs quatre
        dernières semaines.
      </p>
    </HowComputed>
  );
}

function FirstRow({ level, within }: { level: Level; within: string | null }): ReactNode {
  const { data, failure, reload } = useReading(StockOutExplainedDocument, { kind: level, within });
  if (failure) return <CardFailure failure={failure} onRetry={reload} />;
  if (!data) return <Skeleton words="Lecture du calcul…" />;
  const row = data.nextTerritoryStockOuts[0];
  if (!row) return <p className="mention">Aucun territoire n’a de fin projetée.</p>;
  return (
    <>
      <p>
        <strong>
          {row.item.labelPlural}, {row.label}
        </strong>
        , {fullWeek(row.week)}
      </p>
      <FormulaView formulas={row.explanation} />
    </>
  );
}
