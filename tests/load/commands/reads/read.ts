/** What a read is asked about, drawn anew for each request. */
export interface Draw {
  readonly region: string;
  readonly department: string;
  /** An establishment whose director has a session. */
  readonly finess: string;
  /** ISO week of the last complete week. */
  readonly week: string;
  /** An instant of that week's following days, as ISO 8601. */
  readonly instant: string;
}

export interface Read {
  readonly name: string;
  readonly query: string;
  readonly variables: (draw: Draw) => Record<string, unknown>;
  readonly token: (draw: Draw) => string;
  /** A whole past situation is counted at reading: it may take a second. */
  readonly mayBeSlow?: boolean;
}
