import { type FormEvent, type ReactNode, useState } from 'react';
import { AddSoftwareSecretDocument, CloseSoftwareDocument, RevokeSoftwareSecretDocument, SetSoftwareEstablishmentsDocument, type ShownSecretFragment } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Dialog } from '../parts/dialog.js';
import { FormProblem } from '../parts/form-problem.js';
import { ConfirmEnd } from './confirm-end.js';
import { CredentialList } from './credential-list.js';
import { type Choice, EstablishmentChoice } from './establishment-choice.js';
import { ShownSecret } from './shown-secret.js';
import { type Credential, KIND_LABELS, type Software } from './software-state.js';

type Step = { readonly kind: 'list' | 'close' | 'establishments' } | { readonly kind: 'revoke'; readonly credential: Credential } | { readonly kind: 'shown'; readonly secret: ShownSecretFragment };

interface ManageSoftwareDialogProps {
  software: Software;
  onClose: () => void;
  onChanged: () => void;
}

/** Everything that is done to one software, one thing at a time; what ends something asks first. */
export function ManageSoftwareDialog({ software, onClose, onChanged }: ManageSoftwareDialogProps): ReactNode {
  const [step, setStep] = useState<Step>({ kind: 'list' });
  const [problem, setProblem] = useState<string>();
  const [chosen, setChosen] = useState<Choice[]>([...software.establishments]);
  const sendAdd = useSending(AddSoftwareSecretDocument);
  const sendRevoke = useSending(RevokeSoftwareSecretDocument);
  const sendClose = useSending(CloseSoftwareDocument);
  const sendEstablishments = useSending(SetSoftwareEstablishmentsDocument);
  const go = (next: Step): void => {
    setProblem(undefined);
    setStep(next);
  };
  /** Back to the list once done, with what changed; stays on what went wrong. */
  const settle = (message: string | undefined, next: Step = { kind: 'list' }): void => {
    if (message !== undefined) return setProblem(message);
    onChanged();
    go(next);
  };
  const add = async (kind: Credential['kind']): Promise<void> => {
    const { data, failure } = await sendAdd({ input: { id: software.id, kind } });
    const result = data?.addMachineCredential;
    if (result?.__typename === 'MachineCredentialSuccess') settle(undefined, { kind: 'shown', secret: result.credential });
    else settle(result?.message ?? failure?.message);
  };
  const revoke = async (credential: Credential): Promise<void> => settle((await sendRevoke({ id: credential.id })).failure?.message);
  const close = async (): Promise<void> => {
    const { failure } = await sendClose({ id: software.id });
    if (failure) return setProblem(failure.message);
    onChanged();
    onClose();
  };
  const saveEstablishments = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { data, failure } = await sendEstablishments({ input: { id: software.id, establishments: chosen.map(({ finess }) => finess) } });
    const result = data?.setMachineEstablishments;
    settle(result?.__typename === 'MachineAccountInvalid' ? result.message : failure?.message);
  };
  return (
    <Dialog open title={`${software.software}, ${software.vendor}`} onClose={onClose}>
      <FormProblem message={problem} />
      {step.kind === 'list' ? (
        <>
          <CredentialList software={software} onRevoke={(credential) => go({ kind: 'revoke', credential })} />
          {software.manageable ? (
            <div className="fr-btns-group fr-btns-group--inline fr-mt-2w">
              <button type="button" className="fr-btn" onClick={() => void add('CLIENT_SECRET')}>
                Créer un secret
              </button>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void add('API_KEY')}>
                Créer une clé d’API
              </button>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => go({ kind: 'establishments' })}>
                Changer les établissements
              </button>
              <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => go({ kind: 'close' })}>
                Fermer le compte
              </button>
            </div>
          ) : (
            <>
              <p className="mention">Il sert aussi d’autres établissements, hors de votre périmètre&nbsp;: votre agence régionale de santé gère ses secrets.</p>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => go({ kind: 'establishments' })}>
                Retirer un établissement
              </button>
            </>
          )}
        </>
      ) : null}
      {step.kind === 'shown' ? <ShownSecret credential={step.secret} onDone={() => go({ kind: 'list' })} /> : null}
      {step.kind === 'revoke' ? (
        <ConfirmEnd label="Révoquer" onConfirm={() => void revoke(step.credential)} onCancel={() => go({ kind: 'list' })}>
          {KIND_LABELS[step.credential.kind]} …{step.credential.hint}&nbsp;: le logiciel ne pourra plus s’en servir, dès sa prochaine demande. Vérifiez qu’il utilise déjà le nouveau.
        </ConfirmEnd>
      ) : null}
      {step.kind === 'close' ? (
        <ConfirmEnd label="Fermer le compte" onConfirm={() => void close()} onCancel={() => go({ kind: 'list' })}>
          {software.software} n’enverra plus aucune remontée et tous ses secrets seront révoqués. C’est sans retour&nbsp;; ce qu’il a envoyé reste.
        </ConfirmEnd>
      ) : null}
      {step.kind === 'establishments' ? (
        <form onSubmit={(event) => void saveEstablishments(event)} noValidate>
          <EstablishmentChoice chosen={chosen} onChange={setChosen} />
          <button type="submit" className="fr-btn fr-mt-2w">
            Enregistrer
          </button>
        </form>
      ) : null}
    </Dialog>
  );
}
