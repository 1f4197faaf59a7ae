import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { Input } from '@codegouvfr/react-dsfr/Input';
import { BeginTotpEnrolmentDocument, FinishTotpEnrolmentDocument } from '../../generated/graphql.js';
import { useSending } from '../../graph/use-document.js';
import { FormProblem } from '../../parts/form-problem.js';
import { Skeleton } from '../../parts/states.js';

interface EnrolTotpProps {
  /** Of who may not come in before; null for somebody signed in. */
  pendingToken: string | null;
  onEnrolled: (recoveryCodes: readonly string[]) => void;
  onCancel: () => void;
}

/** An authenticator application: a QR code to scan, a first code to type. */
export function EnrolTotp({ pendingToken, onEnrolled, onCancel }: EnrolTotpProps): ReactNode {
  const errorId = useId();
  const [drawn, setDrawn] = useState<{ secret: string; qrCode: string }>();
  const [code, setCode] = useState('');
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const begin = useSending(BeginTotpEnrolmentDocument);
  const finish = useSending(FinishTotpEnrolmentDocument);
  useEffect(() => {
    void begin({ pendingToken }).then(({ data, failure }) => {
      if (data?.beginTotpEnrolment.__typename === 'TotpEnrolment') setDrawn(data.beginTotpEnrolment);
      else setRefusal(failure?.message ?? data?.beginTotpEnrolment.message);
    });
  }, [begin, pendingToken]);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const { data, failure } = await finish({ input: { pendingToken, code: code.trim() } });
    setBusy(false);
    if (data?.finishTotpEnrolment.__typename === 'AccessChanged') onEnrolled(data.finishTotpEnrolment.recoveryCodes);
    else setRefusal(failure?.message ?? data?.finishTotpEnrolment.message);
  };
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <FormProblem message={refusal} id={errorId} />
      <ol>
        <li>Ouvrez une application d’authentification sur votre téléphone (FreeOTP, Aegis, Google ou Microsoft Authenticator…).</li>
        <li>Ajoutez un compte en lisant ce code QR.</li>
        <li>Tapez le code à six chiffres qu’elle montre.</li>
      </ol>
      {drawn ? (
        <>
          <img className="enrolment__qr" src={drawn.qrCode} width={200} height={200} alt="Code QR à lire avec l’application d’authentification" />
          <p className="note">
            Vous ne pouvez pas le lire&nbsp;? Tapez cette clé dans l’application&nbsp;: <code className="enrolment__secret">{drawn.secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code>
          </p>
        </>
      ) : refusal ? null : (
        <Skeleton lines={4} />
      )}
      <Input
        label="Code à six chiffres"
        nativeInputProps={{
          name: 'code',
          autoComplete: 'one-time-code',
          inputMode: 'numeric',
          required: true,
          value: code,
          'aria-describedby': refusal ? errorId : undefined,
          onChange: (event) => setCode(event.target.value),
        }}
      />
      <div className="fr-btns-group fr-btns-group--inline">
        <Button type="submit" disabled={busy || !drawn}>
          {busy ? 'Vérification…' : 'Enregistrer'}
        </Button>
        <Button type="button" priority="secondary" onClick={onCancel}>
          Annuler
        </Button>
      </div>
    </form>
  );
}
