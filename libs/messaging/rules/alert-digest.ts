import type { CoverageLevel } from '#coverage';
import type { ReportingWeek } from '#platform';
import { amount, counted, dayName, NBSP, weekName, weeksOfCover } from './french-text.js';
import type { Letter } from './letter.js';
import type { PageAddresses } from './page-addresses.js';

/** Levels worth a mail; the milder ones are seen on the page. */
export type ToldLevel = Extract<CoverageLevel, 'WARNING' | 'CRITICAL' | 'STOCK_OUT'>;

export interface ToldAlert {
  readonly itemLabel: string;
  readonly level: ToldLevel;
  readonly weeksOfCover: number | null;
  readonly stockOnHand: number | null;
  /** "YYYY-MM-DD", when the observed consumption leads there. */
  readonly stockOutOn: string | null;
}

const LEVEL_NAMES: Readonly<Record<ToldLevel, string>> = { WARNING: 'tendu', CRITICAL: 'critique', STOCK_OUT: 'rupture' };

/** Everything that has just got worse in one establishment, in one letter, the worst first. */
export function alertDigest(
  establishment: { finess: string; name: string },
  alerts: readonly ToldAlert[],
  week: ReportingWeek,
  pages: PageAddresses,
): Letter {
  const [worst] = alerts;
  if (!worst) throw new RangeError('A digest tells at least one alert');
  const isOne = alerts.length === 1;
  const what = isOne ? `${worst.itemLabel}${NBSP}: ${headline(worst)}` : `${alerts.length} articles en alerte, dont ${worst.itemLabel.toLowerCase()} (${headline(worst)})`;
  const passing = isOne ? 'un article passe' : `${counted(alerts.length, 'article', 'articles')} passent`;
  return {
    subject: `${what} – ${establishment.name}`,
    opening: [`D’après votre remontée de la semaine ${weekName(week)} pour ${establishment.name}, ${passing} en alerte, ou à un niveau plus grave${NBSP}:`],
    points: alerts.map((alert) => ({ text: pointOf(alert) })),
    closing: [
      `Si vos commandes n’y suffisent pas, demandez un approvisionnement de secours depuis Vigie EPI${NBSP}: votre agence régionale de santé reçoit la demande aussitôt.`,
    ],
    action: { label: 'Voir la couverture', url: pages.home },
    because: 'Vous recevez ce message comme directeur ou directrice de l’établissement, une fois par remontée qui ouvre ou aggrave une alerte.',
  };
}

function headline({ level, weeksOfCover: cover }: ToldAlert): string {
  return level === 'STOCK_OUT' || cover === null ? LEVEL_NAMES[level] : weeksOfCover(cover);
}

function pointOf({ itemLabel, level, weeksOfCover: cover, stockOnHand, stockOutOn }: ToldAlert): string {
  const facts = [LEVEL_NAMES[level]];
  if (level !== 'STOCK_OUT' && cover !== null) facts.push(`${weeksOfCover(cover)} de couverture`);
  if (level !== 'STOCK_OUT' && stockOnHand !== null) facts.push(`${amount(stockOnHand)}${NBSP}pièces en stock`);
  if (level !== 'STOCK_OUT' && stockOutOn !== null) facts.push(`rupture projetée ${dayName(stockOutOn)}`);
  return `${itemLabel}${NBSP}: ${facts.join(', ')}`;
}
