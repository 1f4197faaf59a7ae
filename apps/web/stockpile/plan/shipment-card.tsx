import type { ReactNode } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import type { ServedRequestFragment } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { listed } from '../../figures/words.js';
import type { DraftLine } from './draft-plan.js';
import type { PlanProblems } from './plan-form.js';

export interface ShipmentFields {
  readonly carrier: string;
  /** "2026-11-23" */
  readonly plannedFor: string;
  /** As the clocks of Paris show it, "2026-11-24T11:00"; empty when it is not known. */
  readonly expectedDelivery: string;
}

const CARRIERS = ['Transport express, 24\u00A0h', 'Messagerie, 72\u00A0h', 'Affrètement dédié', 'Fret aérien'];

interface ShipmentCardProps {
  request: ServedRequestFragment;
  lines: readonly DraftLine[];
  fields: ShipmentFields;
  onChange: (next: Partial<ShipmentFields>) => void;
  departures: readonly string[];
  reason: string;
  onReason: (reason: string) => void;
  problems: PlanProblems;
}

export function ShipmentCard({ request, lines, fields, onChange, departures, reason, onReason, problems }: ShipmentCardProps): ReactNode {
  const sites = [...new Set(lines.flatMap(({ rows }) => rows.filter(({ take }) => take > 0).map(({ lot }) => lot.site)))];
  return (
    <Card title="Expédition" subtitle={sites.length > 0 ? `Départ de : ${listed(sites)}` : undefined}>
      <div className="shipment-fields">
        <Input
          label="Jour de départ"
          state={problems.plannedFor ? 'error' : 'default'}
          stateRelatedMessage={problems.plannedFor}
          nativeInputProps={{ type: 'date', value: fields.plannedFor, 'aria-invalid': Boolean(problems.plannedFor), onChange: (event) => onChange({ plannedFor: event.target.value }) }}
        />
        <Input
          label="Transporteur"
          nativeInputProps={{ value: fields.carrier, list: 'carriers', maxLength: 200, onChange: (event) => onChange({ carrier: event.target.value }) }}
        />
        <datalist id="carriers">
          {CARRIERS.map((carrier) => (
            <option key={carrier} value={carrier} />
          ))}
        </datalist>
        <Input
          label="Livraison prévue"
          state={problems.expectedDelivery ? 'error' : 'default'}
          stateRelatedMessage={problems.expectedDelivery}
          nativeInputProps={{ type: 'datetime-local', value: fields.expectedDelivery, 'aria-invalid': Boolean(problems.expectedDelivery), onChange: (event) => onChange({ expectedDelivery: event.target.value }) }}
        />
      </div>
      <DeliverTo request={request} />
      {departures.length > 0 ? (
        <Input
          className="fr-mt-2w"
          label="Motif de l’écart à la proposition (conservé, visible dans l’historique)"
          hintText={departures.join(' ')}
          state={problems.reason ? 'error' : 'default'}
          stateRelatedMessage={problems.reason}
          textArea
          nativeTextAreaProps={{ rows: 2, value: reason, required: true, 'aria-invalid': Boolean(problems.reason), onChange: (event) => onReason(event.target.value) }}
        />
      ) : null}
      {problems.lots ? (
        <p className="fr-error-text fr-mt-2w" role="alert">
          {problems.lots}
        </p>
      ) : null}
      <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-calendar-event-line fr-mt-2w">
        Planifier l’envoi
      </button>
    </Card>
  );
}

function DeliverTo({ request: { establishment } }: { request: ServedRequestFragment }): ReactNode {
  const contact = establishment.contacts.find(({ kind }) => kind === 'LOGISTICS') ?? establishment.contacts[0];
  const phone = contact?.phone ?? establishment.phone;
  const place = [establishment.address, [establishment.postalCode, establishment.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return (
    <p className="fr-mt-2w fr-mb-0">
      <strong>Livrer à</strong> {establishment.name}
      {place ? `, ${place}` : ''}
      {contact ? ` · ${contact.name}` : ' · aucun contact logistique déclaré'}
      {phone ? (
        <>
          {', '}
          <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
        </>
      ) : null}
    </p>
  );
}
