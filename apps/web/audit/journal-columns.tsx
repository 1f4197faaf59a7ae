import type { ReactNode } from 'react';
import { datedTime } from '../figures/dates.js';
import type { AuditRowFragment } from '../generated/graphql.js';
import type { Column } from '../parts/data-table.js';
import { detailsInWords, gistOf } from './detail-words.js';

/** Where it was done, in words; what somebody does of their own account has no place. */
export function placeOf({ stream, establishmentName, finess, departmentCode, regionCode }: AuditRowFragment): string {
  if (finess) return establishmentName ?? finess;
  if (stream.startsWith('account:') || stream === 'sign-in') return 'Son compte';
  if (departmentCode) return `Département ${departmentCode}`;
  return regionCode ? `Région ${regionCode}` : 'France entière';
}

/** @param onOpen shows one entry whole @param names of the articles, by code */
export function journalColumns(onOpen: (entry: AuditRowFragment) => void, names: ReadonlyMap<string, string>): Column<AuditRowFragment>[] {
  return [
    { key: 'at', header: 'Quand', isRowHeader: true, value: ({ at }) => at, cell: ({ at }) => <span className="nowrap">{datedTime(at)}</span> },
    { key: 'who', header: 'Qui', value: ({ personName }) => personName, cell: (entry) => <Person {...entry} /> },
    { key: 'role', header: 'Rôle', hidden: true, value: ({ roleLabel }) => roleLabel },
    {
      key: 'what',
      header: 'Quoi',
      value: ({ actionLabel }) => actionLabel,
      cell: (entry) => (
        <>
          <button type="button" className="fr-link" aria-label={`${entry.actionLabel}\u00A0: détail, ${entry.personName}, ${datedTime(entry.at)}`} onClick={() => onOpen(entry)}>
            {entry.actionLabel}
          </button>
          <div className="note audit-said">{gistOf(entry.details, names)}</div>
        </>
      ),
    },
    { key: 'where', header: 'Périmètre', value: placeOf, cell: (entry) => <>{placeOf(entry)}{entry.finess ? <div className="note">{entry.finess}</div> : null}</> },
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ finess }) => finess },
    { key: 'details', header: 'Détail', hidden: true, value: ({ details }) => detailsInWords(details, names) },
    { key: 'address', header: 'Adresse réseau', hidden: true, value: ({ address }) => address },
    { key: 'link', header: 'Chaîne et numéro', hidden: true, value: ({ stream, seq }) => `${stream} n° ${seq}` },
  ];
}

function Person({ personName, roleLabel }: AuditRowFragment): ReactNode {
  return (
    <>
      {personName}
      {roleLabel ? <div className="note">{roleLabel}</div> : null}
    </>
  );
}
