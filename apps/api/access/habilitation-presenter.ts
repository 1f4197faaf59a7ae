import { Inject, Injectable } from '@nestjs/common';
import { type GrantedHabilitation, ROLE_LABELS } from '#access';
import { PerimeterNames } from '#directory';
import { CLOCK, type Clock } from '#platform';
import type { GrantedHabilitationType } from './account.types.js';

/** Habilitations with their names, in one statement for all. */
@Injectable()
export class HabilitationPresenter {
  constructor(
    private readonly names: PerimeterNames,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async present(rows: readonly GrantedHabilitation[]): Promise<GrantedHabilitationType[]> {
    const now = this.clock.now();
    const names = await this.names.execute(rows);
    return rows.map((held, index) => {
      const inForce = new Date(held.validFrom) <= now && (held.validUntil === null || new Date(held.validUntil) > now);
      return { ...held, roleLabel: ROLE_LABELS[held.role], perimeter: names[index] ?? '', inForce };
    });
  }
}
