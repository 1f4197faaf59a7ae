import { type ReactNode, useState } from 'react';
import { SegmentedControl } from '@codegouvfr/react-dsfr/SegmentedControl';
import { day, shortWeek } from '../figures/dates.js';
import { counted } from '../figures/numbers.js';
import { type RegistrationsQuery, RemindDirectorsDocument } from '../generated/graphql.js';
import { type Failure, useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { Dialog } from '../parts/dialog.js';
import { ExportLinks } from '../parts/export-links.js';
import { isInvited, roundInWords, stepInWords } from './words.js';

export type RegistrationRow = RegistrationsQuery['registrations']['nodes'][number];

interface EstablishmentsCardProps {
  rows: readonly RegistrationRow[];
  total: number | undefined;
  stuckOnly: boolean;
  onStuckOnly: (stuck: boolean) => void;
  /** Null for those who may not write to them. */
  regionCode: string | null;
  loading: boolean;
  failure: Failure | undefined;
  /** The server's time: until when an invitation holds. */
  now: string | undefined;
  onChanged: () => void;
  more: ReactNode;
}

/** Each establishment, and one click to write again to those who do not move. */
export function EstablishmentsCard({ rows, total, stuckOnly, onStuckOnly, regionCode, loading, failure, now, onChanged, more }: EstablishmentsCardProps): ReactNode {
  const [said, setSaid] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState(false);
  const send = useSending(RemindDirectorsDocument);
  const remind = async (finess: string[] | null): Promise<void> => {
    if (regionCode === null) return;
    setBusy(true);
    const { data, failure: refused } = await send({ input: { regionCode, finess } });
    setBusy(false);
    setSaid(data ? roundInWords(data.remindDirectors) : refused?.message);
    onChanged();
  };
  const columns: Column<RegistrationRow>[] = [
    { key: 'name', header: 'Établissement', isRowHeader: true, value: ({ establishment }) => establishment.name, cell: ({ establishment: { name, finess, department } }) => <>{name}<div className="note">{finess} · {department.code}</div></> },
    { key: 'state', header: 'Étape', value: stepInWords },
    { key: 'director', header: 'Direction', value: ({ directorName, invitedName }) => directorName ?? invitedName, cell: (row) => <Director row={row} now={now} /> },
    { key: 'first', header: 'Première remontée', value: ({ firstReportedWeek }) => firstReportedWeek, cell: ({ firstReportedWeek }) => (firstReportedWeek ? shortWeek(firstReportedWeek) : 'aucune') },
    ...(regionCode === null ? [] : [remindColumn(busy, (row) => void remind([row.establishment.finess]))]),
  ];
  return (
    <Card
      title={total === undefined ? 'Établissements' : `${counted(total, 'établissement')}${stuckOnly ? ' sans direction active' : ''}`}
      subtitle="Une invitation vaut quatorze jours&nbsp;; une relance part toutes les douze heures au plus."
      aside={
        regionCode === null ? null : (
          <button type="button" className="fr-btn fr-btn--sm fr-btn--secondary" disabled={busy} onClick={() => setAsked(true)}>
            Relancer tous ceux qui n’ont pas activé
          </button>
        )
      }
      loading={loading}
      failure={failure}
      onRetry={onChanged}
      exports={<ExportLinks fileName="inscriptions" columns={columns} rows={rows} />}
      more={more}
    >
      <p role="status" className={said ? 'mention' : 'fr-sr-only'}>
        {said}
      </p>
      {asked ? (
        <Dialog small open title="Relancer toute la région&nbsp;?" onClose={() => setAsked(false)}>
          <p>Un courriel part à chaque direction de la région qui n’a pas activé son accès, sauf à celles relancées depuis moins de douze heures.</p>
          <button
            type="button"
            className="fr-btn"
            onClick={() => {
              setAsked(false);
              void remind(null);
            }}
          >
            Relancer tous
          </button>
        </Dialog>
      ) : null}
      <SegmentedControl
        small
        className="fr-mb-2w"
        legend="Montrer"
        hideLegend
        segments={[
          { label: 'Sans direction active', nativeInputProps: { checked: stuckOnly, onChange: () => onStuckOnly(true) } },
          { label: 'Tous', nativeInputProps: { checked: !stuckOnly, onChange: () => onStuckOnly(false) } },
        ]}
      />
      <DataTable caption="Établissements attendus, par numéro FINESS" columns={columns} rows={rows} rowKey={({ establishment }) => establishment.finess} empty="Toutes les directions ont activé leur accès." />
    </Card>
  );
}

function Director({ row, now }: { row: RegistrationRow; now: string | undefined }): ReactNode {
  const { directorName, activatedAt, invitedName, invitedEmail, expiresAt, lastSentAt, timesSent } = row;
  const isExpired = now !== undefined && expiresAt !== null && expiresAt <= now;
  if (directorName) return <>{directorName}<div className="note">{activatedAt ? `depuis le ${day(activatedAt, true)}` : ''}</div></>;
  if (!isInvited(row)) return <span className="mention">pas invitée</span>;
  return (
    <>
      {invitedName}
      <div className="note">
        {invitedEmail} · {counted(timesSent ?? 1, 'courriel')}, le dernier le {lastSentAt ? day(lastSentAt) : '—'}
        {isExpired ? ' · lien expiré, à relancer' : ''}
      </div>
    </>
  );
}

function remindColumn(busy: boolean, onRemind: (row: RegistrationRow) => void): Column<RegistrationRow> {
  return {
    key: 'remind',
    header: 'Action',
    drawn: true,
    value: () => null,
    cell: (row) =>
      row.activatedAt ? '—' : (
        <button type="button" className="fr-link" disabled={busy} aria-label={`${isInvited(row) ? 'Relancer' : 'Inviter'} ${row.establishment.name}`} onClick={() => onRemind(row)}>
          {isInvited(row) ? 'Relancer' : 'Inviter'}
        </button>
      ),
  };
}
