import type { Client } from 'urql';
import { MissingPageDocument, type MissingPageQuery, type MissingRowFragment, type ScopeKind } from '../../generated/graphql.js';

const PAGE = 200;

/** The whole list, by pages: what an export needs. */
export async function readAllMissing(client: Client, about: { kind: ScopeKind; code: string | null; week: string }): Promise<MissingRowFragment[]> {
  const all: MissingRowFragment[] = [];
  for (;;) {
    const { data, error } = await client.query<MissingPageQuery>(MissingPageDocument.toString(), { ...about, first: PAGE, offset: all.length }, { requestPolicy: 'network-only' }).toPromise();
    if (error) throw error;
    const page = data?.missingReports;
    all.push(...(page?.nodes ?? []));
    if (!page || page.nodes.length < PAGE || all.length >= page.totalCount) return all;
  }
}
