import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { Stepper } from '@codegouvfr/react-dsfr/Stepper';
import { dayAndTime } from '../../figures/dates.js';
import type { RequestPreparationQuery, RequestToCompleteQuery } from '../../generated/graphql.js';
import { useSession } from '../../session/session.js';
import { Troubles } from '../decision/decision-card.js';
import type { AskDraft } from './ask-draft.js';
import { type AskTrouble, askTroubles, namedPath } from './ask-lines.js';
import { LinesStep } from './lines-step.js';
import { RecapStep } from './recap-step.js';
import { useAskDraft } from './use-ask-draft.js';
import { useAsk } from './use-ask.js';
import '../requests.css';

type Returned = NonNullable<RequestToCompleteQuery['emergencyRequest']>;

interface AskScreenProps {
  finess: string;
  preparation: RequestPreparationQuery;
  /** The request to complete; a new one without it. */
  returned?: Returned;
  /** What this draft is of. */
  subject: string;
  fresh: () => Omit<AskDraft, 'key'>;
}

const STEPS = ['Ce qu’il vous faut, et pourquoi', 'Relire et envoyer'] as const;

/** Asking for help in two steps: what and why, then what leaves. */
export function AskScreen({ finess, preparation, returned, subject, fresh }: AskScreenProps): ReactNode {
  const { person } = useSession();
  const navigate = useNavigate();
  const { draft, resumed, kept, change, forget } = useAskDraft(person.email, subject, fresh);
  const [step, setStep] = useState<1 | 2>(1);
  const [troubles, setTroubles] = useState<readonly AskTrouble[]>([]);
  const { ask, busy, failed } = useAsk(finess, returned);
  const top = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) top.current?.focus();
  }, [step]);
  const goTo = (next: 1 | 2): void => {
    moved.current = true;
    setStep(next);
  };
  const review = (): void => {
    const found = askTroubles(draft);
    setTroubles(found);
    if (found.length === 0) return goTo(2);
    document.querySelector<HTMLElement>(`form [name="${found[0]?.path ?? ''}"]`)?.focus();
  };
  const send = async (): Promise<void> => {
    const outcome = await ask(draft);
    if (outcome.id) {
      forget();
      await navigate(`/demandes/${outcome.id}`);
    } else if (outcome.problems) {
      setTroubles(outcome.problems.map(({ path, message }) => ({ path: namedPath(path, draft), message })));
      goTo(1);
    }
  };
  const back = returned ? { label: returned.reference, to: `/demandes/${returned.id}` } : { label: 'Demandes de secours', to: `/etablissement/${finess}/demandes` };
  const question = returned?.history.findLast(({ kind }) => kind === 'RETURN');
  return (
    <>
      <Breadcrumb currentPageLabel={returned ? 'Compléter' : 'Demander un secours'} segments={[{ label: back.label, linkProps: { to: back.to } }]} />
      <div className="page-head">
        <div>
          <h1>{returned ? `Compléter la demande ${returned.reference}` : 'Demander un secours'}</h1>
          <p className="page-head__lead">
            {preparation.establishment?.name} · FINESS {finess}
          </p>
        </div>
      </div>
      {returned && returned.status !== 'RETURNED' ? (
        <Troubles messages={['Cette demande n’attend plus de précision. Ouvrez-la pour voir où elle en est.']} />
      ) : null}
      {question ? (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
          <p>
            <strong>{question.byName}</strong>, {dayAndTime(question.at)}&nbsp;: «&nbsp;{question.reason}&nbsp;»
          </p>
        </div>
      ) : null}
      <div ref={top} tabIndex={-1} className="request-step-top">
        <Stepper currentStep={step} stepCount={2} title={STEPS[step - 1]} nextTitle={step === 1 ? STEPS[1] : undefined} />
      </div>
      <Troubles messages={failed ? [failed] : []} />
      {step === 1 ? (
        <LinesStep preparation={preparation} own={returned?.id} draft={draft} resumed={resumed} kept={kept} troubles={troubles} onChange={change} onNext={review} />
      ) : (
        <RecapStep preparation={preparation} draft={draft} isNew={!returned} busy={busy} onBack={() => goTo(1)} onSend={() => void send()} />
      )}
    </>
  );
}
