import { BOTH_WALLS } from './checks/build.js';
import { describeMatrix } from './matrix.js';

describeMatrix('The authorization matrix, with both walls', BOTH_WALLS);
