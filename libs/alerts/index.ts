export { alertsSchema } from './alerts-schema.js';
