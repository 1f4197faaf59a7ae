import type { ReactNode } from 'react';
import { dayAndTime } from '../figures/dates.js';
import { type BackgroundWorkQuery, RetryEvaluationDocument, RetryFailedJobDocument } from '../generated/graphql.js';
import { useSending } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { DataTable } from '../parts/data-table.js';

type Health = BackgroundWorkQuery['queueHealth'];
type Job = Health['failedJobs'][number];
type Failure = Health['evaluation']['failures'][number];

/** What failed, why, and a button to try again. */
export function FailedWork({ health, onRetried }: { health: Health; onRetried: () => void }): ReactNode {
  const retryJob = useSending(RetryFailedJobDocument);
  const retryEvaluation = useSending(RetryEvaluationDocument);
  const retry = (name: string, act: () => Promise<unknown>): ReactNode => (
    <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void act().then(onRetried)} aria-label={`Réessayer : ${name}`}>
      Réessayer
    </button>
  );
  return (
    <>
      <Card title={health.failedJobs.length === 0 ? 'Aucun travail en échec' : 'Travaux en échec'} subtitle="Après plusieurs essais ; le balayage retrouve le travail à faire dans la base">
        <DataTable
          caption="Travaux en échec"
          empty="Rien à reprendre."
          columns={[
            { key: 'queue', header: 'File', isRowHeader: true, value: ({ queue }: Job) => queue },
            { key: 'reason', header: 'Cause', value: ({ reason }: Job) => reason },
            { key: 'attempts', header: 'Essais', numeric: true, value: ({ attempts }: Job) => attempts },
            { key: 'at', header: 'Quand', value: ({ failedAt }: Job) => failedAt, cell: ({ failedAt }: Job) => (failedAt ? dayAndTime(failedAt) : '—') },
            { key: 'retry', header: <span className="fr-sr-only">Agir</span>, label: 'Agir', drawn: true, value: () => null, cell: ({ queue, id }: Job) => retry(`${queue} ${id}`, async () => retryJob({ queue, id })) },
          ]}
          rows={health.failedJobs}
          rowKey={({ queue, id }) => `${queue} ${id}`}
        />
      </Card>
      <Card title={health.evaluation.setAside === 0 ? 'Aucun établissement mis de côté' : `${health.evaluation.setAside} établissements mis de côté`} subtitle="Leur évaluation échoue ; les autres avancent sans eux">
        <DataTable
          caption="Établissements mis de côté"
          empty="Aucun."
          columns={[
            { key: 'name', header: 'Établissement', isRowHeader: true, value: ({ establishment }: Failure) => establishment.name },
            { key: 'error', header: 'Cause', value: ({ error }: Failure) => error },
            { key: 'attempts', header: 'Essais', numeric: true, value: ({ attempts }: Failure) => attempts },
            { key: 'next', header: 'Prochain essai', value: ({ retryAt }: Failure) => retryAt, cell: ({ retryAt }: Failure) => dayAndTime(retryAt) },
            { key: 'retry', header: <span className="fr-sr-only">Agir</span>, label: 'Agir', drawn: true, value: () => null, cell: ({ establishment }: Failure) => retry(establishment.name, async () => retryEvaluation({ finess: establishment.finess })) },
          ]}
          rows={health.evaluation.failures}
          rowKey={({ establishment }) => establishment.finess}
        />
      </Card>
    </>
  );
}
