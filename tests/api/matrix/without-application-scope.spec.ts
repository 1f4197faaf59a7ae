import { removeFirstWall } from '../../support/without-first-wall.js';

await removeFirstWall();
const { describeMatrix } = await import('./matrix.js');

describeMatrix('The authorization matrix, without the scope of use cases', { applicationScope: false, rowSecurity: true });
