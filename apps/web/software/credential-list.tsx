import type { ReactNode } from 'react';
import { day, dayAndTime } from '../figures/dates.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { type Credential, CREDENTIAL_LABELS, isUsable, KIND_LABELS, type Software } from './software-state.js';

/** The secrets of a software, those in force first; what they are is never shown again. */
export function CredentialList({ software, onRevoke }: { software: Software; onRevoke: (credential: Credential) => void }): ReactNode {
  const columns: Column<Credential>[] = [
    { key: 'kind', header: 'Secret', isRowHeader: true, value: ({ kind, hint }) => `${KIND_LABELS[kind]} …${hint}` },
    { key: 'state', header: 'État', value: ({ state }) => CREDENTIAL_LABELS[state] },
    {
      key: 'until',
      header: 'Validité',
      value: ({ expiresAt }) => expiresAt,
      cell: ({ createdAt, createdByName, expiresAt, revokedAt, revokedByName }) => (
        <>
          jusqu’au {day(expiresAt, true)}
          <div className="note">
            créé le {day(createdAt, true)} par {createdByName}
            {revokedAt ? ` · révoqué le ${day(revokedAt, true)} par ${revokedByName ?? '—'}` : ''}
          </div>
        </>
      ),
    },
    {
      key: 'used',
      header: 'Dernier usage',
      value: ({ lastUsedAt }) => lastUsedAt,
      cell: ({ lastUsedAt, lastUsedAddress }) =>
        lastUsedAt ? (
          <>
            {dayAndTime(lastUsedAt)}
            <div className="note">depuis {lastUsedAddress ?? '—'}</div>
          </>
        ) : (
          'jamais'
        ),
    },
    ...(software.manageable
      ? [
          {
            key: 'revoke',
            header: 'Révocation',
            value: () => null,
            drawn: true,
            cell: (credential: Credential) =>
              isUsable(credential) ? (
                <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" onClick={() => onRevoke(credential)}>
                  Révoquer<span className="fr-sr-only"> {KIND_LABELS[credential.kind]} {credential.hint}</span>
                </button>
              ) : (
                '—'
              ),
          },
        ]
      : []),
  ];
  const rows = software.credentials.toSorted((a, b) => Number(isUsable(b)) - Number(isUsable(a)));
  return <DataTable caption={`Secrets de ${software.software}`} columns={columns} rows={rows} rowKey={({ id }) => id} empty="Aucun secret\u00A0: ce logiciel ne peut rien envoyer." />;
}
