import { Injectable } from '@nestjs/common';
import { ROLE_LABELS } from '#access';
import { PerimeterNames } from '#directory';
import type { ListedHabilitation, ListedInvitation } from '#registration';
import type { ManagedHabilitationType } from './habilitation.types.js';
import type { InvitationType } from './invitation.types.js';

/** Roles and perimeters in words, however many rows, in one statement. */
@Injectable()
export class GrantPresenter {
  constructor(private readonly names: PerimeterNames) {}

  async habilitations(rows: readonly ListedHabilitation[]): Promise<ManagedHabilitationType[]> {
    const names = await this.names.execute(rows);
    return rows.map((row, index) => ({ ...row, reviewReasons: [...row.reviewReasons], roleLabel: ROLE_LABELS[row.role], perimeter: names[index] ?? '' }));
  }

  async habilitation(row: ListedHabilitation): Promise<ManagedHabilitationType> {
    const [shown] = await this.habilitations([row]);
    if (!shown) throw new Error('One row in, one row out');
    return shown;
  }

  async invitations(rows: readonly ListedInvitation[]): Promise<InvitationType[]> {
    const names = await this.names.execute(rows);
    return rows.map((row, index) => ({ ...row, roleLabel: ROLE_LABELS[row.role], perimeter: names[index] ?? '' }));
  }

  async invitation(row: ListedInvitation): Promise<InvitationType> {
    const [shown] = await this.invitations([row]);
    if (!shown) throw new Error('One row in, one row out');
    return shown;
  }
}
