import type { AuditTrailFilter } from '../generated/graphql.js';
import { moveDay } from '../figures/dates.js';
import { parisInstant } from '../figures/paris-instant.js';

/** What is typed in the filters. */
export interface AskedFilter {
  readonly person: string;
  readonly finess: string;
  readonly region: string;
  readonly action: string;
  /** Days in Paris, both included. */
  readonly from: string;
  readonly to: string;
}

export const NO_FILTER: AskedFilter = { person: '', finess: '', region: '', action: '', from: '', to: '' };

/** Days become instants of Paris: the last one is included to its end. */
export function filterOf({ person, finess, region, action, from, to }: AskedFilter): AuditTrailFilter {
  const text = (value: string): string | null => value.trim() || null;
  return {
    person: text(person),
    finess: text(finess)?.replace(/\s/g, '') ?? null,
    region: text(region),
    action: text(action),
    from: (from && parisInstant(`${from}T00:00`)) || null,
    to: (to && parisInstant(`${moveDay(to, 1)}T00:00`)) || null,
  };
}
