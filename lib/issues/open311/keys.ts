import { keyedHash, newToken, tokenHash } from "@/lib/crypto/token";
import { asSystem } from "@/lib/db/as-actor";
import { Open311Problem } from "./problem";

const LONGEST = 200;

/** The key of the demo city: the same at every start, and of no other installation. */
export const demoKey = () => `demo-${keyedHash("open311DemoKey", "demo").slice(0, 27)}`;

export const demoKeyRow = () => ({ keyHash: tokenHash(demoKey()), name: "Demo", email: "demo@harbourton.example" });

/** Whose key this is. Throws for one that is missing, unknown or taken back. */
export async function requireKey(key: string | undefined): Promise<{ id: string }> {
  if (!key) throw new Open311Problem(403, "api_key was not provided");
  const keyHash = tokenHash(key.slice(0, LONGEST));
  const found = await asSystem("open311Key", (db) =>
    db.open311Key.findUnique({ where: { keyHash, revokedAt: null }, select: { id: true } }),
  );
  if (!found) throw new Open311Problem(403, "api_key was not accepted");
  return found;
}

/** A new key for somebody's program: said once, and kept as its hash. */
export async function newOpen311Key(name: string, email: string): Promise<string> {
  const key = newToken();
  await asSystem("open311Key", (db) => db.open311Key.createMany({ data: [{ keyHash: tokenHash(key), name, email }] }));
  return key;
}
