import type { ReportingWeek } from '#platform';
import { counted, dayAndHour, NBSP, weekName, weekNumber } from './french-text.js';
import type { Letter } from './letter.js';
import type { PageAddresses } from './page-addresses.js';

export interface ReminderFacts {
  readonly establishments: readonly { readonly finess: string; readonly name: string }[];
  readonly week: ReportingWeek;
  readonly deadline: Date;
  readonly now: Date;
  /** Who asks, by name. */
  readonly byName: string;
}

const BECAUSE = 'Vous recevez ce message comme contact de l’établissement pour la remontée hebdomadaire des équipements de protection.';

/** An ARS reminds an establishment, or one person of several, that the week's report is missing. */
export function reminderLetter({ establishments, week, deadline, now, byName }: ReminderFacts, pages: PageAddresses): Letter {
  const [first] = establishments;
  const only = establishments.length === 1 ? first : undefined;
  const whose = only ? `de votre établissement, ${only.name},` : `de ${counted(establishments.length, 'établissement', 'établissements')} dont vous êtes contact`;
  const limit = now < deadline ? `Elle est attendue avant ${dayAndHour(deadline)}.` : `Elle était attendue ${dayAndHour(deadline)}${NBSP}; elle reste utile.`;
  return {
    subject: only ? `Remontée ${weekNumber(week)} attendue${NBSP}: ${only.name}` : `Remontée ${weekNumber(week)} attendue pour ${establishments.length} établissements`,
    opening: [`Pour la semaine ${weekName(week)}, la remontée des stocks d’équipements de protection ${whose} n’est pas encore arrivée. ${limit}`],
    points: only ? [] : establishments.map(({ finess, name }) => ({ text: `${name} (${finess})`, url: pages.entry(finess) })),
    closing: [
      `La saisie prend environ trois minutes${NBSP}: stock et consommation des sept articles, en pièces.`,
      `${byName}, pour votre agence régionale de santé`,
    ],
    action: only ? { label: 'Saisir la remontée', url: pages.entry(only.finess) } : { label: 'Ouvrir Vigie EPI', url: pages.home },
    because: BECAUSE,
  };
}

/** The deadline has passed without a report: told once to the director, by nobody in particular. */
export function missingReportLetter(establishment: { finess: string; name: string }, week: ReportingWeek, deadline: Date, pages: PageAddresses): Letter {
  return {
    subject: `Remontée ${weekNumber(week)} en retard${NBSP}: ${establishment.name}`,
    opening: [
      `La remontée de votre établissement, ${establishment.name}, pour la semaine ${weekName(week)} était attendue ${dayAndHour(deadline)} et n’est pas arrivée.`,
      'Sans elle, votre agence régionale de santé ne voit pas ce qui vous manque. Une remontée en retard est acceptée et utile.',
    ],
    action: { label: 'Saisir la remontée', url: pages.entry(establishment.finess) },
    because: 'Vous recevez ce message comme directeur ou directrice de l’établissement.',
  };
}
