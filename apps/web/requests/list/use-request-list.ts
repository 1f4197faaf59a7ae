import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { RequestListDocument, type RequestListQuery, type RequestListQueryVariables, type RequestRowFragment } from '../../generated/graphql.js';
import { type Reading, useReading } from '../../graph/use-document.js';

const PAGE = 25;
const EXPORT_PAGE = 200;

export interface RequestPages {
  readonly reading: Reading<RequestListQuery>;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  readonly next: (() => void) | undefined;
  readonly previous: (() => void) | undefined;
  /** Every row of the list, for an export. */
  readAll(): Promise<RequestRowFragment[]>;
}

/** One page of a list of requests, and the way to the others. A list of other filters begins at its first page. */
export function useRequestList(variables: Omit<RequestListQueryVariables, 'first' | 'after'>): RequestPages {
  const client = useClient();
  const list = JSON.stringify(variables);
  const [place, setPlace] = useState<{ list: string; cursors: readonly string[] }>({ list, cursors: [] });
  const cursors = place.list === list ? place.cursors : [];
  const reading = useReading(RequestListDocument, { ...variables, first: PAGE, after: cursors.at(-1) ?? null });
  const found = reading.data?.emergencyRequests;
  const end = found?.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
  const readAll = useCallback(async () => {
    const rows: RequestRowFragment[] = [];
    let after: string | null = null;
    do {
      const { data, error }: { data?: RequestListQuery; error?: Error } = await client.query<RequestListQuery>(
        RequestListDocument.toString(),
        { ...(JSON.parse(list) as typeof variables), first: EXPORT_PAGE, after },
        { requestPolicy: 'network-only' },
      );
      if (!data) throw error ?? new Error('no answer');
      rows.push(...data.emergencyRequests.nodes);
      after = data.emergencyRequests.pageInfo.hasNextPage ? data.emergencyRequests.pageInfo.endCursor : null;
    } while (after !== null);
    return rows;
  }, [client, list]);
  return {
    reading,
    page: cursors.length + 1,
    pages: Math.max(1, Math.ceil((found?.totalCount ?? 0) / PAGE)),
    next: end ? () => setPlace({ list, cursors: [...cursors, end] }) : undefined,
    previous: cursors.length > 0 ? () => setPlace({ list, cursors: cursors.slice(0, -1) }) : undefined,
    readAll,
  };
}
