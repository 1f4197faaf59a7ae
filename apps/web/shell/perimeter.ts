import type { Session } from '../session/session.js';

const AUTHORITY: Partial<Record<NonNullable<Session['role']>, string>> = {
  CRISIS_CENTRE: 'Centre de crise sanitaire',
  SPF: 'Santé publique France',
  ADMIN: 'Administration',
};

/** The perimeter in words, for the header: "CH de Thionville (57)", "ARS Grand Est". */
export function perimeterOf(session: Session, finess: string | undefined): string {
  if (session.desk === 'establishment') {
    const establishment = session.person.establishments.find((one) => one.finess === finess) ?? session.person.establishments[0];
    return establishment ? `${establishment.name} (${establishment.department.code})` : 'Aucun établissement';
  }
  if (session.role === 'DT_AGENT') return `Délégation de ${session.perimeter}`;
  return (session.role && AUTHORITY[session.role]) ?? `ARS ${session.perimeter}`;
}
