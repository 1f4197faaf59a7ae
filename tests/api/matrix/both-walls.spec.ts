import { describeMatrix } from './matrix.js';

describeMatrix('The authorization matrix, with both walls', { applicationScope: true });
