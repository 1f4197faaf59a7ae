import { type ReactNode, useState } from 'react';
import { type MyAccessQuery, RevokeOtherSessionsDocument, RevokeSessionDocument } from '../generated/graphql.js';
import { dayAndTime } from '../figures/dates.js';
import { useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { DataTable } from '../parts/data-table.js';
import { FormProblem } from '../parts/form-problem.js';

type OwnSession = MyAccessQuery['myAccess']['sessions'][number];

/** From where the person is signed in; one that is not theirs is closed here. */
export function SessionsCard({ sessions, onChange }: { sessions: readonly OwnSession[]; onChange: () => void }): ReactNode {
  const [problem, setProblem] = useState<string>();
  const revoke = useSending(RevokeSessionDocument);
  const revokeOthers = useSending(RevokeOtherSessionsDocument);
  const others = sessions.filter(({ isCurrent }) => !isCurrent).length;
  const close = async (id: string | undefined): Promise<void> => {
    const { failure } = id === undefined ? await revokeOthers({}) : await revoke({ id });
    setProblem(failure?.message);
    onChange();
  };
  const title = others === 0 ? 'Une seule session ouverte, celle-ci' : `${sessions.length} sessions ouvertes, dont celle-ci`;
  const aside =
    others === 0 ? undefined : (
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => void close(undefined)}>
        Fermer toutes les autres
      </button>
    );
  return (
    <Card title={title} subtitle="Une session se ferme seule après deux heures sans personne, et douze heures au plus après la connexion." aside={aside}>
      <FormProblem message={problem} />
      <DataTable
        caption="Mes sessions"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'device', header: 'Appareil', value: ({ device }) => device, isRowHeader: true },
          { key: 'means', header: 'Moyen', value: ({ meansLabel }) => meansLabel },
          { key: 'address', header: 'Adresse', value: ({ address }) => address ?? '—' },
          { key: 'since', header: 'Depuis', value: ({ createdAt }) => dayAndTime(createdAt) },
          { key: 'seen', header: 'Dernière activité', value: ({ lastSeenAt }) => dayAndTime(lastSeenAt) },
          {
            key: 'act',
            header: <span className="fr-sr-only">Action</span>,
            label: 'Action',
            value: ({ isCurrent }) => (isCurrent ? 'Celle-ci' : ''),
            cell: ({ id, device, isCurrent }) =>
              isCurrent ? (
                'Celle-ci'
              ) : (
                <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void close(id)}>
                  Fermer<span className="fr-sr-only"> la session {device}</span>
                </button>
              ),
          },
        ]}
      />
    </Card>
  );
}
