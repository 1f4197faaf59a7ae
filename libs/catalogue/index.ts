export { Catalogue, type SetDoctrineValueInput, type SetDoctrineValueResult } from './catalogue.js';
export { CatalogueModule } from './catalogue.module.js';
export { catalogueSchema } from './catalogue-schema.js';
export { type Collection, DEFAULT_COLLECTION, type Item } from './rules/item.js';
export type { Doctrine, PerItem, StockpileSizing } from './rules/doctrine.js';
export { DOCTRINE_STANDINGS, type DoctrineStanding, type DoctrineValue, type StandingDoctrineValue } from './rules/doctrine-in-force.js';
export { doctrineKeyRule } from './rules/doctrine-keys.js';
