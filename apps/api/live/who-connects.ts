import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type SessionEnd, WatchSessions } from '#access';
import { FindMachine, isMachineSecret, LimitMachines } from '#identity';
import { bearerOf, sessionToken } from '../access/session-token.js';

/** Who opened a socket, for as long as they may keep it. */
export interface Connected {
  readonly actor: Actor;
  readonly token: string;
  /** A software connects too often: each connection counts as a request. */
  readonly isTooMany: boolean;
  readonly stop: () => void;
}

/** Finds who is behind a socket: a person by their session, a software by its token or key. */
@Injectable()
export class WhoConnects {
  constructor(
    @Inject(WatchSessions) private readonly sessions: WatchSessions,
    @Inject(FindMachine) private readonly machines: FindMachine,
    @Inject(LimitMachines) private readonly limits: LimitMachines,
  ) {}

  /** @param said what the socket said once open, in place of the header that a browser cannot send. */
  async watch(request: IncomingMessage, said: string | undefined, onEnd: (end: SessionEnd) => void): Promise<Connected | undefined> {
    const bearer = bearerOf(said ?? request.headers.authorization);
    if (isMachineSecret(bearer)) {
      const machine = await this.sessions.follow(async () => this.machines.read(bearer), onEnd);
      return machine && { ...machine, token: bearer, isTooMany: !(await this.limits.request(machine.actor)).allowed };
    }
    const token = sessionToken(request, said);
    const session = token === undefined ? undefined : await this.sessions.watch(token, onEnd);
    return session && token !== undefined ? { ...session, token, isTooMany: false } : undefined;
  }
}
