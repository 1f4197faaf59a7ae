import { type ReactNode, useState } from 'react';
import type { ContactKind, EstablishmentDetailQuery } from '../../generated/graphql.js';
import { Card } from '../../parts/card.js';
import { ContactDialog } from '../missing/contact-dialog.js';
import { ContactLinks } from '../missing/missing-columns.js';

type Detailed = NonNullable<EstablishmentDetailQuery['establishment']>;

const KINDS: readonly [kind: ContactKind, label: string][] = [
  ['DIRECTOR', 'direction, responsable de la remontée'],
  ['LOGISTICS', 'logistique'],
];

/** Who answers for the establishment, and who delivers. */
export function ContactsCard({ establishment, mayEdit, onChanged }: { establishment: Detailed; mayEdit: boolean; onChanged: () => void }): ReactNode {
  const [edited, setEdited] = useState<ContactKind>();
  const contactOf = (kind: ContactKind) => establishment.contacts.find((contact) => contact.kind === kind);
  return (
    <Card title="Contacts">
      <ul className="contacts fr-raw-list">
        {KINDS.map(([kind, label]) => {
          const contact = contactOf(kind);
          return (
            <li key={kind}>
              <div>
                <div>
                  {contact ? <strong>{contact.name}</strong> : <span className="mention">non renseigné</span>}
                  <span className="mention">, {label}</span>
                </div>
                <ContactLinks phone={contact?.phone} email={contact?.email} name={contact?.name ?? label} />
              </div>
              {mayEdit ? (
                <button type="button" className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-edit-line" title={contact ? `Modifier le contact : ${label}` : `Compléter : ${label}`} onClick={() => setEdited(kind)}>
                  {contact ? `Modifier le contact : ${label}` : `Compléter : ${label}`}
                </button>
              ) : null}
            </li>
          );
        })}
        {establishment.phone ? (
          <li>
            <div>
              <div>
                Standard<span className="mention">, établissement</span>
              </div>
              <ContactLinks phone={establishment.phone} email={null} name="le standard" />
            </div>
          </li>
        ) : null}
      </ul>
      {edited ? <ContactDialog establishment={establishment} kind={edited} contact={contactOf(edited)} onClose={() => setEdited(undefined)} onChanged={onChanged} /> : null}
    </Card>
  );
}
