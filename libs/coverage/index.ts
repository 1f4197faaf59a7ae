export { coverageSchema } from './coverage-schema.js';
