/** One establishment as a file tells it, before any check: texts, absent when the format has no such field. */
export interface RawEstablishment {
  readonly finess?: string;
  readonly legalEntityFiness?: string;
  readonly legalEntityName?: string;
  readonly name?: string;
  readonly categoryCode?: string;
  readonly categoryLabel?: string;
  /** Only compared: the region is always derived from the department. */
  readonly regionCode?: string;
  readonly departmentCode?: string;
  readonly communeCode?: string;
  readonly communeName?: string;
  readonly postalCode?: string;
  readonly address?: string;
  readonly phone?: string;
  readonly coordinates?: Coordinates;
  /** Beds and places by activity, to be added up. */
  readonly beds?: readonly (string | undefined)[];
  readonly intensiveBeds?: string;
  readonly emergencyVisits?: string;
  readonly ghtCode?: string;
  readonly openedOn?: string;
  readonly status?: 'open' | 'closed';
  readonly closedOn?: string;
}

/** Degrees, WGS 84. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A checked establishment. Null means "the file does not say": what is already known stays. */
export interface EstablishmentRecord {
  readonly finess: string;
  readonly legalEntityFiness: string | null;
  readonly legalEntityName: string | null;
  readonly name: string;
  readonly categoryCode: string | null;
  readonly categoryLabel: string | null;
  readonly regionCode: string;
  readonly departmentCode: string;
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly beds: number | null;
  readonly intensiveBeds: number | null;
  /** Emergency visits per year. */
  readonly emergencyVisits: number | null;
  readonly ghtCode: string | null;
  readonly openedOn: string | null;
  readonly status: 'open' | 'closed' | null;
  readonly closedOn: string | null;
}

/** Codes that a record may refer to. */
export interface KnownCodes {
  /** Department code → region code. */
  readonly regionOfDepartment: ReadonlyMap<string, string>;
  readonly ghts: ReadonlySet<string>;
}
