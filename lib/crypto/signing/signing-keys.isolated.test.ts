import { generateKeyPairSync } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

let folder: string;
const settings = { MODE: "test", APP_SECRET: "s".repeat(32), DATABASE_URL: "postgresql://app:x@localhost:5432/city" };

/** The module as a process finds it that starts with this folder. */
async function started(dir: string | undefined = folder) {
  vi.resetModules();
  for (const [name, value] of Object.entries({ ...settings, SIGNING_KEYS_DIR: dir ?? "" })) vi.stubEnv(name, value);
  const keys = await import("@/lib/crypto/signing/signing-keys");
  const { addSigningKey } = await import("@/lib/crypto/signing/add-signing-key");
  const { permitProof, readProof } = await import("@/lib/permits/proof");
  return { ...keys, addSigningKey, permitProof, readProof };
}

beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "keys-"))));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  vi.unstubAllEnvs();
  vi.resetModules();
});

const pem = (type: "ed25519" | "ed448" = "ed25519") =>
  generateKeyPairSync(type as "ed25519").privateKey.export({ format: "pem", type: "pkcs8" });
const facts = {
  number: "BP-2027-00031",
  code: "VC-4K7-92D-X3M",
  service: "building-permit",
  validFrom: "2027-02-15",
  validUntil: "2029-02-14",
};

describe("the keys that sign", () => {
  it("are one without doing anything, and it is always the same", async () => {
    const { newestKey, publicKeys } = await started();
    expect(newestKey()).toBe("1");
    const [first] = publicKeys();
    expect(first).toMatchObject({ kid: "1", kty: "OKP", crv: "Ed25519", alg: "EdDSA", use: "sig" });
    expect(first).not.toHaveProperty("d");
    expect((await started()).publicKeys()).toEqual([first]);
  });

  it("rotate: what was signed before is still genuine, what comes after has the new key", async () => {
    const before = await started();
    const old = before.permitProof(facts, before.newestKey())!;
    expect(before.addSigningKey().id).toBe("2");
    expect(before.addSigningKey().id).toBe("3");
    expect(readdirSync(folder).sort()).toEqual(["1.pem", "2.pem", "3.pem"]);
    for (const file of readdirSync(folder)) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
    const after = await started();
    expect(after.newestKey()).toBe("3");
    expect(after.readProof(old)).toEqual(facts);
    const next = after.permitProof(facts, "3")!;
    expect(next).not.toBe(old);
    expect(after.readProof(next)).toEqual(facts);
    expect(after.publicKeys().map(({ kid }) => kid)).toEqual(["3", "2", "1"]);
  });

  it("survive another APP_SECRET once they are written down", async () => {
    const before = await started();
    const old = before.permitProof(facts, "1")!;
    before.addSigningKey();
    settings.APP_SECRET = "t".repeat(32);
    expect((await started()).readProof(old)).toEqual(facts);
    settings.APP_SECRET = "s".repeat(32);
  });

  it("can lose their private half, and then only check", async () => {
    const before = await started();
    before.addSigningKey();
    const { permitProof } = await started();
    const proof = permitProof(facts, "2")!;
    const { findKey } = await started();
    const half = findKey("2")!.publicKey.export({ format: "pem", type: "spki" });
    rmSync(join(folder, "2.pem"));
    writeFileSync(join(folder, "2.pub.pem"), half);
    const after = await started();
    expect(after.readProof(proof)).toEqual(facts);
    expect(after.permitProof(facts, "2")).toBeUndefined();
    expect(after.newestKey()).toBe("1");
  });

  it.each([
    ["a key of another kind", () => writeFileSync(join(folder, "2.pem"), pem("ed448"))],
    ["no key", () => writeFileSync(join(folder, "2.pem"), "hello")],
    ["a name that is no number", () => writeFileSync(join(folder, "mine.pem"), pem())],
    ["a folder in place of a key", () => mkdirSync(join(folder, "2.pem"))],
  ])("%s stops the start with the variable's name", async (_, put) => {
    put();
    const { readSigningKeys } = await started();
    expect(() => readSigningKeys()).toThrow(/^SIGNING_KEYS_DIR holds "/);
  });

  it("are not looked for in a folder that was named and is not there", async () => {
    const { readSigningKeys } = await started(join(folder, "gone"));
    expect(() => readSigningKeys()).toThrow(/^SIGNING_KEYS_DIR is ".*gone", but there is no such folder\./);
  });
});
