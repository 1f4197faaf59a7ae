import { Refusal, ReportingWeek } from '#platform';

/**
 * The week an operation was asked for; undefined when none was said.
 * @throws {Refusal} BAD_REQUEST when it does not exist.
 */
export function weekArgument(text: string | null | undefined): ReportingWeek | undefined {
  if (text === null || text === undefined) return undefined;
  const week = ReportingWeek.parse(text);
  if (!week) throw new Refusal('BAD_REQUEST', `Semaine inconnue : « ${text} ». Écrivez l’année et la semaine ISO, par exemple 2026-W47.`);
  return week;
}
