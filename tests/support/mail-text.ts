import type { ReceivedMail } from './mail-sink.js';

/** The readable part of a mail, as its reader sees it. */
export function textOf({ raw }: ReceivedMail): string {
  const at = raw.indexOf('Content-Type: text/plain');
  const [head = '', ...rest] = raw.slice(at).split('\r\n\r\n');
  const body = rest.join('\r\n\r\n').split(/\r\n--/u)[0] ?? '';
  if (/Content-Transfer-Encoding: base64/iu.test(head)) return Buffer.from(body, 'base64').toString();
  if (!/Content-Transfer-Encoding: quoted-printable/iu.test(head)) return body;
  const bytes = body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** The secret at the end of a mail's personal link; undefined when it has none. */
export function tokenIn(text: string): string | undefined {
  return /\/(?:activation|nouveau-mot-de-passe)#([\w-]{43})(?:\s|$)/u.exec(text)?.[1];
}
