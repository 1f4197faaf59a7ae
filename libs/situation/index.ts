export { situationSchema } from './situation-schema.js';
