import type { ReactNode } from 'react';
import { Button } from '@codegouvfr/react-dsfr/Button';

/** Shown once: to print or to keep, then never again. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`Vigie EPI, codes de secours\n\n${codes.join('\n')}\n`)}`;
  return (
    <section aria-labelledby="recovery-codes">
      <h2 className="fr-h5" id="recovery-codes">
        Gardez vos dix codes de secours
      </h2>
      <p>Si vous perdez votre téléphone ou votre clé, chacun ouvre une session une seule fois. Ils ne seront plus montrés&nbsp;: imprimez-les ou gardez-les dans un coffre.</p>
      <ul className="fr-raw-list enrolment__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="fr-btns-group fr-btns-group--inline fr-mt-2w">
        <Button type="button" onClick={onKept}>
          Je les ai gardés
        </Button>
        <a className="fr-btn fr-btn--secondary" href={file} download="vigie-epi-codes-de-secours.txt">
          Télécharger
        </a>
      </div>
    </section>
  );
}
