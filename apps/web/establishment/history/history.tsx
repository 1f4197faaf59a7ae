import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { dayAndTime, duration, fullWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { originInWords, REPORT_STATE_ICONS, REPORT_STATE_LABELS } from '../../figures/report-states.js';
import { ReportHistoryDocument, type ReportHistoryQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { useSession } from '../../session/session.js';
import { useTitle } from '../../shell/use-title.js';
import { VersionsDialog } from './versions-dialog.js';

type Week = ReportHistoryQuery['reportWeeks'][number];

const STEP = 12;
/** Two years of weeks. */
const MOST = 104;

/** Every week with what was sent, by whom, and in how many versions. */
export function ReportHistory(): ReactNode {
  const { finess = '' } = useParams();
  const { role } = useSession();
  const [first, setFirst] = useState(STEP);
  const [opened, setOpened] = useState<string>();
  const { data, failure, loading, reload } = useReading(ReportHistoryDocument, { finess, first });
  useTitle('Historique des remontées');
  const weeks = (data?.reportWeeks ?? []).filter(({ state }) => state !== 'NOT_EXPECTED');
  const columns = columnsOf(finess, role === 'DIRECTOR' || role === 'REPORTER', setOpened);
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>Historique des remontées</h1>
          <p className="page-head__lead">{data?.establishment ? `${data.establishment.name} · FINESS ${finess}` : `FINESS ${finess}`}</p>
        </div>
      </div>
      <Card
        title={finding(weeks)}
        subtitle="Une correction ne remplace jamais&nbsp;: chaque version reste lisible, avec son auteur et sa date."
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={<ExportLinks fileName={`remontees-${finess}`} columns={columns} rows={weeks} />}
        more={
          data && data.reportWeeks.length === first && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(first + STEP * 3, MOST))}>
              Voir plus de semaines
            </button>
          ) : null
        }
      >
        <DataTable caption="Remontées, la plus récente d’abord" columns={columns} rows={weeks} rowKey={(row) => row.week} />
      </Card>
      {opened ? <VersionsDialog finess={finess} week={opened} onClose={() => setOpened(undefined)} /> : null}
    </div>
  );
}

function finding(weeks: readonly Week[]): string {
  const sent = weeks.filter(({ report }) => report);
  const late = sent.filter(({ state }) => state === 'LATE').length;
  const past = weeks.filter(({ state }) => state !== 'DUE').length;
  const sentPast = sent.filter(({ state }) => state !== 'DUE').length;
  return `${sentPast} ${sentPast < 2 ? 'remontée' : 'remontées'} sur ${past}, ${late === 0 ? 'aucune en retard' : `${late} en retard`}`;
}

function columnsOf(finess: string, mayReport: boolean, open: (week: string) => void): Column<Week>[] {
  return [
    { key: 'week', header: 'Semaine', isRowHeader: true, value: ({ week }) => week, cell: ({ week }) => fullWeek(week) },
    {
      key: 'state',
      header: 'État',
      value: ({ state }) => REPORT_STATE_LABELS[state],
      cell: ({ state, report }) => (
        <span className={`${REPORT_STATE_ICONS[state]} fr-icon--sm`}>
          {' '}
          {REPORT_STATE_LABELS[state]}
          {report?.lateByMinutes ? ` de ${duration(report.lateByMinutes)}` : ''}
        </span>
      ),
    },
    { key: 'sent', header: 'Envoyée', value: ({ report }) => report?.submittedAt, cell: ({ report }) => (report ? dayAndTime(report.submittedAt) : '—') },
    { key: 'by', header: 'Par', value: ({ report }) => report?.submittedByName },
    { key: 'director', header: 'Au nom de', value: ({ report }) => report?.directorName },
    { key: 'origin', header: 'Origine', value: ({ report }) => report && originInWords(report.origin) },
    { key: 'comment', header: 'Mot', value: ({ report }) => report?.comment },
    {
      key: 'versions',
      header: 'Versions',
      numeric: true,
      value: ({ report }) => report?.version,
      cell: ({ week, report }) =>
        report ? (
          <button type="button" className="fr-link" onClick={() => open(week)} aria-label={`${counted(report.version, 'version')} de ${fullWeek(week)}`}>
            {counted(report.version, 'version')}
          </button>
        ) : mayReport ? (
          <Link to={`/etablissement/${finess}/saisie?semaine=${week}`}>Saisir</Link>
        ) : (
          '—'
        ),
    },
  ];
}
