import { describeMatrix } from './matrix.js';

describeMatrix('The authorization matrix, without row-level security', { applicationScope: true, rowSecurity: false });
