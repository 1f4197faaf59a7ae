import { type ReactNode, useEffect } from 'react';
import { dayAndTime, duration } from '../figures/dates.js';
import { counted, quantity } from '../figures/numbers.js';
import { BackgroundWorkDocument, type BackgroundWorkQuery } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { type Column, DataTable } from '../parts/data-table.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { FailedWork } from './failed-work.js';

type Queue = BackgroundWorkQuery['queueHealth']['queues'][number];

const REFRESH_MS = 5_000;

const COLUMNS: Column<Queue>[] = [
  { key: 'label', header: 'File', isRowHeader: true, value: ({ label }) => label },
  ...(['waiting', 'active', 'delayed', 'failed', 'completed', 'workers'] as const).map(
    (field): Column<Queue> => ({
      key: field,
      header: { waiting: 'En attente', active: 'En cours', delayed: 'Différés', failed: 'En échec', completed: 'Faits récemment', workers: 'Traitements à l’écoute' }[field],
      numeric: true,
      value: (row) => row[field],
      cell: (row) => (field === 'failed' && row.failed > 0 ? <strong>{quantity(row.failed)}</strong> : quantity(row[field])),
    }),
  ),
  { key: 'oldest', header: 'Attente du plus ancien', numeric: true, value: ({ oldestWaitingSeconds }) => oldestWaitingSeconds, cell: ({ oldestWaitingSeconds }) => (oldestWaitingSeconds === null ? '—' : duration(oldestWaitingSeconds / 60)) },
  { key: 'last', header: 'Dernier fait', value: ({ lastCompletedAt }) => lastCompletedAt, cell: ({ lastCompletedAt }) => (lastCompletedAt ? dayAndTime(lastCompletedAt) : '—') },
];

/** Is the work of the night done? Queues, what waits for its evaluation, what failed. */
export function BackgroundWork(): ReactNode {
  const { data, failure, loading, reload } = useReading(BackgroundWorkDocument, {});
  useTitle('Traitements');
  useEffect(() => {
    const timer = setInterval(reload, REFRESH_MS);
    return () => clearInterval(timer);
  }, [reload]);
  const health = data?.queueHealth;
  return (
    <div className="fr-container">
      <ScreenHead title={health ? finding(health) : 'Traitements de fond'} lead={health ? `File tenue par ${health.backend} · dernier balayage ${health.lastSweepAt ? dayAndTime(health.lastSweepAt) : 'inconnu'} · relu toutes les 5 secondes` : undefined} />
      <div className="stack">
        <Card title={health?.evaluation.pendingReports ? `${counted(health.evaluation.pendingReports, 'remontée', 'remontées')} à évaluer, la plus ancienne depuis ${duration(health.evaluation.oldestPendingSeconds / 60)}` : 'Toutes les remontées sont évaluées'} subtitle="Files de travaux" loading={loading} failure={failure} onRetry={reload}>
          <DataTable caption="Files de travaux" columns={COLUMNS} rows={health?.queues ?? []} rowKey={({ name }) => name} />
        </Card>
        {health ? <FailedWork health={health} onRetried={reload} /> : null}
      </div>
    </div>
  );
}

function finding(health: BackgroundWorkQuery['queueHealth']): string {
  if (!health.available) return 'La file ne répond pas ; rien n’est perdu';
  const failed = health.failedJobs.length + health.evaluation.setAside;
  return failed === 0 ? 'Traitements de fond : tout passe' : `Traitements de fond : ${counted(failed, 'échec')} à regarder`;
}
