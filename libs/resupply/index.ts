export { resupplySchema } from './resupply-schema.js';
export { ResupplyModule } from './resupply.module.js';
