import { PERSONAL_LINK } from './letter.js';

/** Where the product's pages are: the only addresses a message holds. */
export class PageAddresses {
  constructor(private readonly publicUrl: string) {}

  get home(): string {
    return `${this.publicUrl}/`;
  }

  entry(finess: string): string {
    return `${this.publicUrl}/etablissement/${encodeURIComponent(finess)}/saisie`;
  }

  /** Where an invitation is accepted. After the #: no server, log or Referer ever sees it. */
  get activation(): string {
    return `${this.publicUrl}/activation#${PERSONAL_LINK}`;
  }

  get newPassword(): string {
    return `${this.publicUrl}/nouveau-mot-de-passe#${PERSONAL_LINK}`;
  }

  get habilitations(): string {
    return `${this.publicUrl}/habilitations`;
  }

  request(id: string): string {
    return `${this.publicUrl}/demandes/${encodeURIComponent(id)}`;
  }
}
