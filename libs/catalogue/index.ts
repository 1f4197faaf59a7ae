export { Catalogue, type SetDoctrineValueInput, type SetDoctrineValueResult } from './catalogue.js';
export { CatalogueModule } from './catalogue.module.js';
export { catalogueSchema } from './catalogue-schema.js';
export { DEFAULT_COLLECTION, type Item } from './rules/item.js';
export type { Doctrine, PerItem, StockpileSizing } from './rules/doctrine.js';
export type { DoctrineValue } from './rules/doctrine-in-force.js';
