import { accessSchema } from '#access';
import { alertsSchema } from '#alerts';
import { auditSchema } from '#audit';
import { catalogueSchema } from '#catalogue';
import { coverageSchema } from '#coverage';
import { directorySchema } from '#directory';
import { identitySchema } from '#identity';
import { messagingSchema } from '#messaging';
import { type FeatureSchema, type Migration, platformSchema } from '#platform';
import { registrationSchema } from '#registration';
import { reportingSchema } from '#reporting';
import { resupplySchema } from '#resupply';
import { situationSchema } from '#situation';
import { stockpileSchema } from '#stockpile';

/** What each feature keeps in the database, in the order of the week. */
export const SCHEMAS: readonly FeatureSchema[] = [
  platformSchema,
  auditSchema,
  accessSchema,
  identitySchema,
  directorySchema,
  catalogueSchema,
  reportingSchema,
  coverageSchema,
  alertsSchema,
  situationSchema,
  stockpileSchema,
  resupplySchema,
  messagingSchema,
  registrationSchema,
];

/** Every migration, oldest first: the number at the end of a migration's name is the moment it was written. */
export const MIGRATIONS: readonly Migration[] = SCHEMAS.flatMap(({ migrations }) => migrations).toSorted(
  (a, b) => writtenAt(a) - writtenAt(b),
);

function writtenAt({ name }: Migration): number {
  return Number(/\d+$/.exec(name)?.[0]);
}
