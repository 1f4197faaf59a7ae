import { createHash, createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const HAS_CREDENTIAL = 0x40;

/** What a forger may change of an answer. */
export interface Answered {
  readonly origin: string;
  readonly rpId: string;
  readonly verified?: boolean;
  readonly challenge?: string;
}

/** A key that answers WebAuthn challenges (ES256, no attestation), honestly or not. */
export class SoftAuthenticator {
  readonly id = randomBytes(16).toString('base64url');
  counter = 0;
  private readonly keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });

  /** @param options of the challenge, as JSON */
  create(options: string, { origin, rpId, verified = true, challenge }: Answered): string {
    const client = clientData('webauthn.create', challenge ?? challengeOf(options), origin);
    const id = Buffer.from(this.id, 'base64url');
    const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, this.coseKey()]);
    const data = Buffer.concat([this.head(rpId, HAS_CREDENTIAL, verified), credential]);
    const attestation = Buffer.concat([
      Buffer.from([0xa3]), text('fmt'), text('none'), text('attStmt'), Buffer.from([0xa0]), text('authData'), Buffer.from([0x59, data.length >> 8, data.length & 0xff]), data,
    ]);
    return JSON.stringify({
      id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: client.toString('base64url'), attestationObject: attestation.toString('base64url'), transports: ['internal'] },
    });
  }

  get(options: string, { origin, rpId, verified = true, challenge }: Answered): string {
    this.counter += 1;
    const client = clientData('webauthn.get', challenge ?? challengeOf(options), origin);
    const data = this.head(rpId, 0, verified);
    const signature = createSign('sha256').update(data).update(createHash('sha256').update(client).digest()).sign(this.keys.privateKey);
    return JSON.stringify({
      id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {},
      response: { clientDataJSON: client.toString('base64url'), authenticatorData: data.toString('base64url'), signature: signature.toString('base64url') },
    });
  }

  private head(rpId: string, flags: number, verified: boolean): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.counter);
    return Buffer.concat([createHash('sha256').update(rpId).digest(), Buffer.from([USER_PRESENT | flags | (verified ? USER_VERIFIED : 0)]), counter]);
  }

  private coseKey(): Buffer {
    const { x = '', y = '' } = this.keys.publicKey.export({ format: 'jwk' });
    const bytes = (value: string): Buffer => Buffer.concat([Buffer.from([0x58, 32]), Buffer.from(value, 'base64url')]);
    return Buffer.concat([Buffer.from([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21]), bytes(x), Buffer.from([0x22]), bytes(y)]);
  }
}

function challengeOf(options: string): string {
  return (JSON.parse(options) as { challenge: string }).challenge;
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

function text(word: string): Buffer {
  return Buffer.concat([Buffer.from([0x60 + word.length]), Buffer.from(word)]);
}
