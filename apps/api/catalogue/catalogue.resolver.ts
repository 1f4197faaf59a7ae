import { Query, Resolver } from '@nestjs/graphql';
import { Catalogue, type Collection, type Item } from '#catalogue';
import { Allow } from '../access/allow.js';
import { CollectionType, ItemType } from './item.types.js';

@Resolver(() => ItemType)
export class CatalogueResolver {
  constructor(private readonly catalogueUseCase: Catalogue) {}

  @Query(() => [ItemType])
  @Allow('catalogue.read')
  async catalogue(): Promise<Item[]> {
    return this.catalogueUseCase.items();
  }

  @Query(() => [CollectionType], { description: 'Les collections d’articles ; la première est celle des établissements.' })
  @Allow('catalogue.read')
  async collections(): Promise<Collection[]> {
    return this.catalogueUseCase.collections();
  }
}
