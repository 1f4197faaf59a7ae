import { dayAndTime, fullWeek, longDay } from '../../figures/dates.js';
import { worstFirst } from '../../figures/levels.js';
import { coverInWords, quantity } from '../../figures/numbers.js';
import type { WholeRequestFragment } from '../../generated/graphql.js';
import { pieces } from '../words.js';
import { lowered } from '../../figures/words.js';

export type Scenario = WholeRequestFragment['scenarios'][number];

/** Frozen figures of what is asked: the snapshot holds every item. */
export function askedCoverage({ coverageAtRequest, lines }: Pick<WholeRequestFragment, 'coverageAtRequest' | 'lines'>): WholeRequestFragment['coverageAtRequest'] {
  return coverageAtRequest.filter(({ item }) => lines.some((line) => line.item.code === item.code));
}

/** Among what is asked, the item whose cover is worst says the finding. */
export function worstItem(request: Pick<WholeRequestFragment, 'coverageAtRequest' | 'lines'>): string | undefined {
  const sorted = worstFirst(askedCoverage(request));
  return sorted[0]?.item.code ?? request.lines[0]?.item.code;
}

/** "Sans secours, plus de blouses mercredi 25 novembre. Avec 9 200 : 2,8 semaines". */
export function snapshotFinding(request: WholeRequestFragment): string {
  const code = worstItem(request);
  const of = (kind: Scenario['kind']): Scenario | undefined => request.scenarios.find((one) => one.kind === kind && one.item.code === code);
  const [none, all] = [of('NONE'), of('ALL')];
  const item = none?.item ?? request.lines.find((line) => line.item.code === code)?.item;
  if (!none || !item || none.stock === null) return 'Couverture inconnue au dépôt\u00A0: pas de remontée récente';
  const name = lowered(item.labelPlural);
  const without =
    none.level === 'STOCK_OUT'
      ? `Plus de ${name}`
      : none.projectedStockOut
        ? `Sans secours, plus de ${name} ${longDay(`${none.projectedStockOut}T12:00:00Z`)}`
        : `Sans secours, ${name}\u00A0: ${coverInWords(none.weeksOfCover)}`;
  return all && all.weeksOfCover !== null ? `${without}. Avec ${quantity(all.added)}\u00A0: ${coverInWords(all.weeksOfCover)}` : without;
}

export function snapshotSubtitle(request: WholeRequestFragment): string {
  const week = askedCoverage(request).map((one) => one.week).find((one) => one !== null);
  return `Instantané figé au dépôt (${dayAndTime(request.createdAt)})${week ? `, remontée ${fullWeek(week)}` : ''}. Il ne changera plus.`;
}

export function scenarioName({ kind, added }: Scenario): string {
  if (kind === 'NONE') return 'Au dépôt, sans secours';
  return kind === 'HALF' ? `Avec ${quantity(added)} (moitié)` : `Avec ${quantity(added)} demandées`;
}

/** What is asked, as a page's title: "CH de Valmont demande 9 200 blouses". */
export function requestTitle({ establishment, lines }: WholeRequestFragment): string {
  const [first, ...others] = lines;
  if (!first) return establishment.name;
  const more = others.length === 0 ? '' : others.length === 1 && others[0] ? ` et ${pieces(others[0].quantity, others[0].item)}` : ` et ${others.length} autres articles`;
  return `${establishment.name} demande ${pieces(first.quantity, first.item)}${more}`;
}
