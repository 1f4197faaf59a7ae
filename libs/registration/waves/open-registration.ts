import { Inject, Injectable } from '@nestjs/common';
import { type Actor, outOfScope, scopeCovers, scopeFor } from '#access';
import { EnrolInWave, hasFinessShape, OpenWave } from '#directory';
import { asSystem, CLOCK, type Clock, Database, type Problem, ReportingWeek, type Transaction, workHoldsRegion } from '#platform';
import { noteAct } from '../note-act.js';
import { inviteeProblems, tidyInvitee } from '../rules/check-grant.js';
import type { NamedDirector } from '../rules/plan-invitations.js';
import { perimeterAt } from '../store/perimeter-store.js';
import { findEnrolledIn, findToInvite } from '../store/registration-store.js';
import { type InvitedDirectors, InviteDirectors } from './invite-directors.js';

export interface OpenRegistrationInput {
  readonly regionCode: string;
  readonly label: string;
  /** ISO week, "2026-W49". */
  readonly expectedFrom: string;
  /** The establishments; the whole region when null. */
  readonly finess: readonly string[] | null;
  /** Directors the ARS names itself; the contact of the directory for the others. */
  readonly directors?: readonly NamedDirector[] | null;
}

interface Opening extends OpenRegistrationInput {
  readonly directors: readonly NamedDirector[];
}

export type OpenRegistrationOutcome =
  | { readonly kind: 'success'; readonly waveCode: string; readonly enrolled: number; readonly invitations: InvitedDirectors }
  | { readonly kind: 'invalid'; readonly problems: Problem[] };

const MOST = 5_000;
class Undo extends Error {
  constructor(readonly problems: Problem[]) {
    super('undone');
  }
}

/** An ARS opens a wave for its region, or a list of its establishments, and invites their directors: all or nothing. */
@Injectable()
export class OpenRegistration {
  constructor(
    private readonly db: Database,
    private readonly wave: OpenWave,
    private readonly enrol: EnrolInWave,
    private readonly invite: InviteDirectors,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Repeated, it enrols and invites only who is new. @throws {Refusal} FORBIDDEN outside the actor's regions. */
  async execute(actor: Actor, input: OpenRegistrationInput): Promise<OpenRegistrationOutcome> {
    const region = await asSystem(async () => perimeterAt(this.db, 'REGION', input.regionCode));
    const isHeld = scopeCovers(scopeFor(actor, 'registration.open'), { regionCode: input.regionCode, departmentCode: '' }) && workHoldsRegion(input.regionCode);
    if (!region || !isHeld) throw outOfScope();
    const week = ReportingWeek.parse(input.expectedFrom);
    const directors = (input.directors ?? []).map((one) => ({ ...tidyInvitee(one), finess: one.finess.trim() }));
    const problems = problemsOf({ ...input, directors });
    if (!week) problems.push({ code: 'UNKNOWN_WEEK', path: 'expectedFrom', message: `Semaine inconnue\u00A0: «\u00A0${input.expectedFrom}\u00A0». Exemple\u00A0: 2026-W49.` });
    if (problems.length > 0 || !week) return { kind: 'invalid', problems };
    try {
      const outcome = await asSystem(async () => this.db.transaction(async (tx) => this.write(tx, actor, { ...input, directors }, week)));
      this.invite.wake();
      return { kind: 'success', ...outcome };
    } catch (error) {
      if (error instanceof Undo) return { kind: 'invalid', problems: error.problems };
      throw error;
    }
  }

  private async write(
    tx: Transaction, actor: Actor, { regionCode, label, finess, directors }: Opening, week: ReportingWeek,
  ): Promise<{ waveCode: string; enrolled: number; invitations: InvitedDirectors }> {
    // Of the region, whatever the name: no agency can touch the wave of another.
    const waveCode = `R${regionCode}-${week.toString()}-${slugOf(label)}`;
    const listed = finess && (await this.checkedList(tx, finess, regionCode));
    const opened = await this.wave.execute({ code: waveCode, label: label.trim(), expectedFrom: week }, tx);
    if (opened.kind === 'invalid') throw new Undo(opened.problems);
    const result = await this.enrol.execute({ wave: waveCode, audience: listed ? { kind: 'list', finess: listed } : { kind: 'regions', codes: [regionCode] } }, tx);
    const enrolled = result.kind === 'success' ? result.enrolled : 0;
    const toInvite = listed ?? (await tx.run(findEnrolledIn, waveCode, regionCode)).map((one) => one.finess);
    const named = directors.filter((one) => toInvite.includes(one.finess));
    const reason = `Inscription à la remontée hebdomadaire\u00A0: ${label.trim()}`;
    const invitations = await this.invite.within(tx, actor, { finess: toInvite, named, reason, waveCode, mayOffer: true });
    const perimeter = { kind: 'REGION' as const, code: regionCode, regionCode, departmentCode: null };
    const { invited, resent } = invitations;
    await noteAct(tx, actor, { action: 'registration.open', by: 'registration.open', perimeter, subject: { kind: 'wave', id: waveCode }, detail: { label, enrolled, invited, resent }, at: this.clock.now() });
    return { waveCode, enrolled, invitations };
  }

  /** @throws {Undo} for numbers that do not exist. @throws {Refusal} FORBIDDEN for one of another region: the same answer would tell nothing, but an agency reads the whole directory's numbers anyway. */
  private async checkedList(tx: Transaction, finess: readonly string[], regionCode: string): Promise<string[]> {
    const now = this.clock.now();
    const found = await tx.run(findToInvite, finess, now, now);
    const inRegion = new Set(found.filter((one) => one.regionCode === regionCode).map((one) => one.finess));
    const foreign = finess.filter((one) => !inRegion.has(one));
    if (foreign.length === 0) return [...inRegion];
    const message = `Hors de la région, fermés ou inconnus\u00A0: ${foreign.slice(0, 10).join(', ')}${foreign.length > 10 ? '…' : ''}.`;
    throw new Undo([{ code: 'NOT_IN_REGION', path: 'finess', message }]);
  }
}

function problemsOf({ label, finess, directors }: Opening): Problem[] {
  const problems: Problem[] = [];
  const refuse = (code: string, path: string, message: string): void => void problems.push({ code, path, message });
  if (slugOf(label) === '' || label.length > 80) refuse('LABEL_INVALID', 'label', 'Donnez un nom à la vague, 80 caractères au plus.');
  if (finess?.length === 0) refuse('NOBODY_CHOSEN', 'finess', 'Indiquez au moins un numéro FINESS.');
  if ((finess?.length ?? 0) > MOST || directors.length > MOST) refuse('TOO_MANY', 'finess', `${MOST} établissements au plus à la fois.`);
  const malformed = (finess ?? []).find((one) => !hasFinessShape(one));
  if (malformed !== undefined) refuse('FINESS_INVALID', 'finess', `Numéro FINESS invalide\u00A0: «\u00A0${malformed.slice(0, 20)}\u00A0».`);
  for (const [index, one] of directors.slice(0, MOST).entries()) problems.push(...inviteeProblems(one, `directors.${index}.`));
  return problems.slice(0, 20);
}

function slugOf(label: string): string {
  return label.normalize('NFD').replaceAll(/\p{Mn}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '').slice(0, 20).replace(/-$/u, '');
}
