import DataLoader from 'dataloader';
import { Injectable } from '@nestjs/common';
import { holds, scopeCovers, scopeFor } from '#access';
import { type Contact, Directory, type Establishment } from '#directory';
import { asSystem } from '#platform';
import type { GraphqlContext } from '../graphql-context.js';

interface Asked {
  readonly finess: string;
  readonly isDonor: boolean;
}

interface Loaders {
  readonly establishments: DataLoader<Asked, Establishment | null, string>;
  readonly contacts: DataLoader<string, Contact[]>;
}

/** One statement per kind of nested object and request, however many rows the list has. */
@Injectable()
export class RequestLoaders {
  private readonly byContext = new WeakMap<GraphqlContext, Loaders>();

  constructor(private readonly directory: Directory) {}

  /** @throws {Error} when the establishment of a row is not in the directory, which the import never allows. */
  async establishment(context: GraphqlContext, finess: string): Promise<Establishment> {
    return found(finess, await this.of(context).establishments.load({ finess, isDonor: false }));
  }

  /**
   * Who gives, named by a request that the reader sees: its name is part of the request, wherever it lies. Nothing else of
   * it is: what is read from it afterwards is read as the person.
   */
  async donor(context: GraphqlContext, finess: string): Promise<Establishment> {
    return found(finess, await this.of(context).establishments.load({ finess, isDonor: true }));
  }

  /** Of the reader's own perimeter: of an establishment that another's request names, they see what the register says. */
  async contacts(context: GraphqlContext, { finess, region, department }: Establishment): Promise<Contact[]> {
    const { actor } = context;
    if (!actor || !holds(actor, 'establishment.read')) return [];
    const scope = scopeFor(actor, 'establishment.read');
    const covered = scopeCovers(scope, { finess, regionCode: region.code, departmentCode: department.code });
    return covered ? this.of(context).contacts.load(finess) : [];
  }

  /** Both kinds answered at once, so that what is read from them next is read together. */
  private async establishments(asked: readonly Asked[]): Promise<(Establishment | null)[]> {
    const finess = (isDonor: boolean): string[] => asked.filter((one) => one.isDonor === isDonor).map((one) => one.finess);
    const [own, donors] = [finess(false), finess(true)];
    const [seen, named] = await Promise.all([
      own.length === 0 ? [] : this.directory.establishmentsByFiness(own),
      donors.length === 0 ? [] : asSystem(async () => this.directory.establishmentsByFiness(donors)),
    ]);
    const [nextSeen, nextNamed] = [seen.values(), named.values()];
    return asked.map(({ isDonor }) => (isDonor ? nextNamed : nextSeen).next().value ?? null);
  }

  private of(context: GraphqlContext): Loaders {
    let loaders = this.byContext.get(context);
    if (!loaders) {
      loaders = {
        establishments: new DataLoader(async (asked) => this.establishments(asked), { cacheKeyFn: ({ finess, isDonor }) => `${finess} ${isDonor}` }),
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

function found(finess: string, establishment: Establishment | null): Establishment {
  if (!establishment) throw new Error(`Establishment missing from the directory: ${finess}`);
  return establishment;
}
