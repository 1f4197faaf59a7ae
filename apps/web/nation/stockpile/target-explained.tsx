import type { ReactNode } from 'react';
import { percent, quantity } from '../../figures/numbers.js';
import { HowComputed } from '../../parts/how-computed.js';
import { byShare, type StockpileRow, wide } from './stockpile-finding.js';

/** The target's own terms, as the rule that added them wrote them. */
export function TargetExplained({ rows }: { rows: readonly StockpileRow[] }): ReactNode {
  return (
    <HowComputed title="Cible du stock stratégique : comment est-ce calculé ?">
      <p>
        <strong>Part de la cible = stock utilisable ÷ cible.</strong> Utilisable : ni périmé ni en quarantaine, réservé compris. La cible est la somme de termes fixés par la doctrine.
      </p>
      <table className="table table--stacks">
        <caption className="fr-sr-only">Termes de la cible de chaque article</caption>
        <thead>
          <tr>
            <th scope="col">Article</th>
            <th scope="col">Termes</th>
            <th scope="col" className="num">
              Stock utilisable ÷ cible
            </th>
          </tr>
        </thead>
        <tbody>
          {byShare(rows).map((row) => (
            <tr key={row.item.code}>
              <th scope="row">{row.item.labelPlural}</th>
              <td className="table__wide">
                <ul className="note fr-raw-list">
                  {row.targetTerms.map((term) => (
                    <li key={term.label}>
                      {term.label} : {wide(term.formula)} = <strong>{quantity(term.quantity)}</strong>
                    </li>
                  ))}
                </ul>
              </td>
              <td className="num" data-label="Stock ÷ cible">
                {quantity(row.usable)} ÷ {quantity(row.target)} = <strong>{percent(row.coverageOfTarget)}</strong>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </HowComputed>
  );
}
