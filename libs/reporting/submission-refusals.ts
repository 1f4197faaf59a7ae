import type { Problem, ReportingWeek } from '#platform';

export interface InvalidReport {
  readonly kind: 'invalid';
  readonly problems: Problem[];
}

function invalid(code: string, path: string, message: string): InvalidReport {
  return { kind: 'invalid', problems: [{ code, path, message }] };
}

export function keyReused(): InvalidReport {
  return invalid(
    'IDEMPOTENCY_KEY_REUSED',
    'idempotencyKey',
    'Cette clé d’envoi a déjà servi pour un autre contenu. Utilisez une clé nouvelle pour un envoi nouveau.',
  );
}

export function noReportYet(expectedVersion: number): InvalidReport {
  return invalid(
    'NO_SUCH_VERSION',
    'expectedVersion',
    `Aucune remontée n’existe encore pour cette semaine : envoyez la version attendue 0 au lieu de ${expectedVersion}.`,
  );
}

export function notExpected(week: ReportingWeek): InvalidReport {
  return invalid(
    'ESTABLISHMENT_NOT_EXPECTED',
    'finess',
    `L’établissement n’est pas attendu pour la semaine ${week.toString()}. Demandez à votre ARS son inscription dans une vague.`,
  );
}
