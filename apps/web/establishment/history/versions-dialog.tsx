import type { ReactNode } from 'react';
import { dayAndTime, fullWeek } from '../../figures/dates.js';
import { quantity } from '../../figures/numbers.js';
import { originInWords } from '../../figures/report-states.js';
import { ReportVersionsDocument, type ReportVersionsQuery } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { DataTable } from '../../parts/data-table.js';
import { Dialog } from '../../parts/dialog.js';
import { CardFailure, Skeleton } from '../../parts/states.js';

type Version = ReportVersionsQuery['weeklyReportVersions'][number];
type Line = Version['lines'][number];

/** All versions of one week, the newest first; what a version changed is marked. */
export function VersionsDialog({ finess, week, onClose }: { finess: string; week: string; onClose: () => void }): ReactNode {
  const { data, failure, reload } = useReading(ReportVersionsDocument, { finess, week });
  return (
    <Dialog open title={`Remontée ${fullWeek(week)}`} onClose={onClose}>
      {failure ? <CardFailure failure={failure} onRetry={reload} /> : null}
      {!data && !failure ? <Skeleton /> : null}
      {data?.weeklyReportVersions.map((version, index, all) => (
        <section key={version.version} className="fr-mb-4w">
          <h3 className="fr-h6 fr-mb-1v">
            Version {version.version}
            {index === 0 && all.length > 1 ? ', retenue' : ''}
          </h3>
          <p className="mention fr-mb-1w">
            {dayAndTime(version.submittedAt)}, {version.submittedByName}
            {version.directorName && version.directorName !== version.submittedByName ? ` au nom de ${version.directorName}` : ''} · {originInWords(version.origin)}
            {version.comment ? ` · «\u00A0${version.comment}\u00A0»` : ''}
          </p>
          <VersionTable version={version} before={all[index + 1]} />
        </section>
      ))}
    </Dialog>
  );
}

function VersionTable({ version, before }: { version: Version; before: Version | undefined }): ReactNode {
  const earlier = (line: Line): Line | undefined => before?.lines.find(({ item }) => item.code === line.item.code);
  const figure = (field: 'stockOnHand' | 'consumption' | 'received') => ({
    numeric: true,
    value: (line: Line) => line[field],
    cell: (line: Line) => {
      const old = earlier(line);
      if (!old || old[field] === line[field]) return quantity(line[field]);
      return (
        <>
          <s className="mention">{quantity(old[field])}</s> <strong>{quantity(line[field])}</strong>
        </>
      );
    },
  });
  return (
    <DataTable
      caption={`Version ${version.version}, en pièces`}
      columns={[
        { key: 'item', header: 'Article', isRowHeader: true, value: (line: Line) => line.item.labelPlural },
        { key: 'stock', header: 'Stock', ...figure('stockOnHand') },
        { key: 'received', header: 'Reçu', ...figure('received') },
        { key: 'consumption', header: 'Consommé', ...figure('consumption') },
      ]}
      rows={version.lines}
      rowKey={(line) => line.item.code}
    />
  );
}
