/** Where the product's pages are: the only addresses a message holds. */
export class PageAddresses {
  constructor(private readonly publicUrl: string) {}

  get home(): string {
    return `${this.publicUrl}/`;
  }

  entry(finess: string): string {
    return `${this.publicUrl}/etablissement/${encodeURIComponent(finess)}/saisie`;
  }

  request(id: string): string {
    return `${this.publicUrl}/demandes/${encodeURIComponent(id)}`;
  }
}
