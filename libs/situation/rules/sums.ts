/** Sums of one item over a territory; all amounts in base units. */
export interface ItemSums {
  readonly territory: string;
  readonly itemCode: string;
  readonly stockOnHand: number;
  readonly crisisConsumption: number;
  readonly consumption: number;
  readonly safetyGap: number;
  /** Establishments per level, in the order of coverage_level. */
  readonly levelCounts: number[];
  readonly staleEstablishments: number;
  readonly staleStock: number;
  readonly staleCrisisConsumption: number;
  /** Stale establishments whose last crisis consumption of the item is unknown. */
  readonly staleUnknown: number;
}

export interface ReportingSums {
  readonly territory: string;
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly computedAt: Date;
}

export interface EstablishmentWeekRow {
  readonly finess: string;
  readonly name: string;
  readonly regionCode: string;
  readonly departmentCode: string;
  /** Week of the figures; null when the establishment never reported. */
  readonly week: string | null;
  readonly onTime: boolean | null;
  readonly stockOnHand: number[] | null;
  readonly consumption: number[] | null;
  readonly crisisConsumption: (number | null)[] | null;
  readonly levels: string[] | null;
}
