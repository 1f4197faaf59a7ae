import type { Problem, ReportingWeek } from '#platform';
import { weekNumber } from './french-text.js';
import type { Recipient } from './message.js';

/** Hours between two reminders of one establishment. */
export const HOURS_BETWEEN_REMINDERS = 12;
/** A report older than that is a matter for a conversation, not for a reminder. */
const OLDEST_WEEKS = 4;
const MOST_CHOSEN = 5_000;
const LONGEST_KEY = 200;

export interface ReminderQuestion {
  readonly week: ReportingWeek;
  /** The establishments chosen in the perimeter; all of them when null. */
  readonly finess: readonly string[] | null;
  readonly idempotencyKey: string;
}

/** What is wrong with a reminder that somebody wants to send; empty when it can be. */
export function reminderProblems({ week, finess, idempotencyKey }: ReminderQuestion, lastComplete: ReportingWeek): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  const age = week.weeksUntil(lastComplete);
  if (age < 0) refuse('WEEK_NOT_OVER', 'week', `La semaine ${weekNumber(week)} n’est pas terminée\u00A0: sa remontée n’est pas encore attendue.`);
  if (age > OLDEST_WEEKS) {
    refuse('WEEK_TOO_OLD', 'week', `La semaine ${weekNumber(week)} est trop ancienne\u00A0: une relance porte sur les ${OLDEST_WEEKS} dernières semaines.`);
  }
  if (finess?.length === 0) refuse('NOBODY_CHOSEN', 'finess', 'Choisissez au moins un établissement à relancer.');
  if (finess && finess.length > MOST_CHOSEN) {
    refuse('TOO_MANY_CHOSEN', 'finess', 'Trop d’établissements choisis un à un\u00A0: relancez tout le territoire.');
  }
  if (idempotencyKey.trim() === '' || idempotencyKey.length > LONGEST_KEY) {
    refuse('IDEMPOTENCY_KEY_INVALID', 'idempotencyKey', `Indiquez une clé d’envoi, de ${LONGEST_KEY} caractères au plus.`);
  }
  return problems;
}

/** Since when a reminder is too recent for another one. */
export function latelySince(now: Date): Date {
  return new Date(now.getTime() - HOURS_BETWEEN_REMINDERS * 3_600_000);
}

interface Missing {
  readonly finess: string;
  readonly name: string;
  readonly remindedLately: boolean;
  readonly recipients: readonly Recipient[];
}

export interface ReminderPlan<Establishment extends Missing> {
  readonly reminded: readonly Establishment[];
  readonly withoutAddress: number;
  readonly tooRecent: number;
  /** One mail per address: a person may serve several establishments. */
  readonly mails: readonly { readonly to: Recipient; readonly establishments: readonly Establishment[] }[];
}

/** Whom a reminder reaches. Every missing establishment is reminded, without address, or reminded too recently. */
export function planReminder<Establishment extends Missing>(missing: readonly Establishment[]): ReminderPlan<Establishment> {
  const due = missing.filter((one) => !one.remindedLately);
  const reminded = due.filter((one) => one.recipients.length > 0);
  const mails = new Map<string, { to: Recipient; establishments: Establishment[] }>();
  for (const establishment of reminded) {
    for (const to of establishment.recipients) {
      const address = to.email.toLowerCase();
      const mail = mails.get(address) ?? { to: { name: to.name, email: address }, establishments: [] };
      if (!mail.establishments.includes(establishment)) mail.establishments.push(establishment);
      mails.set(address, mail);
    }
  }
  return { reminded, withoutAddress: due.length - reminded.length, tooRecent: missing.length - due.length, mails: [...mails.values()] };
}
