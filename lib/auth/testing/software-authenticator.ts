import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";
import type { Assertion, Creation } from "@/lib/auth/passkeys/schema";
import { userHandleText } from "@/lib/auth/passkeys/user-handle";

const sha256 = (data: string | Uint8Array) => createHash("sha256").update(data).digest();
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const bytes = (base64url: string | undefined) => new Uint8Array(Buffer.from(base64url!, "base64url"));

type Algorithm = "ES256" | "EdDSA" | "RS256";
type Cose = Map<number, number | Uint8Array>;
const made: Record<Algorithm, () => { privateKey: KeyObject; cose: Cose; hash: string | null }> = {
  ES256() {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x, y } = publicKey.export({ format: "jwk" });
    return {
      privateKey,
      hash: "sha256",
      cose: new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, bytes(x)],
        [-3, bytes(y)],
      ]),
    };
  },
  EdDSA() {
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const { x } = publicKey.export({ format: "jwk" });
    return {
      privateKey,
      hash: null,
      cose: new Map<number, number | Uint8Array>([
        [1, 1],
        [3, -8],
        [-1, 6],
        [-2, bytes(x)],
      ]),
    };
  },
  RS256() {
    const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
    const { n, e } = publicKey.export({ format: "jwk" });
    return {
      privateKey,
      hash: "sha256",
      cose: new Map<number, number | Uint8Array>([
        [1, 3],
        [3, -257],
        [-1, bytes(n)],
        [-2, bytes(e)],
      ]),
    };
  },
};

/** What an answer may lie about. */
type Said = { origin?: string; rpId?: string; type?: string; counter?: number; verified?: boolean; userHandle?: string };
type Settings = { accountId: string; origin: string; algorithm?: Algorithm };

/** An authenticator that says whatever a test wants, with real keys: what no browser would do. */
export function softwareAuthenticator({ accountId, origin, algorithm = "ES256" }: Settings) {
  const { privateKey, cose, hash } = made[algorithm]();
  const credentialId = randomBytes(32);
  const id = text(credentialId);
  let uses = 0;

  const clientData = (type: string, challenge: string, said: Said) =>
    Buffer.from(JSON.stringify({ type: said.type ?? type, challenge, origin: said.origin ?? origin, crossOrigin: false }));
  const authenticatorData = (said: Said, attested: Uint8Array = Buffer.alloc(0)) => {
    const flags = 0x01 | (said.verified === false ? 0 : 0x04) | (attested.length ? 0x40 : 0);
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(said.counter ?? (uses += 1));
    return Buffer.concat([sha256(said.rpId ?? new URL(origin).hostname), Buffer.from([flags]), counter, attested]);
  };
  const answer = { id, rawId: id, type: "public-key" as const, clientExtensionResults: {} };

  return {
    credentialId: id,
    create(challenge: string, said: Said = {}): Creation {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(credentialId.length);
      const attested = Buffer.concat([Buffer.alloc(16), length, credentialId, isoCBOR.encode(cose)]);
      const authData = new Uint8Array(authenticatorData({ counter: 0, ...said }, attested));
      const attestationObject = isoCBOR.encode(
        new Map<string, unknown>([
          ["fmt", "none"],
          ["attStmt", new Map()],
          ["authData", authData],
        ]) as never,
      );
      const clientDataJSON = text(clientData("webauthn.create", challenge, said));
      return { ...answer, response: { clientDataJSON, attestationObject: text(attestationObject), transports: ["internal"] } };
    },
    get(challenge: string, said: Said = {}): Assertion {
      const client = clientData("webauthn.get", challenge, said);
      const data = authenticatorData(said);
      const signature = sign(hash, Buffer.concat([data, sha256(client)]), privateKey);
      const userHandle = said.userHandle ?? userHandleText(accountId);
      return {
        ...answer,
        response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature), userHandle },
      };
    },
  };
}
