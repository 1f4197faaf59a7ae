import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { CoverageExplanation } from '../../parts/coverage-explanation.js';
import type { EntryLine } from './entry-lines.js';

/** How to read the table, what counts in it, and how its cover is computed. */
export function EntryNote({ finess, lines, previousWeek }: { finess: string; lines: readonly EntryLine[]; previousWeek: string | null }): ReactNode {
  return (
    <div className="entry-note">
      <p className="note fr-mb-0">
        Trait plein&nbsp;: 3 semaines de consommation de crise. Pointillé&nbsp;: votre couverture
        {previousWeek ? ` en ${shortWeek(previousWeek)}` : ' précédente'}. Une alerte n’empêche jamais d’envoyer. Stock&nbsp;: hors périmés et hors quarantaine. Gants à la pièce, pas à la paire.
        Une quantité reçue laissée vide n’est pas un zéro.
      </p>
      <CoverageExplanation finess={finess} items={lines.map(({ reference: { item } }) => item)} />
    </div>
  );
}
