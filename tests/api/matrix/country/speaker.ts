import { Agent, request } from 'node:http';
import type { NestExpressApplication } from '@nestjs/platform-express';

/** All that came back, as sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

export interface GraphqlBody {
  readonly data?: Record<string, ReturnType<typeof JSON.parse>> | null;
  readonly errors?: readonly { readonly message: string; readonly path?: readonly (string | number)[]; readonly extensions: { readonly code: string } }[];
}

/** Asks over HTTP and keeps everything that comes back, headers included. */
export class Speaker {
  private readonly agent = new Agent({ keepAlive: true });

  private constructor(private readonly address: string) {}

  static async to(api: NestExpressApplication): Promise<Speaker> {
    return new Speaker(await api.getUrl());
  }

  async ask(token: string | undefined, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    return this.send('POST', '/graphql', token, JSON.stringify({ query, variables }));
  }

  async get(token: string | undefined, path: string): Promise<Answer> {
    return this.send('GET', path, token);
  }

  async send(method: string, path: string, token?: string, body?: string): Promise<Answer> {
    const headers: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
    if (token !== undefined) headers['authorization'] = `Bearer ${token}`;
    return new Promise((resolve, reject) => {
      const sent = request(this.address + path, { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }));
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}

export function bodyOf({ bytes }: Answer): GraphqlBody {
  return JSON.parse(bytes.toString('utf8')) as GraphqlBody;
}
