import { type ReactNode, useState } from 'react';
import { day } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { CancelInvitationDocument, ResendInvitationDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { FormProblem } from '../parts/form-problem.js';
import type { InvitationRow } from './rows.js';
import { useAct } from './use-act.js';

interface InvitationsCardProps {
  rows: readonly InvitationRow[];
  total: number;
  onChanged: () => void;
  onMore: (() => void) | undefined;
}

/** Who has been invited and has not accepted yet. */
export function InvitationsCard({ rows, total, onChanged, onMore }: InvitationsCardProps): ReactNode {
  const [said, setSaid] = useState<string>();
  const act = useAct([]);
  const resend = useSending(ResendInvitationDocument);
  const cancel = useSending(CancelInvitationDocument);
  const change = async (row: InvitationRow, what: 'resend' | 'cancel'): Promise<void> => {
    setSaid(undefined);
    const isDone = await act.run(async () => {
      if (what === 'resend') {
        const { data, failure } = await resend({ id: row.id });
        return { result: data?.resendInvitation, failure };
      }
      const { data, failure } = await cancel({ id: row.id });
      return { result: data?.cancelInvitation, failure };
    });
    if (!isDone) return;
    setSaid(what === 'resend' ? `L’invitation de ${row.name} repart, avec un nouveau lien.` : `L’invitation de ${row.name} est annulée\u00A0: son lien n’ouvre plus rien.`);
    onChanged();
  };
  const columns: Column<InvitationRow>[] = [
    { key: 'name', header: 'Personne', isRowHeader: true, value: ({ name }) => name, cell: ({ name, email }) => <>{name}<div className="note">{email}</div></> },
    { key: 'right', header: 'Invitée à', value: ({ roleLabel, perimeter }) => `${roleLabel}, ${perimeter}`, cell: ({ roleLabel, perimeter }) => <>{roleLabel}<div className="note">{perimeter}</div></> },
    {
      key: 'state',
      header: 'État',
      value: ({ state, expiresAt }) => (state === 'EXPIRED' ? `expirée depuis le ${day(expiresAt, true)}` : `valable jusqu’au ${day(expiresAt, true)}`),
      cell: ({ state, lastSentAt, expiresAt, invitedByName }) => (
        <>
          {state === 'EXPIRED' ? `expirée depuis le ${day(expiresAt)}` : `valable jusqu’au ${day(expiresAt)}`}
          <div className="note">
            envoyée le {day(lastSentAt)} par {invitedByName}
          </div>
        </>
      ),
    },
    {
      key: 'acts',
      header: 'Actions',
      drawn: true,
      value: () => null,
      cell: (row) =>
        row.mayChange ? (
          <ul className="fr-raw-list">
            <li>
              <button type="button" className="fr-link" disabled={act.busy} aria-label={`Renvoyer l’invitation de ${row.name}`} onClick={() => void change(row, 'resend')}>
                Renvoyer
              </button>
            </li>
            <li>
              <button type="button" className="fr-link" disabled={act.busy} aria-label={`Annuler l’invitation de ${row.name}`} onClick={() => void change(row, 'cancel')}>
                Annuler
              </button>
            </li>
          </ul>
        ) : (
          '—'
        ),
    },
  ];
  return (
    <Card
      title={total === 0 ? 'Aucune invitation en attente' : `${counted(total, 'invitation')} en attente`}
      subtitle="Un lien sert une seule fois, pendant quatorze jours."
      more={
        onMore ? (
          <button type="button" className="foot-button" onClick={onMore}>
            Voir plus d’invitations
          </button>
        ) : null
      }
    >
      <FormProblem message={act.general} />
      <p role="status" className={said ? 'mention' : 'fr-sr-only'}>
        {said}
      </p>
      <DataTable caption="Invitations en attente" columns={columns} rows={rows} rowKey={({ id }) => id} empty="Une personne invitée reçoit un lien par courriel&nbsp;; elle reste ici jusqu’à ce qu’elle l’ouvre." />
    </Card>
  );
}
