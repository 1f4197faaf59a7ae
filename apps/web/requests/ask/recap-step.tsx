import type { ReactNode } from 'react';
import { fullWeek } from '../../figures/dates.js';
import { cover, quantity, readQuantity } from '../../figures/numbers.js';
import { URGENCY_LABELS } from '../../figures/requests.js';
import type { CoverageRowFragment, RequestPreparationQuery } from '../../generated/graphql.js';
import { BulletAxis, BulletBar } from '../../parts/bullet-bar.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { useSession } from '../../session/session.js';
import { asked } from '../words.js';
import type { AskDraft } from './ask-draft.js';
import { withHelp } from './ask-lines.js';
import { worstFirst } from '../../figures/levels.js';

interface RecapStepProps {
  preparation: RequestPreparationQuery;
  draft: AskDraft;
  isNew: boolean;
  busy: boolean;
  onBack: () => void;
  onSend: () => void;
}

interface Hypothesis {
  readonly row: CoverageRowFragment;
  readonly name: string;
  readonly added: number;
}

/** The last reading: what it changes, what will be frozen, who receives it. */
export function RecapStep({ preparation, draft, isNew, busy, onBack, onSend }: RecapStepProps): ReactNode {
  const { person } = useSession();
  const { establishment } = preparation;
  const rows = worstFirst(preparation.coverage).filter(({ item }) => item.code in draft.amounts);
  const lines = rows.map((row) => ({ item: row.item, quantity: readQuantity(draft.amounts[row.item.code] ?? '') ?? 0 }));
  const hypotheses = rows.flatMap((row, index) => hypothesesOf(row, lines[index]?.quantity ?? 0));
  const week = rows.find((row) => row.week !== null)?.week;
  return (
    <div className="stack">
      <Card title={`Vous demandez ${asked(lines)}`} subtitle={`${URGENCY_LABELS[draft.urgency]} · dernière remontée ${week ? fullWeek(week) : 'inconnue'}`}>
        <DataTable caption="Couverture sans secours, avec la moitié, avec tout" columns={COLUMNS} rows={hypotheses} rowKey={({ row, name }) => `${row.item.code}-${name}`} />
        <p className="request-reason">
          <strong>Motif.</strong> «&nbsp;{draft.reason.trim()}&nbsp;»
        </p>
      </Card>
      <div className="request-trends">
        <Card title={isNew ? 'Ce qui sera figé' : 'Ce qui reste figé'}>
          <p className="fr-mb-0">
            {isNew
              ? `Stock, consommation de crise, couverture et fin projetée des articles demandés, d’après ${week ? `la remontée ${fullWeek(week)}` : 'votre dernière remontée'}. L’ARS décide sur ces chiffres\u00A0: corriger la remontée après l’envoi ne les change pas.`
              : 'La couverture jointe au premier dépôt ne change pas. Les quantités, l’urgence et le motif sont remplacés par ceux-ci\u00A0; les précédents restent dans le suivi.'}
          </p>
        </Card>
        <Card title="Qui la reçoit">
          <ul className="fr-mb-0">
            <li>
              <strong>ARS {establishment?.region.name}</strong>&nbsp;: elle décide, et vous répond ici et par courriel.
            </li>
            <li>La délégation territoriale ({establishment?.department.name}) et le centre de crise la voient.</li>
            <li>Santé publique France, si l’ARS la lui transmet.</li>
          </ul>
          <p className="note fr-mt-1w fr-mb-0">Envoyée au nom de {person.name}.</p>
        </Card>
      </div>
      <div className="request-acts fr-mt-0">
        <button type="button" className="fr-btn fr-btn--icon-left fr-icon-send-plane-line" disabled={busy} onClick={onSend}>
          {busy ? 'Envoi…' : 'Envoyer à l’ARS'}
        </button>
        <button type="button" className="fr-btn fr-btn--secondary" onClick={onBack}>
          Modifier
        </button>
      </div>
    </div>
  );
}

function hypothesesOf(row: CoverageRowFragment, amount: number): Hypothesis[] {
  const half = Math.ceil(amount / 2);
  return [
    { row, name: 'Sans secours', added: 0 },
    { row, name: `Avec ${quantity(half)} (moitié)`, added: half },
    { row, name: `Avec ${quantity(amount)}`, added: amount },
  ];
}

const COLUMNS: readonly Column<Hypothesis>[] = [
  { key: 'item', header: 'Article', value: ({ row }) => row.item.labelPlural, cell: ({ row, added }) => (added === 0 ? <strong>{row.item.labelPlural}</strong> : <span className="fr-sr-only">{row.item.labelPlural}</span>) },
  { key: 'name', header: 'Hypothèse', isRowHeader: true, value: ({ name }) => name },
  { key: 'bar', header: <BulletAxis />, drawn: true, wide: true, width: '11rem', value: () => null, cell: ({ row, added }) => <BulletBar weeks={withHelp(row, added).weeks} level={withHelp(row, added).level} /> },
  { key: 'stock', header: 'Stock', numeric: true, value: () => null, cell: ({ row, added }) => quantity(row.stockOnHand === null ? null : row.stockOnHand + added) },
  { key: 'weeks', header: 'Sem.', numeric: true, value: () => null, cell: ({ row, added }) => <span className="table__cover">{cover(withHelp(row, added).weeks)}</span> },
  { key: 'level', header: 'Niveau', value: () => null, cell: ({ row, added }) => <LevelBadge level={withHelp(row, added).level} /> },
];
