import { Inject, Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { FindMachine, isMachineSecret, LimitMachines, type MachineAllowance, NoteLastUse } from '#identity';
import { currentWork } from '#platform';
import { bearerOf } from '../access/session-token.js';
import { answerProblem } from '../border/answer-problem.js';
import type { SignedRequest } from '../access/signed-request.js';

const DOORS = /^\/(graphql|api)(\/|$)/;
const UNKNOWN = {
  status: 401, code: 'UNAUTHENTICATED', message: 'Jeton ou clé inconnus, expirés ou révoqués.', headers: { 'WWW-Authenticate': 'Bearer realm="Vigie EPI", error="invalid_token"' },
} as const;
const TOO_MANY = { status: 429, code: 'TOO_MANY_REQUESTS', message: 'Trop de demandes pour ce logiciel\u00A0: attendez avant de recommencer.' } as const;

/**
 * Lets softwares in, before anything of their request is read: who it is, how much it may still ask, when it came. What a
 * person sends passes by with one look at the beginning of a header.
 */
@Injectable()
export class MachineGate {
  constructor(
    @Inject(FindMachine) private readonly machines: FindMachine,
    @Inject(LimitMachines) private readonly limits: LimitMachines,
    @Inject(NoteLastUse) private readonly lastUse: NoteLastUse,
  ) {}

  readonly handle = (request: Request, response: Response, next: NextFunction): void => {
    const presented = bearerOf(request.headers.authorization);
    if (isMachineSecret(presented) && DOORS.test(request.path)) void this.lead(presented, request, response, next);
    else next();
  };

  private async lead(presented: string, request: Request, response: Response, next: NextFunction): Promise<void> {
    try {
      if (await this.admit(presented, request, response)) next();
    } catch (error) {
      next(error);
    }
  }

  /** False once the request has been answered. */
  private async admit(presented: string, request: SignedRequest, response: Response): Promise<boolean> {
    const machine = await this.machines.execute(presented);
    if (!machine?.machine) {
      answerProblem(request, response, UNKNOWN);
      return false;
    }
    const allowance = await this.limits.request(machine);
    tellAllowance(response, allowance);
    if (!allowance.allowed) {
      answerProblem(request, response, TOO_MANY);
      return false;
    }
    await this.lastUse.execute(machine.machine.credentialId, currentWork()?.address ?? null);
    request.actor = machine;
    return true;
  }
}

/** draft-ietf-httpapi-ratelimit-headers: what is allowed, what is left, and when all of it is back. */
function tellAllowance(response: Response, { allowed, most, windowSeconds, remaining, retryAfterSeconds, resetSeconds }: MachineAllowance): void {
  response.setHeader('RateLimit-Policy', `"requests";q=${most};w=${windowSeconds}`);
  response.setHeader('RateLimit', `"requests";r=${remaining};t=${resetSeconds}`);
  if (!allowed) response.setHeader('Retry-After', retryAfterSeconds);
}
