import type { ReactNode } from 'react';
import { day } from '../figures/dates.js';
import { LEVEL_LABELS } from '../figures/levels.js';
import { percent, quantity } from '../figures/numbers.js';
import type { CoverageLevel, FormulaFragment } from '../generated/graphql.js';

/** Cut, not rounded, as the rule writes its own figures: 3,829 is 3,82 on every line. */
const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2, roundingMode: 'trunc' });

/** A value in its unit: pieces whole, weeks and shares with decimals. */
function inUnit(value: number | null, unit: string): string {
  if (value === null) return 'inconnu';
  if (unit === 'WEEKS') return `${decimal.format(value)}\u00A0sem.`;
  if (unit === 'SHARE') return percent(value);
  return Number.isInteger(value) ? quantity(value) : decimal.format(value).replaceAll('\u202F', '\u00A0');
}

function resultInWords(result: string | null, unit: string): string {
  if (result === null) return 'inconnu';
  if (unit === 'LEVEL') return LEVEL_LABELS[result as CoverageLevel] ?? result;
  if (unit === 'DATE') return day(result, true);
  const number = Number(result);
  return Number.isNaN(number) ? result : inUnit(number, unit);
}

/** The rule's own trace: each formula with its inputs, where they come from and of which week, and what it gave. */
export function FormulaView({ formulas }: { formulas: readonly FormulaFragment[] }): ReactNode {
  return (
    <table className="table table--stacks">
      <caption className="fr-sr-only">Formules, dans l’ordre du calcul</caption>
      <thead>
        <tr>
          <th scope="col">Étape</th>
          <th scope="col">Calcul et provenance</th>
          <th scope="col" className="num">
            Résultat
          </th>
        </tr>
      </thead>
      <tbody>
        {formulas.map((one) => (
          <tr key={one.name}>
            <th scope="row">{one.label}</th>
            <td className="table__wide">
              <div>{one.formula}</div>
              {one.applied ? <div><strong>{one.applied}</strong></div> : null}
              <ul className="note fr-raw-list">
                {one.inputs.map((input, index) => (
                  <li key={index}>
                    {input.label}&nbsp;: <strong>{inUnit(input.value, input.unit)}</strong>
                    {` · ${input.detail}`}
                  </li>
                ))}
              </ul>
            </td>
            <td className="num" data-label="Résultat">
              <strong>{resultInWords(one.result, one.unit)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
