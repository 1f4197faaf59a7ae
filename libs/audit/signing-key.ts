import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** What gives keys, one per purpose, from the installation's secret. */
export interface KeySource {
  key(purpose: string): Buffer;
}

const PURPOSE = 'audit-seal';
/** PKCS #8 head of an Ed25519 private key (RFC 8410); the 32 bytes of its seed follow. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs seals and purges: with the installation's secret only, never with what the database holds. */
export class SigningKey {
  private readonly privateKey: KeyObject;
  private readonly publicKey: KeyObject;
  /** Tells one secret's signatures from another's; it is no secret. */
  readonly id: string;

  constructor(secrets: KeySource) {
    this.privateKey = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, secrets.key(PURPOSE)]), format: 'der', type: 'pkcs8' });
    this.publicKey = createPublicKey(this.privateKey);
    this.id = createHash('sha256').update(this.publicKey.export({ format: 'der', type: 'spki' })).digest('hex').slice(0, 16);
  }

  sign(hash: Buffer): Buffer {
    return sign(null, hash, this.privateKey);
  }

  isSigned(hash: Buffer, signature: Buffer): boolean {
    return verify(null, hash, this.publicKey, signature);
  }
}
