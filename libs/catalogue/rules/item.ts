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

/** Collection 1, the protective equipment of hospitals: the one meant when none is named. */
export const DEFAULT_COLLECTION = 1;
