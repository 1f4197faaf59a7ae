import { statement } from '#platform';
import type { AuditAction } from '../rules/actions.js';

type EntryValues = [
  stream: string,
  at: Date,
  action: AuditAction,
  personId: string | null,
  personName: string,
  role: string | null,
  regionCode: string | null,
  departmentCode: string | null,
  finess: string | null,
  subjectKind: string | null,
  subjectId: string | null,
  address: string | null,
  requestId: string | null,
  detail: string,
];

/**
 * The text that adds entries, for a statement that writes and records in one round trip. The database gives the number
 * in the stream, the moment and the hashes.
 * @param select yields, in this order: stream, at, action, person id and name, role, region, department, finess, kind and id
 *   of the subject, address, request id, detail as jsonb.
 */
export function auditInsert(select: string): string {
  return `INSERT INTO audit_entry (stream, at, action, person_id, person_name, role, region_code, department_code, finess,
    subject_kind, subject_id, address, request_id, detail) ${select}`;
}

export const insertEntry = statement<EntryValues, never>(
  'audit-record',
  auditInsert('VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)'),
);
