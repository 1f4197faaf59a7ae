import type { Type } from '@nestjs/common';
import { Field, Int, ObjectType } from '@nestjs/graphql';

/** Most rows one page may have: bounds the cost of any list. */
export const LARGEST_PAGE = 200;

@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Boolean)
  hasNextPage: boolean;

  @Field(() => String, { nullable: true })
  endCursor: string | null;
}

export interface Edge<Node> {
  cursor: string;
  node: Node;
}

export interface Connection<Node> {
  edges: Edge<Node>[];
  nodes: Node[];
  pageInfo: PageInfoType;
  totalCount: Total;
}

/** A total that costs a statement of its own is counted only when the operation asks for it. */
type Total = number | (() => Promise<number>);

/** Declares `<Name>Connection` and `<Name>Edge` for a node type. */
export function connectionOf<Node>(name: string, node: Type<Node>): Type<Connection<Node>> {
  @ObjectType(`${name}Edge`)
  class EdgeType implements Edge<Node> {
    @Field(() => String)
    cursor: string;

    @Field(() => node)
    node: Node;
  }

  @ObjectType(`${name}Connection`)
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType])
    edges: EdgeType[];

    @Field(() => [node])
    nodes: Node[];

    @Field(() => PageInfoType)
    pageInfo: PageInfoType;

    @Field(() => Int)
    totalCount: Total;
  }
  return ConnectionType;
}

/** A page of rows as a connection; `cursorOf` gives the opaque position of a row. */
export function toConnection<Node>(
  page: { rows: Node[]; hasNext: boolean; total: Total },
  cursorOf: (node: Node) => string,
): Connection<Node> {
  const edges = page.rows.map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    nodes: page.rows,
    pageInfo: { hasNextPage: page.hasNext, endCursor: edges.at(-1)?.cursor ?? null },
    totalCount: page.total,
  };
}

const USUAL_PAGE = 25;

/** Keeps a page size within 1..LARGEST_PAGE. */
export function pageSize(first: number | null | undefined): number {
  return Math.min(Math.max(Math.trunc(first ?? USUAL_PAGE), 1), LARGEST_PAGE);
}
