import { type Problem, ReportingWeek } from '#platform';

export type CheckedWeek =
  | { readonly kind: 'valid'; readonly week: ReportingWeek }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

/** Weeks. Two years back are what the coverage rules and the screens read; older corrections have no effect. */
export const OLDEST_WEEK_ACCEPTED = 104;

/** Characters of a wrong text that are repeated in the answer. */
const LONGEST_ECHO = 20;

/**
 * The week a report is about: an existing ISO week, begun at the latest today in Europe/Paris (the current week may be
 * reported before it ends) and at most 104 weeks back.
 */
export function checkWeek(weekText: string, now: Date): CheckedWeek {
  const week = ReportingWeek.parse(weekText);
  if (!week) {
    return invalid(
      'UNKNOWN_WEEK',
      `La semaine « ${weekText.slice(0, LONGEST_ECHO)} » n’existe pas : écrivez l’année et la semaine ISO, par exemple 2026-W47.`,
    );
  }
  const current = ReportingWeek.at(now);
  if (current.isBefore(week)) {
    return invalid('FUTURE_WEEK', `La semaine ${week} n’a pas commencé : choisissez au plus tard la semaine ${current}.`);
  }
  const oldest = current.plus(-OLDEST_WEEK_ACCEPTED);
  if (week.isBefore(oldest)) {
    return invalid('TOO_OLD_WEEK', `La semaine ${week} est trop ancienne : choisissez au plus tôt la semaine ${oldest}.`);
  }
  return { kind: 'valid', week };
}

function invalid(code: string, message: string): CheckedWeek {
  return { kind: 'invalid', problems: [{ code, path: 'week', message }] };
}
