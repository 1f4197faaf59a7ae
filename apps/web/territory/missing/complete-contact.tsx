import type { ReactNode } from 'react';
import type { MissingRowFragment } from '../../generated/graphql.js';
import { ContactDialog } from './contact-dialog.js';

/** The director's contact, or the first that is incomplete. */
export function CompleteContact({ row, onClose, onChanged }: { row: MissingRowFragment | undefined; onClose: () => void; onChanged: () => void }): ReactNode {
  if (!row) return null;
  const { establishment } = row;
  const incomplete = establishment.contacts.find(({ phone, email }) => !phone || !email);
  return <ContactDialog establishment={establishment} kind={incomplete?.kind ?? 'DIRECTOR'} contact={incomplete} onClose={onClose} onChanged={onChanged} />;
}
