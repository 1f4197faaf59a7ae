import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { holds, scopeCovers, scopeFor } from '#access';
import { type Contact, Directory, type Establishment } from '#directory';
import type { GraphqlContext } from '../graphql-context.js';

interface Loaders {
  readonly establishments: DataLoader<string, Establishment | null>;
  readonly contacts: DataLoader<string, Contact[]>;
}

/** One statement per kind of nested object and request, however many rows the list has. */
@Injectable()
export class RequestLoaders {
  private readonly byContext = new WeakMap<GraphqlContext, Loaders>();

  constructor(private readonly directory: Directory) {}

  /** @throws {Error} when the establishment of a row is not in the directory, which the import never allows. */
  async establishment(context: GraphqlContext, finess: string): Promise<Establishment> {
    const establishment = await this.of(context).establishments.load(finess);
    if (!establishment) throw new Error(`Establishment missing from the directory: ${finess}`);
    return establishment;
  }

  /** Of the reader's own perimeter: of an establishment that another's request names, they see what the register says. */
  async contacts(context: GraphqlContext, { finess, region, department }: Establishment): Promise<Contact[]> {
    const { actor } = context;
    if (!actor || !holds(actor, 'establishment.read')) return [];
    const scope = scopeFor(actor, 'establishment.read');
    const covered = scopeCovers(scope, { finess, regionCode: region.code, departmentCode: department.code });
    return covered ? this.of(context).contacts.load(finess) : [];
  }

  private of(context: GraphqlContext): Loaders {
    let loaders = this.byContext.get(context);
    if (!loaders) {
      loaders = {
        establishments: new DataLoader(async (finess) => this.directory.establishmentsByFiness(finess)),
        contacts: new DataLoader(async (finess) => {
          const contacts = Map.groupBy(await this.directory.contacts(finess), (contact) => contact.finess);
          return finess.map((one) => contacts.get(one) ?? []);
        }),
      };
      this.byContext.set(context, loaders);
    }
    return loaders;
  }
}
