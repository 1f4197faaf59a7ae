import { Extensions } from '@nestjs/graphql';
import type { AuditAction } from '#audit';

/**
 * Declares what a mutation leaves in the audit trail, by the use case it calls: one entry of one of these actions when it
 * did something. It stands in the schema, where a test looks for it on every mutation.
 */
export function Audited(...actions: readonly AuditAction[]): MethodDecorator {
  return Extensions({ audit: actions });
}
