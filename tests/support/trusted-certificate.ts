import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';

/** A certificate of this machine's own, made for the occasion: nothing to keep in the repository. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes one for `127.0.0.1` and `localhost` that this process trusts from then on, as it trusts a public authority's. */
export function trustedCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-certificate-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const names = 'subjectAltName=IP:127.0.0.1,DNS:localhost';
  execFileSync('openssl', ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', names, '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  const certificate = { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  rmSync(folder, { recursive: true });
  setDefaultCACertificates([...getCACertificates('default'), certificate.cert]);
  return certificate;
}
