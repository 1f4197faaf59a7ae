import { type ReactNode, useState } from 'react';
import { useClient } from 'urql';
import { counted } from '../figures/numbers.js';
import { AuditJournalDocument, AuditPageDocument, type AuditPageQuery, type AuditRowFragment } from '../generated/graphql.js';
import { useReading } from '../graph/use-document.js';
import { Card } from '../parts/card.js';
import { OpenScreen } from '../parts/states.js';
import { DataTable } from '../parts/data-table.js';
import { ExportLinks } from '../parts/export-links.js';
import { useSession } from '../session/session.js';
import { ScreenHead } from '../shell/screen-head.js';
import { useTitle } from '../shell/use-title.js';
import { EntryDialog } from './entry-dialog.js';
import { journalColumns } from './journal-columns.js';
import { filterOf, NO_FILTER } from './journal-filter.js';
import { JournalFilters } from './journal-filters.js';
import { VerificationCard } from './verification-card.js';
import './journal.css';

const STEP = 25;
const MOST = 200;
/** More than that is a question for the command line. */
const MOST_EXPORTED = 10_000;

/** Who did what, when, on which perimeter: newest first. */
export function Journal(): ReactNode {
  const { role, perimeter } = useSession();
  const client = useClient();
  const [asked, setAsked] = useState(NO_FILTER);
  const [first, setFirst] = useState(STEP);
  const [shown, setShown] = useState<AuditRowFragment>();
  const filter = filterOf(asked);
  const { data, failure, loading, reload } = useReading(AuditJournalDocument, { filter, first, after: null });
  useTitle('Journal d’audit');
  const { nodes = [], pageInfo } = data?.auditTrail ?? {};
  const names = new Map(data?.collections.flatMap(({ items }) => items.map(({ code, label }) => [code, label] as const)));
  const columns = journalColumns(setShown, names);
  const readAll = async (): Promise<AuditRowFragment[]> => {
    const all: AuditRowFragment[] = [];
    for (let after: string | null = null; ; ) {
      const { data: read, error } = await client.query<AuditPageQuery>(AuditPageDocument.toString(), { filter, first: MOST, after }, { requestPolicy: 'network-only' }).toPromise();
      if (!read) throw error ?? new Error('No page');
      all.push(...read.auditTrail.nodes);
      after = read.auditTrail.pageInfo.endCursor ?? null;
      if (!read.auditTrail.pageInfo.hasNextPage || all.length >= MOST_EXPORTED) return all;
    }
  };
  return (
    <OpenScreen failure={failure}>
      <ScreenHead title="Journal d’audit" lead={`Qui a fait quoi, quand, sur quel périmètre\u00A0: ${perimeter || 'France entière'}. Rien ne s’y efface.`} />
      {role === 'ADMIN' ? <VerificationCard /> : null}
      <JournalFilters
        actions={data?.auditActions ?? []}
        hasRegions={role === 'ADMIN'}
        onAsk={(next) => {
          setAsked(next);
          setFirst(STEP);
          reload();
        }}
      />
      <Card
        title={!data ? 'Inscriptions' : pageInfo?.hasNextPage ? `Les ${nodes.length} dernières inscriptions` : counted(nodes.length, 'inscription')}
        subtitle="La plus récente d’abord"
        loading={loading}
        failure={failure}
        onRetry={reload}
        exports={nodes.length > 0 ? <ExportLinks fileName="journal-audit" columns={columns} rows={nodes} readAll={readAll} /> : null}
        more={
          pageInfo?.hasNextPage && first < MOST ? (
            <button type="button" className="foot-button" onClick={() => setFirst(Math.min(MOST, first + STEP))}>
              Voir plus
            </button>
          ) : null
        }
      >
        <DataTable caption="Inscriptions au journal d’audit, la plus récente d’abord" columns={columns} rows={nodes} rowKey={({ id }) => id} empty="Rien ne correspond à ces filtres." />
      </Card>
      {shown ? <EntryDialog entry={shown} names={names} onClose={() => setShown(undefined)} /> : null}
    </OpenScreen>
  );
}
