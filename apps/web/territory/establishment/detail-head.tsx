import type { ReactNode } from 'react';
import { counted } from '../../figures/numbers.js';
import type { EstablishmentDetailQuery } from '../../generated/graphql.js';
import { TerritoryBreadcrumb } from '../breadcrumb.js';

type Detailed = NonNullable<EstablishmentDetailQuery['establishment']>;

/** Who it is, and the telephone: the first thing an agent comes for. */
export function DetailHead({ establishment }: { establishment: Detailed }): ReactNode {
  const { contacts, department, region, name } = establishment;
  const phone = establishment.phone ?? contacts.find((contact) => contact.phone)?.phone;
  const email = contacts.find((contact) => contact.email)?.email;
  const where = [establishment.address, [establishment.postalCode, establishment.communeName].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  const facts = [
    establishment.legalEntityFiness ? `entité juridique ${establishment.legalEntityFiness}` : undefined,
    establishment.categoryLabel,
    establishment.beds ? counted(establishment.beds, 'lit ou place', 'lits et places') : undefined,
    where || undefined,
    establishment.ghtCode ? `GHT ${establishment.ghtCode}` : undefined,
  ].filter((fact) => fact !== undefined && fact !== null);
  return (
    <>
      <TerritoryBreadcrumb region={region} department={department} current={name} />
      <div className="page-head">
        <div>
          <h1>{name}</h1>
          <p className="page-head__lead">
            <strong>FINESS {establishment.finess}</strong> · {facts.join(' · ')}
          </p>
        </div>
        <div className="page-head__tools">
          {phone ? (
            <a className="fr-btn fr-btn--secondary fr-btn--sm fr-btn--icon-left fr-icon-phone-line" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
              {phone}
            </a>
          ) : null}
          {email ? (
            <a className="fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-mail-line" href={`mailto:${email}`}>
              Écrire
            </a>
          ) : null}
        </div>
      </div>
    </>
  );
}
