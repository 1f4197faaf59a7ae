import { type ReactNode, useState } from 'react';
import { dayAndTime, duration, fullWeek, shortWeek, weekDays } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { REPORT_STATE_LABELS } from '../../figures/report-states.js';
import type { EstablishmentDetailQuery } from '../../generated/graphql.js';
import { VersionsDialog } from '../../establishment/history/versions-dialog.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';

type Week = EstablishmentDetailQuery['reportWeeks'][number];

function findingOf(weeks: readonly Week[]): string {
  const expected = weeks.filter(({ state }) => state !== 'NOT_EXPECTED' && state !== 'DUE');
  const received = expected.filter(({ report }) => report);
  const late = received.filter(({ state }) => state === 'LATE').length;
  const due = weeks[0]?.state === 'DUE' ? ' ; celle de la semaine est attendue' : '';
  return `${counted(received.length, 'remontée')} sur ${expected.length}${late > 0 ? `, ${late} en retard` : ''}${due}`;
}

function remarkOf({ state, report }: Week): string {
  if (state === 'LATE') return `${duration(report?.lateByMinutes ?? 0)} de retard`;
  if (!report) return REPORT_STATE_LABELS[state];
  return report.comment ? `« ${report.comment} »` : '';
}

/** The last reports with their versions. */
export function ReportsCard({ finess, weeks }: { finess: string; weeks: readonly Week[] }): ReactNode {
  const [read, setRead] = useState<string>();
  const columns: Column<Week>[] = [
    { key: 'week', header: 'Semaine', isRowHeader: true, value: ({ week }) => fullWeek(week), cell: ({ week }) => <span className="nowrap">{`${shortWeek(week)} (${weekDays(week, false)})`}</span> },
    { key: 'sent', header: 'Envoyée', value: ({ report }) => report?.submittedAt, cell: ({ report }) => (report ? <span className="nowrap">{dayAndTime(report.submittedAt)}</span> : '—') },
    { key: 'by', header: 'Par', value: ({ report }) => report?.submittedByName, cell: ({ report }) => <span className="nowrap">{report?.submittedByName ?? '—'}</span> },
    {
      key: 'versions',
      header: <abbr title="Versions">V.</abbr>,
      label: 'Versions',
      numeric: true,
      value: ({ report }) => report?.version,
      cell: ({ week, report }) =>
        report ? (
          <button type="button" className="fr-link fr-text--sm" onClick={() => setRead(week)} aria-label={`${report.version} : lire les versions de ${fullWeek(week)}`}>
            {report.version}
          </button>
        ) : (
          '—'
        ),
    },
    { key: 'remark', header: 'Remarques', value: remarkOf, cell: (week) => <span className={week.state === 'LATE' || week.state === 'MISSING' ? 'fr-icon-time-line fr-icon--sm' : undefined}> {remarkOf(week)}</span> },
  ];
  return (
    <Card span={5} title={findingOf(weeks)} subtitle="Clôture le lundi à 18:00" exports={<ExportLinks fileName={`remontees-${finess}`} columns={columns} rows={weeks} />}>
      <div className="compact">
        <DataTable caption="Dernières remontées" columns={columns} rows={weeks} rowKey={({ week }) => week} />
      </div>
      {read ? <VersionsDialog finess={finess} week={read} onClose={() => setRead(undefined)} /> : null}
    </Card>
  );
}
