import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime } from '../../figures/dates.js';
import { LEVEL_LABELS, worstFirst } from '../../figures/levels.js';
import { cover } from '../../figures/numbers.js';
import { STATUS_LABELS, URGENCY_LABELS } from '../../figures/requests.js';
import type { RequestRowFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { Age } from '../age.js';
import { pieces } from '../words.js';

type Frozen = RequestRowFragment['coverageAtRequest'][number];

/** The worst frozen figure among what is asked: the snapshot holds every item. */
function worstOf({ coverageAtRequest, lines }: RequestRowFragment): Frozen | undefined {
  const asked = coverageAtRequest.filter(({ item }) => lines.some((line) => line.item.code === item.code));
  return worstFirst(asked)[0];
}

/**
 * @param withEstablishment for who follows several; an establishment's own list does without
 * @param withStatus unless every row stands in the same
 */
export function requestColumns(now: number, withEstablishment: boolean, withStatus: boolean): Column<RequestRowFragment>[] {
  const place: Column<RequestRowFragment>[] = [
    {
      key: 'establishment',
      header: 'Établissement',
      value: ({ establishment }) => establishment.name,
      cell: ({ establishment }) => (
        <>
          {establishment.name} <span className="mention nowrap">({establishment.department.code})</span>
        </>
      ),
    },
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ establishment }) => establishment.finess },
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.name },
  ];
  return [
    {
      key: 'reference',
      header: 'Demande',
      isRowHeader: true,
      value: ({ reference }) => reference,
      cell: ({ id, reference }) => (
        <Link className="nowrap" to={`/demandes/${id}`}>
          {reference}
        </Link>
      ),
    },
    ...(withEstablishment ? place : []),
    {
      key: 'items',
      header: 'Demandé',
      value: ({ lines }) => lines.map((line) => pieces(line.quantity, line.item)).join(', '),
      cell: ({ lines }) => (
        <ul className="fr-raw-list">
          {lines.map((line) => (
            <li key={line.item.code}>{pieces(line.quantity, line.item)}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'weeks',
      header: 'Sem. au dépôt',
      label: 'Couverture au dépôt (semaines)',
      numeric: true,
      value: (row) => worstOf(row)?.weeksOfCover,
      cell: (row) => <span className="table__cover">{cover(worstOf(row)?.weeksOfCover)}</span>,
    },
    {
      key: 'level',
      header: 'Niveau',
      value: (row) => LEVEL_LABELS[worstOf(row)?.level ?? 'UNKNOWN'],
      cell: (row) => <LevelBadge level={worstOf(row)?.level ?? 'UNKNOWN'} />,
    },
    { key: 'urgency', header: 'Urgence', value: ({ urgency }) => URGENCY_LABELS[urgency] },
    { key: 'due', header: 'Aide attendue avant', value: ({ dueAt }) => dueAt, cell: ({ dueAt, waiting }) => <Due at={dueAt} overdue={waiting?.overdue ?? false} /> },
    { key: 'status', header: 'État', hidden: !withStatus, value: ({ status }) => STATUS_LABELS[status] },
    {
      key: 'age',
      header: 'Attend depuis',
      numeric: true,
      value: ({ waiting }) => waiting?.since,
      cell: ({ waiting }) => (waiting ? <Age since={waiting.since} now={now} /> : '—'),
    },
    { key: 'created', header: 'Déposée', hidden: true, value: ({ createdAt }) => createdAt },
    { key: 'by', header: 'Déposée par', hidden: true, value: ({ createdByName }) => createdByName },
  ];
}

function Due({ at, overdue }: { at: string; overdue: boolean }): ReactNode {
  return (
    <span>
      {dayAndTime(at)}
      {overdue ? <strong className="request-overdue"> dépassé</strong> : null}
    </span>
  );
}
