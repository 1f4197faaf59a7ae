import { type ReactNode, useMemo, useState } from 'react';
import { useClient } from 'urql';
import { shortWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import { type ScopeKind, type TerritorySituationQuery, WorstPageDocument, type WorstPageQuery, type WorstRowFragment } from '../../generated/graphql.js';
import { useReading } from '../../graph/use-document.js';
import { Card } from '../../parts/card.js';
import { DataTable } from '../../parts/data-table.js';
import { ExportLinks } from '../../parts/export-links.js';
import { Pager } from '../paging/pager.js';
import { useFlashes } from '../use-flashes.js';
import { keyOfWorst, worstColumns } from './worst-columns.js';

const NBSP = '\u00A0';
const PAGE = 8;
const EXPORT_PAGE = 200;

interface WorstCardProps {
  kind: ScopeKind;
  code: string;
  week: string;
  /** The first rows and one more, as the screen read them. */
  first: readonly WorstRowFragment[];
  counts: TerritorySituationQuery['alertCounts'];
  now: number;
  span: number;
}

/** "55 ruptures, 148 stocks critiques". */
function worstInWords(counts: TerritorySituationQuery['alertCounts']): string {
  const open = (wanted: 'STOCK_OUT' | 'CRITICAL'): number => counts?.levels.find(({ level }) => level === wanted)?.open ?? 0;
  return `${counted(open('STOCK_OUT'), 'rupture')}, ${counted(open('CRITICAL'), 'stock critique', 'stocks critiques')}`;
}

/** Establishments the worst off, item by item, the lowest cover first. */
export function WorstCard({ kind, code, week, first, counts, now, span }: WorstCardProps): ReactNode {
  const [offset, setOffset] = useState(0);
  const client = useClient();
  const later = useReading(WorstPageDocument, { kind, code, first: PAGE + 1, offset }, { pause: offset === 0 });
  const read = offset === 0 ? first : (later.data?.worstCoverage ?? []);
  const rows = read.slice(0, PAGE);
  const hasNext = read.length > PAGE;
  const known = hasNext || later.loading ? Math.max(counts?.open ?? 0, offset + read.length) : offset + rows.length;
  const columns = useMemo(() => worstColumns(now), [now]);
  const changed = useFlashes(rows, keyOfWorst, ({ weeksOfCover, level, openRequest }) => `${weeksOfCover} ${level} ${openRequest?.status}`, `${code} ${offset}`);
  const readAll = async (): Promise<WorstRowFragment[]> => {
    const all: WorstRowFragment[] = [];
    for (let from = 0; ; from += EXPORT_PAGE) {
      const { data } = await client.query<WorstPageQuery>(WorstPageDocument.toString(), { kind, code, first: EXPORT_PAGE, offset: from }, { requestPolicy: 'network-only' }).toPromise();
      const page = data?.worstCoverage ?? [];
      all.push(...page);
      if (page.length < EXPORT_PAGE) return all;
    }
  };
  return (
    <Card
      span={span}
      title={first.length > 0 ? `Les plus exposés${NBSP}: ${worstInWords(counts)}` : 'Aucun établissement sous son seuil d’alerte'}
      subtitle={`Tous articles, couverture croissante${rows.length > 0 ? ` · ${offset + 1} à ${offset + rows.length} sur ${known}` : ''}`}
      loading={later.loading}
      failure={offset === 0 ? undefined : later.failure}
      onRetry={later.reload}
      exports={<ExportLinks fileName={`etablissements-exposes-${code}-${shortWeek(week)}`} columns={columns} rows={rows} readAll={readAll} />}
      more={<Pager page={PAGE} offset={offset} hasNext={hasNext} onMove={setOffset} of="Établissements exposés" />}
    >
      <div className="compact">
        <DataTable
          caption="Établissements les plus exposés, un article par ligne"
          columns={columns}
          rows={rows}
          rowKey={keyOfWorst}
          changed={changed}
          empty="Tous les derniers chiffres connus sont au-dessus de leur seuil."
        />
      </div>
    </Card>
  );
}
