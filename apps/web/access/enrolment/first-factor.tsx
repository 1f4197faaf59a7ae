import './enrolment.css';
import { type ReactNode, useState } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';
import { FormProblem } from '../../parts/form-problem.js';
import { EnrolPasskey } from './enrol-passkey.js';
import { EnrolTotp } from './enrol-totp.js';
import { RecoveryCodes } from './recovery-codes.js';

interface FirstFactorProps {
  pendingToken: string;
  onDone: () => void;
  onStartAgain: () => void;
}

/** Outside a demonstration nobody comes in before having a second factor. */
export function FirstFactor({ pendingToken, onDone, onStartAgain }: FirstFactorProps): ReactNode {
  const [byTotp, setByTotp] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>();
  const [refusal, setRefusal] = useState<string>();
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />;
  return (
    <>
      <h1 className="fr-mb-2w">Ajoutez un second facteur</h1>
      <p>Votre identité est confirmée. Pour protéger des décisions prises en votre nom, il faut aussi quelque chose que vous seul avez&nbsp;: votre téléphone, ou une clé d’accès.</p>
      <FormProblem message={refusal} />
      {byTotp ? (
        <EnrolTotp pendingToken={pendingToken} onEnrolled={setCodes} onCancel={() => setByTotp(false)} />
      ) : (
        <div className="fr-btns-group fr-btns-group--icon-left">
          <Button type="button" iconId="fr-icon-smartphone-line" iconPosition="left" onClick={() => setByTotp(true)}>
            Utiliser une application d’authentification
          </Button>
          <EnrolPasskey pendingToken={pendingToken} onEnrolled={setCodes} onFailure={setRefusal} />
          <Button type="button" priority="tertiary" onClick={onStartAgain}>
            Revenir à la connexion
          </Button>
        </div>
      )}
    </>
  );
}
