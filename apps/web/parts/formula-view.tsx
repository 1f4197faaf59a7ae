import type { ReactNode } from 'react';
import { day, shortWeek } from '../figures/dates.js';
import { LEVEL_LABELS } from '../figures/levels.js';
import { quantity } from '../figures/numbers.js';
import type { CoverageLevel, FormulaFragment } from '../generated/graphql.js';
import { FORMULA_LABELS, INPUT_LABELS, SOURCE_LABELS } from './formula-words.js';

const decimal = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** A value in its unit: pieces whole, weeks with two decimals. */
function inUnit(value: number | null, unit: string): string {
  if (value === null) return 'inconnu';
  return unit === 'WEEKS' ? `${decimal.format(value)}\u00A0sem.` : quantity(value);
}

function resultInWords(result: string | null): string {
  if (result === null) return 'inconnu';
  if (result in LEVEL_LABELS) return LEVEL_LABELS[result as CoverageLevel];
  if (/^\d{4}-\d{2}-\d{2}$/.test(result)) return day(result, true);
  const number = Number(result);
  return Number.isNaN(number) ? result : decimal.format(number).replaceAll('\u202F', '\u00A0');
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
            <th scope="row">{FORMULA_LABELS[one.name] ?? one.name}</th>
            <td className="table__wide">
              <div>{one.formula}</div>
              <ul className="note fr-raw-list">
                {one.inputs.map((input, index) => (
                  <li key={index}>
                    {INPUT_LABELS[input.name] ?? input.name} : <strong>{inUnit(input.value, input.unit)}</strong>
                    {` · ${SOURCE_LABELS[input.source] ?? input.source}`}
                    {input.week ? `, ${shortWeek(input.week)}` : ''}
                  </li>
                ))}
              </ul>
            </td>
            <td className="num" data-label="Résultat">
              <strong>{resultInWords(one.result)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
