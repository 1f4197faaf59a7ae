export { AUDIT_ACTIONS, type AuditAction } from './rules/actions.js';
export { type AuditEntry } from './rules/audit-entry.js';
export { recordAudit } from './record-audit.js';
export { auditInsert } from './store/entry-store.js';
export { auditSchema } from './audit-schema.js';
