import type { Problem } from '#platform';
import type { ItemQuantity } from '../emergency-request.js';

/** An establishment named to help, and what it is asked to give. */
export interface NamedDonor extends ItemQuantity {
  readonly finess: string;
}

/** What is known of a named establishment that lies in the region of the request. */
export interface DonorFigures {
  readonly finess: string;
  readonly item: string;
  readonly name: string;
  /** Pieces it can give; null without a fresh report and a known crisis consumption. */
  readonly surplus: number | null;
  /** It waits for help on that item itself. */
  readonly asksToo: boolean;
}

export interface NamedDonors {
  readonly donors: readonly NamedDonor[];
  readonly lines: readonly ItemQuantity[];
  /** The establishment that asks. */
  readonly asker: string;
  readonly figures: readonly DonorFigures[];
}

export interface DonorVerdict {
  readonly problems: Problem[];
  readonly warnings: Problem[];
}

const LARGEST_QUANTITY = 100_000_000;

/** Who is not of the region cannot be named; going beyond a surplus or what is asked is said, and stands under the decision's reason. */
export function checkDonors(named: NamedDonors): DonorVerdict {
  const seen = new Set<string>();
  const problems = named.donors.flatMap((donor, index) => {
    const key = `${donor.finess} ${donor.item}`;
    const problem = seen.has(key) ? (['DUPLICATE_DONOR', 'finess', 'Cet établissement est déjà nommé plus haut pour cet article.'] as const) : wrongWith(donor, named);
    seen.add(key);
    return problem ? [{ code: problem[0], path: `donors.${index}.${problem[1]}`, message: problem[2] }] : [];
  });
  if (problems.length > 0) return { problems, warnings: [] };
  return { problems: [], warnings: [...named.donors.flatMap((donor, index) => doubtsOn(donor, index, named)), ...sumDoubts(named)] };
}

function wrongWith({ finess, item, quantity }: NamedDonor, named: NamedDonors): readonly [code: string, field: string, message: string] | undefined {
  if (finess === named.asker) return ['DONOR_ASKS', 'finess', 'Un établissement ne peut pas se donner à lui-même.'];
  if (!named.lines.some((line) => line.item === item)) return ['ITEM_NOT_REQUESTED', 'item', "Cet article n'est pas demandé."];
  if (!named.figures.some((one) => one.finess === finess)) {
    return ['DONOR_NOT_IN_REGION', 'finess', "Cet établissement n'existe pas, est fermé, ou n'est pas de la région de la demande."];
  }
  if (Number.isInteger(quantity) && quantity > 0 && quantity <= LARGEST_QUANTITY) return undefined;
  return ['QUANTITY_NOT_POSITIVE', 'quantity', 'Comptez en pièces, à partir de 1.'];
}

function doubtsOn({ finess, item, quantity }: NamedDonor, index: number, { figures }: NamedDonors): Problem[] {
  const known = figures.find((one) => one.finess === finess && one.item === item);
  if (!known) return [];
  const found: Problem[] = [];
  const doubt = (code: string, message: string): void => void found.push({ code, path: `donors.${index}.quantity`, message: `${known.name} : ${message}` });
  if (known.surplus === null) doubt('DONOR_SURPLUS_UNKNOWN', 'surplus inconnu, faute de remontée récente.');
  else if (quantity > known.surplus) doubt('DONOR_BEYOND_SURPLUS', `${pieces(quantity)} pour un surplus de ${pieces(known.surplus)}.`);
  if (known.asksToo) doubt('DONOR_ASKS_TOO', 'attend lui-même du secours pour cet article.');
  return found;
}

function sumDoubts({ donors, lines }: NamedDonors): Problem[] {
  if (donors.length === 0) return [];
  return lines.flatMap(({ item, quantity }) => {
    const given = donors.reduce((sum, donor) => sum + (donor.item === item ? donor.quantity : 0), 0);
    if (given > quantity) {
      return [{ code: 'DONORS_BEYOND_REQUESTED', path: 'donors', message: `${pieces(given)} promises pour ${pieces(quantity)} demandées.` }];
    }
    return given < quantity ? [{ code: 'DONORS_SHORT', path: 'donors', message: `${pieces(given)} promises sur ${pieces(quantity)} demandées.` }] : [];
  });
}

function pieces(quantity: number): string {
  return `${quantity.toLocaleString('fr-FR').replaceAll('\u202F', '\u00A0')} ${quantity === 1 ? 'pièce' : 'pièces'}`;
}
