import type { ReactNode } from 'react';
import { datedTime } from '../figures/dates.js';
import { counted, quantity } from '../figures/numbers.js';
import { AuditVerificationDocument, type AuditVerificationQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';

type Verification = AuditVerificationQuery['auditVerification'];

function titleOf(found: Verification | undefined): string {
  if (!found) return 'Vérification du journal';
  if (found.intact) return `Dernières inscriptions intactes, vérifiées le ${datedTime(found.checkedAt)}`;
  return `Journal altéré\u00A0: ${counted(found.findings.length, 'anomalie')}`;
}

/** Whether the newest part of the trail is as it was written; the whole is verified by command. */
export function VerificationCard(): ReactNode {
  const { data, failure, loading, reload } = useReading(AuditVerificationDocument, {});
  const found = data?.auditVerification;
  return (
    <Card
      title={titleOf(found)}
      subtitle={found ? `${quantity(found.entries)} dernières inscriptions et ${counted(found.seals, 'dernier sceau', 'derniers sceaux')}` : undefined}
      loading={loading}
      failure={failure}
      onRetry={reload}
      more={
        <button type="button" className="foot-button fr-icon-refresh-line" onClick={reload}>
          Vérifier à nouveau
        </button>
      }
    >
      {found && !found.intact ? (
        <div className="fr-alert fr-alert--error fr-alert--sm" role="alert">
          <ul>
            {found.findings.map(({ where, seq, at, message }, index) => (
              <li key={index}>
                {where}
                {seq === null ? '' : ` n° ${seq}`}
                {at === null ? '' : `, ${datedTime(at)}`}&nbsp;: {message}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {found?.lastSeal ? (
        <p className="note audit-seal">
          Dernier sceau{found.lastSealAt ? `, ${datedTime(found.lastSealAt)}` : ''}, à noter hors de la base&nbsp;: <code>{found.lastSeal}</code>
        </p>
      ) : null}
      <p className="note">Le journal entier se vérifie par la commande «&nbsp;vigie audit verify&nbsp;».</p>
    </Card>
  );
}
