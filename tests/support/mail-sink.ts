import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  /** Header and body as they came. */
  readonly raw: string;
}

/** A mail server that keeps what it receives, and misbehaves when told to. */
export interface MailSink {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Refuses recipients with this answer, e.g. 550 for good or 450 for now; nobody when undefined. */
  refuse: { readonly code: number; readonly text: string; readonly only?: string } | undefined;
  /** Waits this long before taking a message. */
  slowMs: number;
  /** Stops listening, and drops who is connected. */
  down(): Promise<void>;
  /** Listens again, at the same address. */
  up(): Promise<void>;
}

export async function startMailSink(): Promise<MailSink> {
  let server = create();
  const { port } = await listen(server, 0);
  const sink: MailSink = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: undefined,
    slowMs: 0,
    down: async () => new Promise((resolve) => server.close(() => resolve())),
    up: async () => {
      server = create();
      await listen(server, port);
    },
  };
  return sink;

  function create(): SMTPServer {
    return new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      // It waits a second and a half before it greets when the name server is silent.
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: ({ address }, _session, done) => {
        const { refuse } = sink;
        if (!refuse || (refuse.only !== undefined && refuse.only !== address)) return done();
        return done(Object.assign(new Error(refuse.text), { responseCode: refuse.code }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          const mail = {
            from: mailFrom ? mailFrom.address : '',
            to: rcptTo.map(({ address }) => address),
            raw: Buffer.concat(chunks).toString(),
          };
          setTimeout(() => {
            sink.mails.push(mail);
            done();
          }, sink.slowMs).unref();
        });
      },
    });
  }
}

async function listen(server: SMTPServer, port: number): Promise<AddressInfo> {
  // Connections dropped by the tests themselves.
  server.on('error', () => undefined);
  const listening = server.listen(port, '127.0.0.1');
  await once(listening, 'listening');
  return listening.address() as AddressInfo;
}
