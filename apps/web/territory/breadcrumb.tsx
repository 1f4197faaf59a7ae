import type { ReactNode } from 'react';
import { Breadcrumb } from '@codegouvfr/react-dsfr/Breadcrumb';
import { useSession } from '../session/session.js';

interface Place {
  readonly code: string;
  readonly name: string;
}

/** From the widest territory the reader may open down to where they are. */
export function TerritoryBreadcrumb({ region, department, current }: { region?: Place | undefined; department?: Place | undefined; current: string }): ReactNode {
  const { scope } = useSession();
  const segments = [
    ...(scope.kind === 'NATION' ? [{ label: 'France', linkProps: { to: '/france' } }] : []),
    ...(region && scope.kind !== 'DEPARTMENT' ? [{ label: region.name, linkProps: { to: `/region/${region.code}` } }] : []),
    ...(department ? [{ label: `${department.name} (${department.code})`, linkProps: { to: `/departement/${department.code}` } }] : []),
  ];
  return segments.length === 0 ? null : <Breadcrumb className="territory-breadcrumb" segments={segments} currentPageLabel={current} />;
}
