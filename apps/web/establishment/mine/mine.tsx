import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { dayAndTime, duration, fullWeek, minutesBetween, shortWeek } from '../../figures/dates.js';
import { byGravity } from '../../figures/levels.js';
import { useNow } from '../../figures/use-now.js';
import { MyEstablishmentsDocument, type MyEstablishmentsQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { type Column, DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { useTitle } from '../../shell/use-title.js';

type Row = MyEstablishmentsQuery['me']['establishments'][number];

/** For who answers for several establishments: who is left this week, the most exposed first. */
export function MyEstablishments(): ReactNode {
  const { data, failure, loading, reload } = useReading(MyEstablishmentsDocument, {});
  const now = useNow(data?.reportingPeriod.now);
  useTitle('Mes établissements');
  const rows = (data?.me.establishments ?? []).toSorted(
    (a, b) => Number(a.currentReport !== null) - Number(b.currentReport !== null) || byGravity(b.worstLevel ?? 'UNKNOWN', a.worstLevel ?? 'UNKNOWN'),
  );
  const left = rows.filter(({ currentReport }) => currentReport === null).length;
  const columns = columnsOf();
  return (
    <div className="fr-container">
      <div className="page-head">
        <div>
          <h1>Mes établissements</h1>
          {data && now !== undefined ? (
            <p className="page-head__lead">
              {fullWeek(data.reportingPeriod.week)} · clôture {dayAndTime(data.reportingPeriod.deadline)}, dans {duration(minutesBetween(now, Date.parse(data.reportingPeriod.deadline)))}
            </p>
          ) : null}
        </div>
      </div>
      <Card
        isKey={left > 0}
        title={data ? finding(left, rows.length, shortWeek(data.reportingPeriod.week)) : 'Vos établissements'}
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={<ExportLinks fileName="mes-etablissements" columns={columns} rows={rows} />}
        more={
          <Link className="foot-button fr-icon-upload-line" to={`/etablissement/${rows[0]?.finess ?? ''}/fichier`}>
            Déposer un fichier pour plusieurs établissements
          </Link>
        }
      >
        <DataTable caption="Vos établissements, ceux qui restent d’abord" columns={columns} rows={rows} rowKey={({ finess }) => finess} />
      </Card>
    </div>
  );
}

function finding(left: number, total: number, week: string): string {
  if (left === 0) return `Tout est envoyé\u00A0: ${total} ${total < 2 ? 'remontée' : 'remontées'} ${week}`;
  return `Il reste ${left} ${left < 2 ? 'remontée' : 'remontées'} ${week} sur ${total}`;
}

function columnsOf(): Column<Row>[] {
  return [
    { key: 'name', header: 'Établissement', isRowHeader: true, value: ({ name }) => name, cell: ({ finess, name, department }) => <><Link to={`/etablissement/${finess}`}>{name}</Link> ({department.code})</> },
    { key: 'finess', header: 'FINESS', value: ({ finess }) => finess },
    { key: 'level', header: 'Niveau le plus grave', value: ({ worstLevel }) => worstLevel, cell: ({ worstLevel }) => (worstLevel ? <LevelBadge level={worstLevel} /> : '—') },
    {
      key: 'report',
      header: 'Remontée de la semaine',
      value: ({ currentReport }) => currentReport?.submittedAt ?? 'à envoyer',
      cell: ({ currentReport }) =>
        currentReport ? (
          <span className="fr-icon-check-line fr-icon--sm">
            {' '}
            {dayAndTime(currentReport.submittedAt)}, {currentReport.submittedByName}
          </span>
        ) : (
          <strong>à envoyer</strong>
        ),
    },
    {
      key: 'act',
      header: <span className="fr-sr-only">Agir</span>,
      label: 'Agir',
      drawn: true,
      value: () => null,
      cell: ({ finess, name, currentReport }) => (
        <Link className={`fr-btn fr-btn--sm ${currentReport ? 'fr-btn--tertiary' : ''}`} to={`/etablissement/${finess}/saisie`} aria-label={`${currentReport ? 'Corriger' : 'Saisir'}\u00A0: ${name}`}>
          {currentReport ? 'Corriger' : 'Saisir'}
        </Link>
      ),
    },
  ];
}
