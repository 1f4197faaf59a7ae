import type { ReactNode } from 'react';
import { dayAndTime } from '../figures/dates.js';
import type { AuditRowFragment } from '../generated/graphql.js';
import type { Column } from '../parts/data-table.js';
import { detailsInWords } from './detail-words.js';

/** Where it was done, in words. */
export function placeOf({ establishmentName, finess, departmentCode, regionCode }: AuditRowFragment): string {
  if (finess) return establishmentName ?? finess;
  if (departmentCode) return `Département ${departmentCode}`;
  return regionCode ? `Région ${regionCode}` : 'France entière';
}

/** @param onOpen shows one entry whole */
export function journalColumns(onOpen: (entry: AuditRowFragment) => void): Column<AuditRowFragment>[] {
  return [
    { key: 'at', header: 'Quand', isRowHeader: true, value: ({ at }) => at, cell: ({ at }) => <span className="nowrap">{dayAndTime(at)}</span> },
    { key: 'who', header: 'Qui', value: ({ personName }) => personName, cell: (entry) => <Person {...entry} /> },
    { key: 'role', header: 'Rôle', hidden: true, value: ({ roleLabel }) => roleLabel },
    {
      key: 'what',
      header: 'Quoi',
      value: ({ actionLabel }) => actionLabel,
      cell: (entry) => (
        <button type="button" className="fr-link" aria-label={`${entry.actionLabel} : détail, ${entry.personName}, ${dayAndTime(entry.at)}`} onClick={() => onOpen(entry)}>
          {entry.actionLabel}
        </button>
      ),
    },
    { key: 'where', header: 'Périmètre', value: placeOf, cell: (entry) => <>{placeOf(entry)}{entry.finess ? <div className="note">{entry.finess}</div> : null}</> },
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ finess }) => finess },
    { key: 'details', header: 'Détail', hidden: true, value: ({ details }) => detailsInWords(details) },
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
