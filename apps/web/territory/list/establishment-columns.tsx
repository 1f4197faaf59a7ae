import { Link } from 'react-router';
import { dayAndTime, shortWeek } from '../../figures/dates.js';
import { LEVEL_LABELS } from '../../figures/levels.js';
import { quantity } from '../../figures/numbers.js';
import type { ListedEstablishmentFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { LevelBadge } from '../../parts/level-badge.js';
import { ContactLinks } from '../missing/missing-columns.js';

/** What a list says of an establishment: where it is, how it stands, whether it has answered. */
export function establishmentColumns(week: string): Column<ListedEstablishmentFragment>[] {
  return [
    {
      key: 'name',
      header: 'Établissement',
      isRowHeader: true,
      value: ({ name }) => name,
      cell: ({ finess, name }) => (
        <Link className="fr-link fr-text--sm" to={`/etablissement/${finess}`}>
          {name}
        </Link>
      ),
    },
    { key: 'finess', header: 'FINESS', value: ({ finess }) => finess },
    { key: 'category', header: 'Catégorie', hidden: true, value: ({ categoryLabel }) => categoryLabel },
    { key: 'commune', header: 'Commune', value: ({ communeName }) => communeName },
    {
      key: 'department',
      header: 'Département',
      value: ({ department }) => `${department.name} (${department.code})`,
      cell: ({ department }) => <Link to={`/departement/${department.code}`}>{`${department.name} (${department.code})`}</Link>,
    },
    { key: 'beds', header: 'Lits et places', numeric: true, value: ({ beds }) => beds, cell: ({ beds }) => quantity(beds) },
    { key: 'level', header: 'Pire niveau', value: ({ worstLevel }) => (worstLevel ? LEVEL_LABELS[worstLevel] : null), cell: ({ worstLevel }) => (worstLevel ? <LevelBadge level={worstLevel} /> : '—') },
    {
      key: 'report',
      header: `Remontée ${shortWeek(week)}`,
      value: ({ currentReport }) => (currentReport ? dayAndTime(currentReport.submittedAt) : 'pas reçue'),
      cell: ({ currentReport }) => (currentReport ? dayAndTime(currentReport.submittedAt) : <span className="mention">pas reçue</span>),
    },
    { key: 'phone', header: 'Téléphone', value: ({ phone }) => phone, cell: ({ phone, name }) => (phone ? <ContactLinks phone={phone} email={null} name={name} /> : '—') },
  ];
}
