import { counted, quantity, readQuantity } from '../../figures/numbers.js';
import type { DecideEmergencyRequestInput, WholeRequestFragment } from '../../generated/graphql.js';
import { asked, pieces } from '../words.js';
import { donorsOf, hasUnreadable, type Picks, retainedOf } from './picks.js';
import { lowered } from '../../figures/words.js';

export type Choice = 'REDIRECT' | 'FORWARD' | 'PARTIAL' | 'REJECT' | 'RETURN';
export type Grants = Readonly<Record<string, string>>;

/** What an agent is about to answer. */
export interface Draft {
  readonly choice: Choice | undefined;
  readonly reason: string;
  readonly grants: Grants;
  readonly picks: Picks;
}

type Request = Pick<WholeRequestFragment, 'id' | 'lines' | 'reference'>;

export interface Trouble {
  readonly path: 'choice' | 'reason' | 'grants' | 'donors';
  readonly message: string;
}

/** What must be mended before the decision is shown for confirmation. */
export function troublesOf(draft: Draft, choice: Choice | undefined, { lines }: Request): Trouble[] {
  const found: Trouble[] = [];
  if (!choice) found.push({ path: 'choice', message: 'Choisissez une réponse.' });
  if (choice === 'REDIRECT' && hasUnreadable(draft.picks)) found.push({ path: 'donors', message: 'Chaque voisin retenu donne un nombre entier de pièces, au moins 1. Décochez ceux qui ne donnent rien.' });
  else if (choice === 'REDIRECT' && donorsOf(draft.picks).length === 0) found.push({ path: 'donors', message: 'Retenez au moins un voisin et sa quantité.' });
  if (choice === 'PARTIAL') {
    const granted = lines.map(({ item, quantity: most }) => ({ most, amount: readQuantity(draft.grants[item.code] ?? '') }));
    if (granted.some(({ most, amount }) => !amount || amount > most)) found.push({ path: 'grants', message: 'Accordez pour chaque article au moins 1 pièce, et au plus ce qui est demandé.' });
    else if (granted.every(({ most, amount }) => amount === most)) found.push({ path: 'grants', message: 'Vous accordez tout\u00A0: choisissez plutôt «\u00A0Transmettre à Santé publique France\u00A0».' });
  }
  if (draft.reason.trim() === '') found.push({ path: 'reason', message: 'Indiquez le motif\u00A0: l’établissement le lira, et il sera conservé.' });
  return found;
}

export function inputOf(draft: Draft, choice: Choice, { id, lines }: Request, expectedVersion: number): DecideEmergencyRequestInput {
  return {
    id,
    expectedVersion,
    decision: choice === 'PARTIAL' ? 'FORWARD' : choice,
    reason: draft.reason.trim(),
    donors: choice === 'REDIRECT' ? donorsOf(draft.picks) : null,
    grantedLines: choice === 'PARTIAL' ? lines.map(({ item }) => ({ item: item.code, quantity: readQuantity(draft.grants[item.code] ?? '') ?? 0 })) : null,
  };
}

/** The decision in a sentence, before it is signed. */
export function decisionSentence(draft: Draft, choice: Choice, { lines }: Request): string {
  switch (choice) {
    case 'REDIRECT': {
      const donors = new Set(donorsOf(draft.picks).map(({ finess }) => finess)).size;
      return `${counted(donors, 'voisin donne', 'voisins donnent')} ${retainedWords(draft.picks, lines)}. La demande se clôt sur cette solution régionale.`;
    }
    case 'FORWARD':
      return `${asked(lines)}\u00A0: la demande part à Santé publique France, qui prévoit l’envoi.`;
    case 'PARTIAL':
      return `La demande part à Santé publique France pour ${lines.map(({ item, quantity: most }) => `${quantity(readQuantity(draft.grants[item.code] ?? ''))} sur ${pieces(most, item)}`).join(', ')}.`;
    case 'REJECT':
      return 'La demande est refusée et se clôt. L’établissement peut en déposer une autre.';
    case 'RETURN':
      return 'La demande revient à l’établissement, qui la complète puis la soumet de nouveau. Sa couverture reste figée.';
  }
}

function retainedWords(picks: Picks, lines: Request['lines']): string {
  return lines
    .filter(({ item }) => retainedOf(picks[item.code] ?? {}) > 0)
    .map(({ item, quantity: most }) => `${quantity(retainedOf(picks[item.code] ?? {}))} sur ${pieces(most, item)}`)
    .join(', ');
}

/** Under the choice of neighbours: "3 donneurs, 9 200 blouses". */
export function redirectHint(picks: Picks, lines: Request['lines']): string {
  const donors = new Set(donorsOf(picks).map(({ finess }) => finess)).size;
  if (donors === 0) return 'Aucun voisin retenu';
  return `${counted(donors, 'donneur')}, ${lines.filter(({ item }) => retainedOf(picks[item.code] ?? {}) > 0).map(({ item }) => `${quantity(retainedOf(picks[item.code] ?? {}))}\u00A0${lowered(item.labelPlural)}`).join(', ')}`;
}

export const CHOICE_TITLES: Record<Choice, string> = {
  REDIRECT: 'Redéployer entre voisins',
  FORWARD: 'Transmettre à Santé publique France',
  PARTIAL: 'Accorder en partie',
  REJECT: 'Refuser',
  RETURN: 'Demander une précision',
};
