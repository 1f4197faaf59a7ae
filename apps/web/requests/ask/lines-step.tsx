import type { FormEvent, ReactNode } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { fullWeek } from '../../figures/dates.js';
import { URGENCY_LABELS } from '../../figures/requests.js';
import type { RequestPreparationQuery, Urgency } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import type { AskDraft } from './ask-draft.js';
import { type AskTrouble } from './ask-lines.js';
import { AskTable } from './ask-table.js';
import { worstFirst } from '../../figures/levels.js';

interface LinesStepProps {
  preparation: RequestPreparationQuery;
  /** The request being completed is not "already asked". */
  own: string | undefined;
  draft: AskDraft;
  resumed: boolean;
  kept: boolean;
  troubles: readonly AskTrouble[];
  onChange: (part: Partial<Omit<AskDraft, 'key'>>) => void;
  onNext: () => void;
}

const URGENCIES = Object.keys(URGENCY_LABELS) as Urgency[];
const HINTS: Record<Urgency, string> = {
  WITHIN_24_HOURS: 'Les soins s’arrêtent ou se font sans protection demain.',
  WITHIN_72_HOURS: 'Vous tenez quelques jours.',
  WITHIN_A_WEEK: 'Vous anticipez.',
};

/** What is missing, how soon and why. */
export function LinesStep({ preparation, own, draft, resumed, kept, troubles, onChange, onNext }: LinesStepProps): ReactNode {
  const rows = worstFirst(preparation.coverage);
  const week = rows.find((row) => row.week !== null)?.week;
  const reasonTrouble = troubles.find(({ path }) => path === 'reason')?.message;
  const linesTrouble = troubles.find(({ path }) => path === 'lines')?.message;
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onNext();
      }}
    >
      <Card title="Quantités, en pièces" subtitle={week ? `Proposé\u00A0: ce qui manque à votre stock de sécurité, remontée ${fullWeek(week)}. Changez-le si besoin.` : 'Aucune remontée à ce jour\u00A0: indiquez la quantité.'}>
        {linesTrouble ? <p className="fr-error-text">{linesTrouble}</p> : null}
        <AskTable
          rows={rows}
          open={preparation.emergencyRequests.nodes.filter(({ id }) => id !== own)}
          amounts={draft.amounts}
          troubles={troubles}
          onChange={(amounts) => onChange({ amounts })}
        />
      </Card>
      <Card title="Urgence et motif">
        <RadioButtons
          legend="L’aide est nécessaire"
          small
          options={URGENCIES.map((urgency) => ({
            label: URGENCY_LABELS[urgency],
            hintText: HINTS[urgency],
            nativeInputProps: { name: 'urgency', checked: draft.urgency === urgency, onChange: () => onChange({ urgency }) },
          }))}
        />
        <Input
          label="Motif (lu par l’ARS, conservé)"
          hintText="Ce qui se passe, depuis quand, et ce qui est déjà tenté&nbsp;: commande repoussée, cluster, prêt refusé…"
          textArea
          state={reasonTrouble ? 'error' : 'default'}
          stateRelatedMessage={reasonTrouble}
          nativeTextAreaProps={{ name: 'reason', value: draft.reason, rows: 4, required: true, maxLength: 2_000, onChange: (event) => onChange({ reason: event.target.value }) }}
        />
      </Card>
      <div className="request-acts fr-mt-0">
        <button type="submit" className="fr-btn">
          Relire la demande
        </button>
        <p className="note fr-mb-0" role="status">
          {kept ? `Brouillon gardé sur cet appareil${resumed ? ', repris où vous l’aviez laissé' : ''}.` : 'Ce navigateur ne garde pas de brouillon\u00A0: n’allez pas ailleurs avant d’envoyer.'}
        </p>
      </div>
    </form>
  );
}
