import { type FormEvent, type ReactNode, useState } from 'react';
import { dateInParis, parisInstant } from '../../figures/paris-instant.js';
import type { LotProposalPartsFragment, ServedRequestFragment } from '../../generated/graphql.js';
import { departuresOf, draftOf } from './draft-plan.js';
import { EffectCard } from './effect-card.js';
import { LotsCard } from './lots-card.js';
import { PlanDialog } from './plan-dialog.js';
import { ShipmentCard, type ShipmentFields } from './shipment-card.js';

interface PlanFormProps {
  request: ServedRequestFragment;
  proposals: readonly LotProposalPartsFragment[];
  /** The server's hour. */
  today: string;
  onDay: (day: string) => void;
  onDone: (text: string, version: number) => void;
  onStale: () => void;
}

/** The next shipment of a request, from the proposal to the confirmation. What is typed stays when somebody else acts. */
export function PlanForm({ request, proposals, today, onDay, onDone, onStale }: PlanFormProps): ReactNode {
  const [edits, setEdits] = useState<ReadonlyMap<string, string>>(new Map());
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const [fields, setFields] = useState<ShipmentFields>(() => ({
    carrier: 'Transport express, 24\u00A0h',
    plannedFor: dateInParis(today),
    expectedDelivery: `${dateInParis(today, 1)}T11:00`,
  }));
  const lines = draftOf(proposals, edits);
  const departures = departuresOf(lines);
  const problems = problemsOf(lines.flatMap(({ rows }) => rows), fields, dateInParis(today), departures.length > 0 && reason.trim() === '');
  const everythingPlanned = proposals.every(({ left }) => left === 0);
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(problems).length === 0) setConfirming(true);
    else requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const change = (next: Partial<ShipmentFields>): void => {
    setFields({ ...fields, ...next });
    if (next.plannedFor && /^\d{4}-\d{2}-\d{2}$/.test(next.plannedFor)) onDay(next.plannedFor);
  };
  return (
    <>
      <EffectCard request={request} lines={lines} expectedDelivery={parisInstant(fields.expectedDelivery)} now={today} />
      {everythingPlanned ? null : (
        <form className="stack" onSubmit={ask} noValidate>
          {lines.map((line) => (
            <LotsCard
              key={line.proposal.item.code}
              line={line}
              today={dateInParis(today)}
              onType={(lotId, typed) => setEdits(new Map([...edits, [lotId, typed]]))}
              onPropose={() => setEdits(new Map([...edits].filter(([lotId]) => !line.rows.some(({ lot }) => lot.id === lotId))))}
              departures={departuresOf([line])}
            />
          ))}
          <ShipmentCard
            request={request}
            lines={lines}
            fields={fields}
            onChange={change}
            departures={departures}
            reason={reason}
            onReason={setReason}
            problems={asked ? problems : {}}
          />
        </form>
      )}
      {confirming ? (
        <PlanDialog
          request={request}
          lines={lines}
          fields={fields}
          reason={departures.length > 0 ? reason.trim() : null}
          departures={departures}
          onClose={() => setConfirming(false)}
          onDone={onDone}
          onStale={onStale}
        />
      ) : null}
    </>
  );
}

export type PlanProblems = Partial<Record<'lots' | 'reason' | 'plannedFor' | 'expectedDelivery', string>>;

function problemsOf(rows: readonly { take: number; problem: string | undefined }[], fields: ShipmentFields, today: string, lacksReason: boolean): PlanProblems {
  const problems: PlanProblems = {};
  if (rows.some(({ problem }) => problem !== undefined)) problems.lots = 'Corrigez les quantités signalées dans les lots.';
  else if (rows.every(({ take }) => take === 0)) problems.lots = 'Prenez au moins une pièce dans un lot.';
  if (lacksReason) problems.reason = 'Indiquez le motif pour continuer.';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(fields.plannedFor)) problems.plannedFor = 'Indiquez le jour du départ.';
  else if (fields.plannedFor < today) problems.plannedFor = 'La date de départ est passée : choisissez aujourd’hui ou plus tard.';
  const delivery = fields.expectedDelivery;
  if (delivery !== '' && parisInstant(delivery) === undefined) problems.expectedDelivery = 'Indiquez un jour et une heure, ou laissez vide.';
  else if (delivery !== '' && delivery.slice(0, 10) < fields.plannedFor) problems.expectedDelivery = 'La livraison est prévue avant le départ.';
  return problems;
}
