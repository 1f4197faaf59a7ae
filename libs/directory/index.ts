export { directorySchema } from './directory-schema.js';
