import 'reflect-metadata';
import { randomUUID, webcrypto } from 'node:crypto';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { BasicConstraintsExtension, PemConverter, SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';

const DAY_MS = 86_400_000;
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** A certificate of this machine's own, made for the occasion: nothing to keep in the repository. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Makes one for `127.0.0.1` and `localhost` that this process trusts from then on, as it trusts a public authority's. */
export async function trustedCertificate(): Promise<Certificate> {
  const keys = await webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
  const made = await X509CertificateGenerator.createSelfSigned({
    // A name of its own: of two authorities of one name, the wrong one could be tried.
    name: `CN=vigie-${randomUUID()}`,
    notBefore: new Date(Date.now() - DAY_MS),
    notAfter: new Date(Date.now() + DAY_MS),
    signingAlgorithm: ECDSA,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new SubjectAlternativeNameExtension([{ type: 'dns', value: 'localhost' }, { type: 'ip', value: '127.0.0.1' }]),
    ],
  }, webcrypto);
  const key = PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), PemConverter.PrivateKeyTag);
  const cert = made.toString('pem');
  setDefaultCACertificates([...getCACertificates('default'), cert]);
  return { key, cert };
}
