export interface Territory {
  /** INSEE code. */
  readonly code: string;
  readonly name: string;
}

export interface Department extends Territory {
  readonly regionCode: string;
}

/** An establishment as people see it: a geographic site with its FINESS number. */
export interface Establishment {
  readonly finess: string;
  readonly name: string;
  readonly legalEntityFiness: string | null;
  readonly categoryCode: string | null;
  readonly categoryLabel: string | null;
  readonly region: Territory;
  readonly department: Territory;
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly beds: number;
  readonly intensiveBeds: number;
  /** Emergency visits per year. */
  readonly emergencyVisits: number;
  readonly ghtCode: string | null;
  /** Calendar dates "YYYY-MM-DD". */
  readonly openedOn: string | null;
  readonly closedOn: string | null;
}

export interface Contact {
  readonly finess: string;
  readonly kind: 'DIRECTOR' | 'LOGISTICS';
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
}
