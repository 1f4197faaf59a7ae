import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { handleProtocols } from 'graphql-ws';
import { WebSocketServer } from 'ws';
import { CONFIG, type Config, LOGGER, type Logger } from '#platform';
import { isOwnOrigin } from '../border/own-origin.js';
import { RequestCeiling } from '../border/request-ceiling.js';
import { workOfSocket } from '../access/open-work.js';
import { LiveConnection } from './live-connection.js';
import { liveProtocol } from './live-protocol.js';
import { WhoConnects } from './who-connects.js';

const PATH = '/graphql';
/** A subscription is a few hundred bytes. */
const LARGEST_MESSAGE = 16 * 1024;
const MOST_CONNECTIONS = 20_000;
const KEEP_ALIVE_MS = 12_000;
/** Time given to pages to take leave when the process stops. */
const LEAVE_MS = 1_000;
/** RFC 6455: the page's client comes back by itself, to another process or to the next one. */
const GOING_AWAY = 1001;

/** Opens sockets beside the HTTP operations, on the same port and path. */
@Injectable()
export class LiveTransport implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_MESSAGE, handleProtocols });
  private readonly connections = new Set<LiveConnection>();
  private keepAlive: NodeJS.Timeout | undefined;
  private isStopping = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    private readonly who: WhoConnects,
    private readonly ceiling: RequestCeiling,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    const server = this.http.httpAdapter.getHttpServer() as HttpServer;
    const protocol = liveProtocol(this.schemas.schema, this.config, this.logger, this.who);
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const isOurs = request.url?.split('?', 1)[0] === PATH;
      if (!isOurs && server.listenerCount('upgrade') > 1) return;
      const refusal = isOurs ? this.refusal(request) : '404 Not Found';
      if (refusal) {
        refuse(socket, refusal);
        return;
      }
      this.sockets.handleUpgrade(request, socket, head, (opened) => {
        const connection = new LiveConnection(opened, request, workOfSocket(request, this.config), this.logger);
        this.connections.add(connection);
        connection.onRelease(() => this.connections.delete(connection));
        connection.serve(protocol);
      });
    });
    this.keepAlive = setInterval(() => {
      for (const connection of this.connections) connection.keepAlive();
    }, KEEP_ALIVE_MS);
  }

  /** Before the server stops listening, which waits for every socket to be closed. */
  async onModuleDestroy(): Promise<void> {
    this.isStopping = true;
    clearInterval(this.keepAlive);
    for (const { socket } of this.connections) socket.close(GOING_AWAY, 'Going away');
    for (let waited = 0; this.connections.size > 0 && waited < LEAVE_MS; waited += 20) await pause(20);
    for (const { socket } of this.connections) socket.terminate();
  }

  /** Open sockets of this process. */
  get size(): number {
    return this.connections.size;
  }

  private refusal(request: IncomingMessage): string | undefined {
    const { headers } = request;
    if (this.isStopping || this.connections.size >= MOST_CONNECTIONS) return '503 Service Unavailable';
    if (!this.ceiling.allowsAddress(this.ceiling.addressOf(request) ?? '')) return '429 Too Many Requests';
    // Browsers send cookies with a socket asked for by any page, and do not ask us before: only ours may.
    if (!isOwnOrigin(headers, this.config)) return '403 Forbidden';
    return undefined;
  }
}

function refuse(socket: Duplex, status: string): void {
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
