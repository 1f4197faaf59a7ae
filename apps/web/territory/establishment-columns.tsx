import { Link } from 'react-router';
import type { Column } from '../parts/data-table.js';

interface OfEstablishment {
  readonly establishment: { readonly finess: string; readonly name: string; readonly department: { readonly code: string } };
}

/** The establishment of a row, by its name on the screen and by its number as well in exports. */
export function establishmentColumns<Row extends OfEstablishment>(): Column<Row>[] {
  return [
    { key: 'finess', header: 'FINESS', hidden: true, value: ({ establishment }) => establishment.finess },
    {
      key: 'establishment',
      header: 'Établissement',
      isRowHeader: true,
      value: ({ establishment }) => establishment.name,
      cell: ({ establishment }) => (
        <>
          <Link className="fr-link fr-text--sm" to={`/etablissement/${establishment.finess}`}>
            {establishment.name}
          </Link>
          <span className="mention"> ({establishment.department.code})</span>
        </>
      ),
    },
  ];
}
