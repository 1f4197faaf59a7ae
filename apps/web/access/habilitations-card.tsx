import type { ReactNode } from 'react';
import type { MyAccessQuery } from '../generated/graphql.js';
import { day } from '../figures/dates.js';
import { Card } from '../parts/card.js';
import { DataTable } from '../parts/data-table.js';

type Habilitation = MyAccessQuery['myAccess']['habilitations'][number];

/** What the person may do, where, until when, and who decided it. */
export function HabilitationsCard({ habilitations }: { habilitations: readonly Habilitation[] }): ReactNode {
  const inForce = habilitations.filter((held) => held.inForce).length;
  const title = inForce === 0 ? 'Aucune habilitation en vigueur' : inForce === 1 ? 'Une habilitation en vigueur' : `${inForce} habilitations en vigueur`;
  return (
    <Card title={title} subtitle="Une erreur, un départ&nbsp;? Adressez-vous à la personne qui vous a habilité.">
      <DataTable
        caption="Mes habilitations"
        rows={habilitations}
        rowKey={({ id }) => String(id)}
        empty="Aucune habilitation n’a été donnée à votre compte."
        columns={[
          { key: 'role', header: 'Rôle', value: ({ roleLabel }) => roleLabel, isRowHeader: true },
          { key: 'perimeter', header: 'Périmètre', value: ({ perimeter }) => perimeter },
          { key: 'from', header: 'Depuis', value: ({ validFrom }) => day(validFrom, true) },
          { key: 'until', header: 'Jusqu’au', value: ({ validUntil }) => (validUntil === null ? 'Sans fin fixée' : day(validUntil, true)) },
          { key: 'state', header: 'État', value: (held) => stateOf(held) },
          { key: 'by', header: 'Donnée par', value: ({ grantedByName }) => grantedByName },
          { key: 'reason', header: 'Motif', value: ({ reason }) => reason },
        ]}
      />
    </Card>
  );
}

function stateOf({ inForce, validFrom }: Habilitation): string {
  if (inForce) return 'En vigueur';
  return new Date(validFrom).getTime() > Date.now() ? 'À venir' : 'Terminée';
}
