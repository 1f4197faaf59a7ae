import type { ReactNode } from 'react';
import { shortWeek } from '../../figures/dates.js';
import { counted } from '../../figures/numbers.js';
import type { MissingRowFragment } from '../../generated/graphql.js';
import type { Column } from '../../parts/data-table.js';
import { establishmentColumns } from '../establishment-columns.js';

/** "6,1 %": weights are small, one decimal tells them apart; truncated. */
export function weightInWords(weight: number): string {
  const cut = Math.trunc(weight * 1_000 + 1e-9) / 10;
  if (weight > 0 && cut === 0) return '<\u00A00,1\u00A0%';
  return `${cut.toFixed(1).replace('.', ',')}\u00A0%`;
}

/** The director answers for the report; then who delivers it. */
function contactOf({ establishment }: MissingRowFragment) {
  return establishment.contacts.toSorted((a, b) => a.kind.localeCompare(b.kind))[0];
}

const bare = (phone: string): string => phone.replaceAll(/[^+\d]/g, '');

export function ContactLinks({ phone, email, name }: { phone: string | null | undefined; email: string | null | undefined; name: string }): ReactNode {
  return (
    <span className="contact-links">
      {phone ? (
        <a href={`tel:${bare(phone)}`} className="nowrap" aria-label={`Appeler ${name} au ${phone}`}>
          {phone}
        </a>
      ) : null}
      {phone && email ? ' · ' : null}
      {email ? (
        <a href={`mailto:${email}`} aria-label={`courriel de ${name}`}>
          courriel
        </a>
      ) : null}
    </span>
  );
}

/** Who has not answered: what they weigh, since when they are silent, whom to call. */
export function missingColumns(week: string, onComplete: ((row: MissingRowFragment) => void) | undefined): Column<MissingRowFragment>[] {
  return [
    ...establishmentColumns(),
    { key: 'commune', header: 'Commune', hidden: true, value: ({ establishment }) => establishment.communeName },
    { key: 'department', header: 'Département', hidden: true, value: ({ establishment }) => establishment.department.name },
    { key: 'weight', header: 'Poids', label: 'Poids dans la consommation de crise', numeric: true, value: ({ weight }) => weight, cell: ({ weight }) => weightInWords(weight) },
    {
      key: 'last',
      header: 'Dernière',
      label: 'Dernière remontée',
      value: ({ lastWeek }) => (lastWeek ? shortWeek(lastWeek) : 'jamais'),
      cell: ({ lastWeek, missedWeeks }) =>
        lastWeek === null ? (
          <strong className="fr-icon-time-line fr-icon--sm"> jamais</strong>
        ) : missedWeeks ? (
          <strong className="fr-icon-time-line fr-icon--sm nowrap" title={`${counted(missedWeeks, 'semaine déjà manquée', 'semaines déjà manquées')} avant ${shortWeek(week)}`}>
            {' '}
            {shortWeek(lastWeek)}
          </strong>
        ) : (
          shortWeek(lastWeek)
        ),
    },
    { key: 'name', header: 'Contact', hidden: true, value: (row) => contactOf(row)?.name },
    { key: 'phone', header: 'Téléphone', hidden: true, value: (row) => contactOf(row)?.phone ?? row.establishment.phone },
    { key: 'email', header: 'Courriel', hidden: true, value: (row) => contactOf(row)?.email },
    { key: 'contact', header: 'Contact', drawn: true, width: '11.5rem', value: () => null, cell: (row) => <ContactCell row={row} onComplete={onComplete} /> },
  ];
}

function ContactCell({ row, onComplete }: { row: MissingRowFragment; onComplete: ((row: MissingRowFragment) => void) | undefined }): ReactNode {
  const contact = contactOf(row);
  const { name, phone } = row.establishment;
  const incomplete = !contact?.phone || !contact.email;
  return (
    <div className="contact-cell">
      <div>{contact?.name ?? <span className="mention">non renseigné</span>}</div>
      <div className="note">
        <ContactLinks phone={contact?.phone ?? phone} email={contact?.email} name={contact?.name ?? name} />
        {incomplete && onComplete ? (
          <button type="button" className="fr-link fr-text--xs" onClick={() => onComplete(row)} aria-label={`Compléter le contact de ${name}`}>
            Compléter
          </button>
        ) : null}
      </div>
    </div>
  );
}
