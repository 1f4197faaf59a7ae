import { once } from 'node:events';
import { type IncomingHttpHeaders, request } from 'node:http';

export interface DoorAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** One request as it is written, with nothing added: what a client of ours would not send. */
export async function knock(origin: string, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer | string): Promise<DoorAnswer> {
  const sent = request(`${origin}/`, { method, path, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [import('node:http').IncomingMessage];
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') };
}
