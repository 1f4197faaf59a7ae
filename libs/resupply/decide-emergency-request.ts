import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '#access';
import { CLOCK, type Clock, Database, dateInParis, type Problem, ReportingWeek, type Transaction } from '#platform';
import { optionalReasonProblems, reasonProblems } from './rules/check-request.js';
import { checkDonors, type DonorFigures, type NamedDonor } from './rules/decision/check-donors.js';
import { grantProblems, isPartial } from './rules/decision/check-grants.js';
import type { EmergencyRequest, ItemQuantity } from './rules/emergency-request.js';
import type { EmergencyStatus } from './rules/lifecycle.js';
import { surplusOf } from './rules/neighbours/propose-donations.js';
import { donorFigures, insertDonors, insertGrants } from './store/donor-store.js';
import { type EmergencyRequestOutcome, type IntendedStep, type StepEffect, takeStep } from './take-step.js';

const LEADS_TO = {
  FORWARD: 'FORWARDED',
  REDIRECT: 'REDIRECTED',
  RETURN: 'RETURNED',
  REJECT: 'REJECTED',
} as const satisfies Record<string, EmergencyStatus>;

/** What an ARS answers to a request: to Santé publique France, to a regional solution, back for completion, or no. */
export type EmergencyDecision = keyof typeof LEADS_TO;
export const EMERGENCY_DECISIONS = Object.keys(LEADS_TO) as readonly EmergencyDecision[];

/** More names than that are a mistake, or an attack. */
const MOST_DONORS = 100;

export interface DecideEmergencyRequestInput {
  readonly id: string;
  readonly expectedVersion: number;
  readonly decision: EmergencyDecision;
  /** Required unless all of the request is forwarded. */
  readonly reason?: string | null;
  /** With REDIRECT: who gives what. May be absent: the solution is then told in the reason. */
  readonly donors?: readonly NamedDonor[] | null;
  /** With FORWARD: the lines of which less than everything is granted; the others are granted whole. */
  readonly grantedLines?: readonly ItemQuantity[] | null;
}

/** The ARS of the establishment's region decides. */
@Injectable()
export class DecideEmergencyRequest {
  constructor(
    private readonly db: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, input: DecideEmergencyRequestInput): Promise<EmergencyRequestOutcome> {
    const { id, expectedVersion, decision } = input;
    const step = { actor, action: decision, id, expectedVersion, at: this.clock.now(), reason: input.reason?.trim() || null };
    return takeStep(this.db, step, async (tx, request) => {
      const problems = [...misplaced(input), ...reasonOf(input, request, step.reason)];
      if (problems.length > 0) return { problems };
      if (decision === 'REDIRECT') return this.redirect(tx, request, step, input.donors ?? []);
      if (decision === 'FORWARD') return this.forward(tx, request, input.grantedLines ?? []);
      return { to: LEADS_TO[decision] };
    });
  }

  private async redirect(tx: Transaction, request: EmergencyRequest, { at }: IntendedStep, donors: readonly NamedDonor[]): Promise<StepEffect> {
    if (donors.length === 0) return { to: 'REDIRECTED' };
    const finess = donors.map((donor) => donor.finess);
    const items = donors.map((donor) => donor.item);
    const fresh = ReportingWeek.lastComplete(at).monday;
    const rows = await tx.run(donorFigures, finess, items, request.regionCode, fresh, dateInParis(at));
    const figures = rows.map((row): DonorFigures => ({ ...row, surplus: surplusKnown(row) }));
    const { problems, warnings } = checkDonors({ donors, lines: request.lines, asker: request.finess, figures });
    if (problems.length > 0) return { problems };
    await tx.run(insertDonors, request.id, request.version + 1, at, finess, items, donors.map((donor) => donor.quantity));
    return { to: 'REDIRECTED', warnings };
  }

  private async forward(tx: Transaction, request: EmergencyRequest, granted: readonly ItemQuantity[]): Promise<StepEffect> {
    if (granted.length === 0) return { to: 'FORWARDED' };
    const problems = grantProblems(granted, request.lines);
    if (problems.length > 0) return { problems };
    await tx.run(insertGrants, request.id, request.version + 1, granted.map((line) => line.item), granted.map((line) => line.quantity));
    return { to: 'FORWARDED' };
  }
}

function surplusKnown({ stock, safetyTarget, promised }: { stock: number | null; safetyTarget: number | null; promised: number | null }): number | null {
  return stock === null || safetyTarget === null ? null : surplusOf({ stock, safetyTarget, promised: promised ?? 0 });
}

/** Donors belong to one decision, parts to another: in the wrong place they would be lost without a word. */
function misplaced({ decision, donors, grantedLines }: DecideEmergencyRequestInput): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  if (donors?.length && decision !== 'REDIRECT') refuse('DONORS_NOT_EXPECTED', 'donors', 'Des donneurs ne se nomment que pour réorienter la demande.');
  if (grantedLines?.length && decision !== 'FORWARD') refuse('GRANT_NOT_EXPECTED', 'grantedLines', "Une part ne s'accorde qu'en transmettant la demande.");
  if ((donors?.length ?? 0) > MOST_DONORS) refuse('TOO_MANY_DONORS', 'donors', `Nommez ${MOST_DONORS} donneurs au plus.`);
  return problems;
}

function reasonOf({ decision, grantedLines }: DecideEmergencyRequestInput, request: EmergencyRequest, reason: string | null): Problem[] {
  const whole = decision === 'FORWARD' && !isPartial(grantedLines ?? [], request.lines);
  return whole ? optionalReasonProblems(reason) : reasonProblems(reason);
}
