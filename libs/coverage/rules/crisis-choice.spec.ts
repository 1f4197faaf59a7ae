import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ReportingWeek } from '#platform';
import { crisisChoice } from './crisis-choice.js';
import { type CrisisChange, resolveCrisisConsumption } from './crisis-consumption.js';

const WEEK = ReportingWeek.of('2026-W47');
const MONTH = [4, 3, 2, 1].map((ago) => ({ week: WEEK.plus(-ago), amount: 100 * ago }));
const ZEROS = MONTH.map((one) => ({ ...one, amount: 0 }));

function change(sequence: number, source: CrisisChange['source'], weeklyQuantity: number | null): CrisisChange {
  return { source, weeklyQuantity, setAt: new Date(sequence), reason: null, setByName: 'N', sequence };
}

const declared = change(1, 'DECLARED', 80);
const arsAfter = change(2, 'ARS', 120);
const declaredAgain = change(3, 'DECLARED', 90);

describe('crisisChoice', () => {
  it.each([
    ['declared', [declared], MONTH, 80, false, 'Déclarée par l’établissement, non contestée.'],
    ['contested', [declared, arsAfter], MONTH, 120, true, 'Fixée par l’ARS, qui conteste la valeur déclarée.'],
    ['declared again', [declared, arsAfter, declaredAgain], MONTH, 90, false, 'Déclarée par l’établissement depuis la valeur de l’ARS, non contestée.'],
    ['the ARS alone', [arsAfter], MONTH, 120, false, 'Fixée par l’ARS\u00a0; l’établissement n’a rien déclaré.'],
    ['withdrawn', [declared, change(4, 'DECLARED', null)], MONTH, 250, false, 'Plus forte moyenne de 4 semaines consécutives (S43–S46)\u00a0; rien n’est déclaré ni fixé.'],
    ['nothing', [], [], null, false, 'Inconnue\u00a0: rien n’est déclaré ni fixé, et il n’y a pas encore 4 semaines consécutives remontées.'],
    ['only zeros', [], ZEROS, null, false, 'Inconnue\u00a0: rien n’est déclaré ni fixé, et aucune consommation n’a été observée. Déclarez 0 si l’article n’est pas utilisé.'],
  ] as const)('%s', (_, changes, reported, quantity, contested, why) => {
    const choice = crisisChoice(changes, reported, WEEK);
    expect([choice.applied.weeklyQuantity, choice.contested, choice.why]).toEqual([quantity, contested, why]);
  });

  it('shows observation beside the value that rules, and history newest first', () => {
    const choice = crisisChoice([arsAfter, declaredAgain, declared], MONTH, WEEK);
    expect(choice.observed).toMatchObject({ source: 'OBSERVED', weeklyQuantity: 250 });
    expect(choice.history).toEqual([declaredAgain, arsAfter, declared]);
    expect([choice.declared, choice.ars]).toEqual([declaredAgain, arsAfter]);
  });

  it('applies what the evaluation applies, in any order of changes', () => {
    const anyChange = fc.record({ source: fc.constantFrom('DECLARED' as const, 'ARS' as const), quantity: fc.option(fc.nat(500)) });
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), fc.nat(), (given, turn) => {
        const changes = given.map(({ source, quantity }, index) => change(index, source, quantity));
        const cut = changes.length === 0 ? 0 : turn % changes.length;
        const choice = crisisChoice([...changes.slice(cut), ...changes.slice(0, cut)], MONTH, WEEK);
        expect(choice.applied).toEqual(resolveCrisisConsumption(changes, MONTH, WEEK));
        if (choice.contested) expect(choice.applied.source).toBe('ARS');
      }),
    );
  });
});
