export { stockpileSchema } from './stockpile-schema.js';
export { StockpileModule } from './stockpile.module.js';
