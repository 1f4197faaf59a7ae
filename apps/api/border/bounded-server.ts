import { createServer, type Server } from 'node:http';
import type { NestApplicationOptions } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';

/**
 * How long a client may take, in milliseconds. A week's report is 1 kB: who needs longer holds a connection rather than sends
 * one. What is idle longer than a proxy keeps it would be closed under the proxy's feet: 65 s is above the usual 60.
 */
export interface Patience {
  readonly headers: number;
  readonly wholeRequest: number;
  readonly betweenRequests: number;
  /** Nothing sent, nothing taken: an answer that nobody reads. */
  readonly silence: number;
  /** How often the first two are looked at. */
  readonly look: number;
}

export const PATIENCE: Patience = { headers: 10_000, wholeRequest: 20_000, betweenRequests: 65_000, silence: 30_000, look: 2_000 };
const LARGEST_HEADERS_BYTES = 16 * 1024;
const MOST_HEADERS = 60;
/** Above the sockets of pages (20,000) and a country's requests at the deadline. */
const MOST_CONNECTIONS = 25_000;

/** Express behind a server that slow or silent clients cannot hold. */
export class BoundedServer extends ExpressAdapter {
  constructor(private readonly patience: Patience = PATIENCE) {
    super();
  }

  override initHttpServer(options: NestApplicationOptions): void {
    super.initHttpServer(options);
    this.httpServer = this.bounded();
  }

  private bounded(): Server {
    const { headers, wholeRequest, betweenRequests, silence, look } = this.patience;
    const server = createServer(
      {
        maxHeaderSize: LARGEST_HEADERS_BYTES,
        headersTimeout: headers,
        requestTimeout: wholeRequest,
        keepAliveTimeout: betweenRequests,
        connectionsCheckingInterval: look,
        // One message of a request smuggled behind another starts with a header read two ways.
        insecureHTTPParser: false,
        requireHostHeader: true,
      },
      this.getInstance<Parameters<typeof createServer>[1]>(),
    );
    server.maxHeadersCount = MOST_HEADERS;
    server.maxConnections = MOST_CONNECTIONS;
    server.setTimeout(silence);
    return server;
  }
}
