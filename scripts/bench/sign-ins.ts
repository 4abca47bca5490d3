import { hash, verify } from "@node-rs/argon2";
import { availableParallelism } from "node:os";
import { cloneDatabase } from "@/lib/db/testing/clone-database";
import { ensureTemplate } from "@/lib/db/testing/template";
import { testSettings } from "@/e2e/portal/settings";
import { demoPassword } from "@/prisma/seed/demo-accounts";

/** As lib/auth/credentials/password hashes. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const AT_ONCE = Math.max(1, availableParallelism() - 1);

/**
 * P6: the password step of signing in, against the bare hash loop, as many at once as the portal allows itself; and how long an unknown
 * account and a wrong password take, which has to be the same. Rounds alternate, medians count.
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
  const bare = () => verify(phc, demoPassword);
  try {
    await signIn();
    const [ours, theirs]: number[][] = [[], []];
    for (let round = 0; round < 3; round++) {
      ours!.push(await perSecond(tries, signIn));
      theirs!.push(await perSecond(tries, bare));
    }
    const refused = (identifier: string) => () => attempt(identifier, "not the password").catch(() => {});
    const [wrong, unknown]: number[][] = [[], []];
    for (let n = 0; n < 200; n++) {
      wrong!.push(await milliseconds(refused("resident-totp")));
      unknown!.push(await milliseconds(refused(`nobody-${n}`)));
    }
    const [a, b] = [median(ours!), median(theirs!)];
    const times = `wrong password ${median(wrong!).toFixed(2)} ms, unknown account ${median(unknown!).toFixed(2)} ms`;
    return { id: "P6", value: a / b, goal: 0.8, detail: `${a.toFixed(0)} password steps/s, bare loop ${b.toFixed(0)}; ${times}` };
  } finally {
    await (globalThis as { ecitizenPool?: { end(): Promise<void> } }).ecitizenPool?.end();
    await drop();
  }
}

async function perSecond(times: number, run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  let left = times;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left-- > 0) await run();
    }),
  );
  return times / ((performance.now() - start) / 1000);
}

async function milliseconds(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
