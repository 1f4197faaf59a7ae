import { type FormEvent, type ReactNode, useState } from 'react';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons';
import { quantity } from '../../figures/numbers.js';
import { DecideRequestDocument, type WholeRequestFragment } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { useSession } from '../../session/session.js';

import { ConfirmDialog } from './confirm-dialog.js';
import { type Choice, CHOICE_TITLES, type Draft, inputOf, redirectHint, type Trouble, troublesOf } from './decision-words.js';
import { lowered } from '../../figures/words.js';

interface DecisionCardProps {
  request: WholeRequestFragment;
  draft: Draft;
  onDraft: (draft: Draft) => void;
  /** Done, by this person: the version after, and what deserves a second look. */
  onDecided: (version: number, warnings: readonly string[]) => void;
  /** Somebody else did something in between. */
  onConflict: (message: string) => void;
}

const CHOICES: readonly Choice[] = ['REDIRECT', 'FORWARD', 'PARTIAL', 'REJECT'];

/** The agent's answer: chosen, explained, read again, signed. */
export function DecisionCard({ request, draft, onDraft, onDecided, onConflict }: DecisionCardProps): ReactNode {
  const { person } = useSession();
  const send = useSending(DecideRequestDocument);
  const [troubles, setTroubles] = useState<readonly Trouble[]>([]);
  const [confirmed, confirm] = useState<Choice>();
  const [busy, setBusy] = useState(false);
  const messageOf = (path: Trouble['path']): string | undefined => troubles.find((one) => one.path === path)?.message;
  const review = (choice: Choice | undefined): void => {
    const found = troublesOf(draft, choice, request);
    setTroubles(found);
    if (choice && found.length === 0) confirm(choice);
  };
  const decide = async (choice: Choice): Promise<void> => {
    setBusy(true);
    const { data, failure } = await send({ input: inputOf(draft, choice, request, request.version) });
    setBusy(false);
    confirm(undefined);
    const answer = data?.decideEmergencyRequest;
    if (answer?.__typename === 'EmergencyRequestSuccess') return onDecided(answer.request.version, answer.warnings.map(({ message }) => message));
    if (answer?.__typename === 'EmergencyRequestConflict') return onConflict(answer.message);
    const problems = answer?.__typename === 'EmergencyRequestInvalid' ? answer.problems : [{ path: 'donors', message: failure?.message ?? 'La décision n’est pas partie. Réessayez.' }];
    setTroubles(problems.map(({ path, message }) => ({ path: pathOf(path), message })));
  };
  return (
    <Card isKey title="Votre décision">
      <form noValidate onSubmit={(event: FormEvent) => (event.preventDefault(), review(draft.choice))}>
        <RadioButtons
          legend="Réponse à l’établissement"
          small
          state={messageOf('choice') ? 'error' : 'default'}
          stateRelatedMessage={messageOf('choice')}
          options={CHOICES.map((choice) => ({
            label: CHOICE_TITLES[choice],
            hintText: choice === 'REDIRECT' ? redirectHint(draft.picks, request.lines) : choice === 'FORWARD' ? 'La demande entière, sur le stock stratégique' : undefined,
            nativeInputProps: { name: 'decision', checked: draft.choice === choice, onChange: () => onDraft({ ...draft, choice }) },
          }))}
        />
        {draft.choice === 'PARTIAL'
          ? request.lines.map(({ item, quantity: most }) => (
              <Input
                key={item.code}
                label={`${item.labelPlural} accordés ou accordées`}
                hintText={`Pièces, sur ${quantity(most)} ${lowered(item.labelPlural)}`}
                nativeInputProps={{
                  inputMode: 'numeric',
                  value: draft.grants[item.code] ?? '',
                  onChange: (event) => onDraft({ ...draft, grants: { ...draft.grants, [item.code]: event.target.value } }),
                }}
              />
            ))
          : null}
        <Troubles messages={troubles.filter(({ path }) => path === 'donors' || path === 'grants').map(({ message }) => message)} />
        <Input
          label="Motif (visible par l’établissement, conservé)"
          textArea
          state={messageOf('reason') ? 'error' : 'default'}
          stateRelatedMessage={messageOf('reason')}
          nativeTextAreaProps={{ value: draft.reason, rows: 3, required: true, maxLength: 2_000, onChange: (event) => onDraft({ ...draft, reason: event.target.value }) }}
        />
        <div className="request-acts">
          <button type="submit" className="fr-btn fr-btn--icon-left fr-icon-check-line">
            Décider
          </button>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => review('RETURN')}>
            {CHOICE_TITLES.RETURN}
          </button>
        </div>
        <p className="note fr-mt-1w fr-mb-0">La décision est signée {person.name} et horodatée. Elle se confirme dans un écran, et ne s’efface jamais.</p>
      </form>
      <ConfirmDialog request={request} draft={draft} choice={confirmed} busy={busy} onClose={() => confirm(undefined)} onConfirm={(choice) => void decide(choice)} />
    </Card>
  );
}

function pathOf(path: string): Trouble['path'] {
  return path.startsWith('reason') ? 'reason' : path.startsWith('granted') ? 'grants' : 'donors';
}

export function Troubles({ messages }: { messages: readonly string[] }): ReactNode {
  if (messages.length === 0) return null;
  return (
    <div className="fr-alert fr-alert--error fr-alert--sm fr-mb-2w" role="alert">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
