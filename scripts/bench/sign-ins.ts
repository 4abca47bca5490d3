import { hash, verify } from "@node-rs/argon2";
import { availableParallelism } from "node:os";
import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { testSettings } from "@/e2e/portal/settings";
import { demoPassword } from "@/prisma/seed/demo-accounts";
import { passkeyRounds } from "./passkey-sign-ins";
import { median, milliseconds, perSecond } from "./rates";

/** As lib/auth/credentials/password hashes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** As many hashes as the portal allows itself. */
const HASHES = Math.max(1, availableParallelism() - 1);
/** People who sign in at the same moment. */
const AT_ONCE = 8;
const ROUNDS = 3;
const REFUSALS = 200;

/**
 * P6: the password step of signing in against the bare hash loop, signing in by passkey against the bare check and against the password,
 * and how long an unknown account and a wrong password take, which has to be the same. Rounds alternate, medians count.
 */
export async function benchSignIns(tries: number) {
  Object.assign(process.env, testSettings);
  const { url, ownerUrl, drop } = await cloneDatabase(await ensureTemplate(console.error));
  Object.assign(process.env, { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
  const { startSignIn } = await import("@/lib/auth/commands/sign-in/start-sign-in");
  let made = 0;
  const attempt = (identifier: string, password: string) =>
    startSignIn({
      identifier,
      password,
      next: "/dashboard",
      browserHash: `bench ${made}`,
      address: `10.${(++made >> 16) % 256}.${(made >> 8) % 256}.${made % 256}`,
    });
  // An app's code is asked for, so that no mail has to be sent; the step before it is what is measured.
  const signIn = () => attempt("resident-totp", demoPassword);
  const phc = await hash(demoPassword, parameters);
  try {
    await signIn();
    const passkeys = await passkeyRounds(AT_ONCE);
    await passkeys(20);
    const [passwords, hashes, byPasskey, checks]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let round = 0; round < ROUNDS; round++) {
      passwords.push(await perSecond(tries, AT_ONCE, signIn));
      hashes.push(await perSecond(tries, HASHES, () => verify(phc, demoPassword)));
      const { ours, bare } = await passkeys(tries);
      byPasskey.push(ours);
      checks.push(bare);
    }
    const [ours, bare, quick, check] = [passwords, hashes, byPasskey, checks].map(median) as [number, number, number, number];
    const rates = `${quick.toFixed(0)} passkey sign-ins/s, bare check ${check.toFixed(0)}`;
    return [
      { id: "P6 passwords", value: ours / bare, goal: 0.8, detail: `${ours.toFixed(0)} password steps/s, bare loop ${bare.toFixed(0)}` },
      { id: "P6 passkeys", value: quick / ours, goal: 10, detail: `of the password steps; ${rates}` },
      await refusals(attempt),
    ];
  } finally {
    await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
    await drop();
  }
}

/** A wrong password and an unknown account, in turn: the shorter median is this part of the longer one. */
async function refusals(attempt: (identifier: string, password: string) => Promise<unknown>) {
  const refused = (identifier: string) => () => attempt(identifier, "not the password").catch(() => {});
  const [wrong, unknown]: [number[], number[]] = [[], []];
  for (let n = 0; n < REFUSALS; n++) {
    wrong.push(await milliseconds(refused("resident-totp")));
    unknown.push(await milliseconds(refused(`nobody-${n}`)));
  }
  const [a, b] = [median(wrong), median(unknown)];
  const detail = `wrong password ${a.toFixed(2)} ms, unknown account ${b.toFixed(2)} ms, medians of ${REFUSALS}`;
  return { id: "P6 same time", value: Math.min(a, b) / Math.max(a, b), goal: 0.97, detail };
}
