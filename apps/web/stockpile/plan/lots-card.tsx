import type { ReactNode } from 'react';
import { day, month, monthsLater } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { lowered } from '../../figures/words.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { HowComputed } from '../../parts/how-computed.js';
import { Empty } from '../../parts/states.js';
import { type DraftLine, type DraftRow, shortOf } from './draft-plan.js';
import { LotsChart } from './lots-chart.js';

interface LotsCardProps {
  line: DraftLine;
  /** In Paris, "2026-11-23". */
  today: string;
  onType: (lotId: string, typed: string) => void;
  onPropose: () => void;
  departures: readonly string[];
}

/** Lots of one item, first expired first out, with what the shipment takes of each. */
export function LotsCard({ line, today, onType, onPropose, departures }: LotsCardProps): ReactNode {
  const { proposal, rows, taken } = line;
  const name = lowered(proposal.item.labelPlural);
  const short = shortOf(line);
  const available = rows.reduce((sum, row) => sum + row.available, 0);
  return (
    <Card
      title={`Lots ${/^[aeiouyéh]/.test(name) ? 'd’' : 'de '}${name}, premier périmé premier sorti`}
      subtitle="Carrés posés au mois de péremption ; leur aire est la quantité disponible, en bleu ce que l’envoi prend."
      aside={
        <span aria-live="polite">
          Pris : <strong>{quantity(taken)}</strong> / {quantity(proposal.left)}
        </span>
      }
      exports={<ExportLinks fileName={`lots-${proposal.item.code.toLowerCase()}`} columns={lotColumns(today)} rows={rows} />}
      explain={
        <HowComputed title="Lots proposés : comment est-ce calculé ?">
          <p>
            <strong>Premier périmé, premier sorti.</strong> Les lots utilisables le jour du départ (ni périmés, ni en quarantaine, non réservés) sont pris dans l’ordre de leur péremption, jusqu’au
            reste à prévoir : {quantity(proposal.left)} pièces sur {quantity(proposal.granted ?? proposal.requested)} accordées. Ce qui ne périme pas sort en dernier.
          </p>
        </HowComputed>
      }
      more={
        <button type="button" className="foot-button fr-icon-refresh-line" onClick={onPropose}>
          Reprendre la proposition
        </button>
      }
    >
      {rows.length === 0 ? (
        <Empty>Aucun lot utilisable ce jour-là. La demande reste en file : recevez un lot ou choisissez un autre départ.</Empty>
      ) : (
        <>
          <LotsChart rows={rows} today={today} />
          <DataTable caption={`Lots : ${name}`} columns={lotColumns(today, onType)} rows={rows} rowKey={({ lot }) => lot.id} />
        </>
      )}
      {available < proposal.left ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mt-2w">
          <p>
            Le stock ne suffit pas : {quantity(available)} disponibles pour {quantity(proposal.left)} à prévoir. {quantity(taken)} peuvent partir maintenant, il manque{' '}
            {quantity(proposal.left - available)} ; la demande reste ouverte pour le reste.
          </p>
        </div>
      ) : short > 0 && taken > 0 ? (
        <p className="mention fr-mt-1w fr-mb-0">Envoi partiel : il restera {quantity(short)} à prévoir.</p>
      ) : null}
      {departures.length > 0 ? (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mt-2w" role="status">
          {departures.map((departure) => (
            <p key={departure}>{departure}</p>
          ))}
        </div>
      ) : null}
    </Card>
  );
}

function lotColumns(today: string, onType?: (lotId: string, typed: string) => void): readonly Column<DraftRow>[] {
  const soon = monthsLater(today, 3);
  return [
    { key: 'order', header: 'Ordre', value: ({ order }) => order },
    { key: 'lot', header: 'Lot', isRowHeader: true, value: ({ lot }) => lot.lotNumber },
    {
      key: 'expiry',
      header: 'Péremption',
      value: ({ lot }) => lot.expiresOn ?? 'ne périme pas',
      cell: ({ lot }) =>
        lot.expiresOn === null ? 'ne périme pas' : lot.expiresOn <= soon ? (
          <strong className="fr-icon-time-line fr-icon--sm nowrap" title={day(lot.expiresOn, true)}> {month(lot.expiresOn)}</strong>
        ) : (
          <span className="nowrap" title={day(lot.expiresOn, true)}>{month(lot.expiresOn)}</span>
        ),
    },
    { key: 'site', header: 'Lieu', value: ({ lot }) => lot.site },
    { key: 'available', header: 'Disponible', numeric: true, value: ({ available }) => available, cell: ({ available }) => quantity(available) },
    {
      key: 'take',
      header: 'Prendre',
      numeric: true,
      value: ({ take }) => take,
      cell: (row) => (onType ? <TakeField row={row} onType={onType} /> : quantity(row.take)),
    },
    { key: 'cumulative', header: 'Cumul', numeric: true, value: ({ cumulative }) => cumulative, cell: ({ cumulative }) => <strong>{quantity(cumulative)}</strong> },
    { key: 'rest', header: 'Reste au lot', numeric: true, value: ({ rest }) => rest, cell: ({ rest }) => <span className="mention">{quantity(Math.max(0, rest))}</span> },
  ];
}

function TakeField({ row: { lot, typed, problem }, onType }: { row: DraftRow; onType: (lotId: string, typed: string) => void }): ReactNode {
  const problemId = `take-problem-${lot.id}`;
  return (
    <span className="take">
      <input
        className={`fr-input num take__field${problem ? ' take__field--wrong' : ''}`}
        aria-label={`Prendre dans le lot ${lot.lotNumber}`}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? problemId : undefined}
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onType(lot.id, event.target.value)}
      />
      {problem ? (
        <span className="take__problem" id={problemId}>
          {problem}
        </span>
      ) : null}
    </span>
  );
}
