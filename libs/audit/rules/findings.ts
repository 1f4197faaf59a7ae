/** Something in the trail that is not as it was written. */
export interface AuditFinding {
  readonly code:
    | 'CONTENT_CHANGED' | 'LINK_BROKEN' | 'ENTRY_MISSING' | 'BEGINNING_MISSING' | 'HEAD_DIFFERS' | 'SEAL_MISSING' | 'SEAL_CHANGED'
    | 'SEAL_NOT_SIGNED' | 'SEALED_ENTRY_DIFFERS' | 'NOT_SEALED' | 'PURGE_CHANGED' | 'PURGE_NOT_SIGNED' | 'ROOTS_DIFFER' | 'MARK_DIFFERS';
  /** Stream, seal or purge. */
  readonly where: string;
  /** Number in it. */
  readonly seq: number | null;
  readonly at: Date | null;
  /** A French sentence. */
  readonly message: string;
}

const MESSAGES: Readonly<Record<AuditFinding['code'], string>> = {
  CONTENT_CHANGED: 'l’inscription n’est plus celle qui a été écrite.',
  LINK_BROKEN: 'l’inscription ne suit pas la précédente.',
  ENTRY_MISSING: 'des inscriptions manquent juste avant celle-ci.',
  BEGINNING_MISSING: 'le début de la chaîne manque, sans purge signée qui le dise.',
  HEAD_DIFFERS: 'la fin de la chaîne n’est pas sa dernière inscription\u00A0: des inscriptions manquent ou sont en trop.',
  SEAL_MISSING: 'des sceaux manquent juste avant celui-ci.',
  SEAL_CHANGED: 'le sceau n’est plus celui qui a été écrit.',
  SEAL_NOT_SIGNED: 'la signature du sceau n’est pas celle de cette installation.',
  SEALED_ENTRY_DIFFERS: 'une inscription scellée a changé ou a disparu.',
  NOT_SEALED: 'des inscriptions attendent leur sceau depuis plus de 15\u00A0minutes, ou le suivi des sceaux a changé.',
  PURGE_CHANGED: 'le procès-verbal de purge n’est plus celui qui a été écrit, ou un autre manque avant lui.',
  PURGE_NOT_SIGNED: 'la signature de la purge n’est pas celle de cette installation.',
  ROOTS_DIFFER: 'les débuts de chaînes ne sont pas ceux qu’une purge a signés.',
  MARK_DIFFERS: 'ce sceau, noté hors de la base, n’y est pas ou n’y est plus le même.',
};

export function finding(code: AuditFinding['code'], where: string, seq: number | null = null, at: Date | null = null, what?: string): AuditFinding {
  const message = what === undefined ? MESSAGES[code] : `${MESSAGES[code]} (${what})`;
  return { code, where, seq, at, message };
}
