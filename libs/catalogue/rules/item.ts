/** An article that is counted. Amounts are always in `unit`, never in boxes. */
export interface Item {
  readonly code: string;
  /** French, singular. */
  readonly label: string;
  /** French, plural. */
  readonly labelPlural: string;
  readonly unit: string;
  /** Units in the usual box, in base units; null when there is none. Serves to recognise boxes typed for pieces. */
  readonly packSize: number | null;
}

/** Items followed together; their order is that of the amounts in a report, and only grows. */
export interface Collection {
  readonly id: number;
  readonly code: string;
  /** French. */
  readonly label: string;
  readonly items: Item[];
}

/** Collection 1, the protective equipment of hospitals: the one meant when none is named. */
export const DEFAULT_COLLECTION = 1;
