import type { IncomingMessage } from 'node:http';
import type { Server } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';
import type { Actor } from '#access';
import { type Logger, runInWork, type WorkContext } from '#platform';

/** Messages a page sends between two keep-alives: it subscribes to a handful of things. */
const MOST_MESSAGES = 200;
/** Answers a page leaves unread before it is cut off, bytes. Changes themselves wait folded, not in the socket. */
const MOST_UNREAD = 64 * 1024;
/** Codes of RFC 6455; a page's client comes back by itself after the second only. */
const POLICY_VIOLATION = 1008;
const TRY_AGAIN_LATER = 1013;

/** One open socket: its person once known, and the bounds on what it may cost. */
export class LiveConnection {
  actor: Actor | undefined;
  private isAlive = true;
  private messages = 0;
  private readonly releases: (() => void)[] = [];

  constructor(
    readonly socket: WebSocket,
    readonly request: IncomingMessage,
    private readonly work: WorkContext,
    private readonly logger: Logger,
  ) {}

  /** Hands the socket to the protocol, until it closes. */
  serve(protocol: Server<LiveConnection>): void {
    const { socket } = this;
    let receive: (text: string) => Promise<void> = async () => undefined;
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: async (text) => this.send(text),
        close: (code, reason) => socket.close(code, reason),
        onMessage: (handler) => (receive = handler),
      },
      this,
    );
    socket.on('message', (data) => this.onMessage(data, receive));
    socket.on('pong', () => (this.isAlive = true));
    // Too large a message, or a broken frame: the socket closes itself with the code that says so.
    socket.on('error', (error) => this.logger.debug({ err: error }, 'live connection trouble'));
    socket.once('close', (code, reason) => {
      this.release();
      closed(code, reason.toString()).catch((error: unknown) => this.logger.warn({ err: error }, 'live connection not closed well'));
    });
  }

  /** Runs when the socket closes; at once if it already is. */
  onRelease(release: () => void): void {
    this.releases.push(release);
    if (this.socket.readyState === this.socket.CLOSED) this.release();
  }

  /** Ends a socket whose other side has not answered since the last time. */
  keepAlive(): void {
    if (!this.isAlive) {
      this.socket.terminate();
      return;
    }
    this.isAlive = false;
    this.messages = 0;
    this.socket.ping();
  }

  private release(): void {
    for (const release of this.releases.splice(0)) release();
  }

  private onMessage(data: RawData, receive: (text: string) => Promise<void>): void {
    const { socket } = this;
    this.messages += 1;
    if (this.messages > MOST_MESSAGES) socket.close(POLICY_VIOLATION, 'Too many messages');
    if (socket.bufferedAmount > MOST_UNREAD) socket.terminate();
    if (socket.readyState !== socket.OPEN) return;
    runInWork(this.work, async () => receive(String(data))).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'live message not handled');
      socket.close(TRY_AGAIN_LATER, 'Try again later');
    });
  }

  /** Ends once the other side has taken it: the next change is asked for only then. */
  private async send(text: string): Promise<void> {
    const { socket } = this;
    if (socket.readyState !== socket.OPEN) return;
    await new Promise<void>((resolve, reject) => {
      socket.send(text, (error) => (error && socket.readyState === socket.OPEN ? reject(error) : resolve()));
    });
  }
}
