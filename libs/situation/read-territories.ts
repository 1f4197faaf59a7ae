import { Injectable } from '@nestjs/common';
import type { Scope } from '#access';
import { ReportingWeek } from '#platform';
import { ReadSituation } from './read-situation.js';
import type { Situation } from './rules/situation.js';
import { SituationAsKnown } from './situation-as-known.js';

export interface TerritoriesQuery {
  readonly kind: 'REGION' | 'DEPARTMENT';
  /** Code of the region the departments are of; the nation when null. */
  readonly within: string | null;
  /** The last complete week when undefined. */
  readonly week?: ReportingWeek | undefined;
  /** As it was known at this instant; as it is known now when null. */
  readonly knownAt: Date | null;
}

/** The territories of one kind side by side, for maps: all regions, all departments, or those of a region. */
@Injectable()
export class ReadTerritories {
  constructor(
    private readonly current: ReadSituation,
    private readonly asKnown: SituationAsKnown,
  ) {}

  /** @throws {Refusal} FORBIDDEN unless the whole of what they lie in is in the scope. */
  async execute(scope: Scope, { kind, within, week, knownAt }: TerritoriesQuery): Promise<Situation[]> {
    const whole = kind === 'DEPARTMENT' && within !== null ? 'REGION' : 'NATION';
    const code = whole === 'REGION' ? within : null;
    const parts = kind === 'DEPARTMENT' ? 'DEPARTMENTS' : 'BELOW';
    if (!knownAt) return (await this.current.execute(scope, whole, code, week, parts)).children;
    const then = week ?? ReportingWeek.lastComplete(knownAt);
    return (await this.asKnown.execute(scope, whole, code, then, knownAt, parts)).children;
  }
}
