import type { ReactNode } from 'react';
import { quantity } from '../../../figures/numbers.js';
import { fieldOf, type Warning, warningWords } from './warning-words.js';

interface RowWarningsProps {
  id: string;
  warnings: readonly Warning[];
  label: string;
  previousWeek: string | null;
  onConvert: (warning: Warning) => void;
  onKeep: (warning: Warning) => void;
  onWord: () => void;
}

/** Under its row, with a remedy in one click; it never stops anybody. */
export function RowWarnings({ id, warnings, label, previousWeek, onConvert, onKeep, onWord }: RowWarningsProps): ReactNode {
  return (
    <div id={id} className="entry-warnings">
      {warnings.map((warning) => {
        const { strong, rest } = warningWords(warning, label, previousWeek);
        return (
          <div key={`${fieldOf(warning)}-${warning.code}`} className="entry-warning">
            <p className="fr-icon-error-warning-fill fr-icon--sm">
              {' '}
              <strong>{strong}</strong> {rest}
            </p>
            <p className="entry-warning__remedies">
              {warning.suggested === null ? null : (
                <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => onConvert(warning)}>
                  Convertir&nbsp;: {quantity(warning.suggested)} pièces
                </button>
              )}
              {warning.balance ? (
                <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={onWord}>
                  Ajouter un mot
                </button>
              ) : null}
              <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm" onClick={() => onKeep(warning)}>
                Garder {quantity(warning.actual)}
              </button>
            </p>
          </div>
        );
      })}
    </div>
  );
}
