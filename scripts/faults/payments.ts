import { randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { openOwner, type Owner } from "@/e2e/portal/owner";
import { openSession } from "@/e2e/portal/opened-session";
import { makeResident } from "@/e2e/portal/residents";
import { faultPoints, type FaultPoint } from "@/lib/fault-point";
import { startFaultyCity, type FaultyCity } from "./faulty-city";
import { payer, type Told } from "./payer";
import { brokenInvariants, unfinished } from "./payment-invariants";
import { refundSome } from "./refunder";

/** Which process reaches which place. */
const inWorker: FaultPoint[] = ["payment.booked", "payment.settled", "payment.told", "mail.sent", "refund.asked", "refund.booked"];
const PAYERS = 4;

/**
 * People pay while the gateway lies and processes are killed, at each named place in turn and between at random; then everything is left
 * to recover, and what pages confirmed is compared with ledger, bills, receipts, gateway and mails. Resolves to the sentences that do not hold.
 */
export async function hurtPayments(runs: number, say: (line: string) => void): Promise<string[]> {
  const city = await startFaultyCity(say);
  const owner = openOwner(city.ownerUrl);
  const since = new Date();
  const crowd = newCrowd(city, owner);
  const kills: Record<string, number> = {};
  try {
    await Promise.all([city.start("web", lying), city.start("worker", lying)]);
    for (let run = 0; run < runs; run++) {
      const what = await hurt(city, crowd, run);
      say(`Run ${run + 1} of ${runs}: ${what}`);
      kills[what] = (kills[what] ?? 0) + 1;
    }
    await crowd.end();
    say("Nobody is hurt any more; what is open has to end by itself");
    const left = await recover(city, owner, since);
    const told = crowd.told();
    const confirmed = told.flatMap(({ confirmed }) => confirmed);
    const sum = (of: (one: Told) => number) => told.reduce((all, one) => all + of(one), 0);
    const [states] = await owner.rows<{ states: string }>(
      `SELECT string_agg(n || ' ' || status, ', ' ORDER BY n DESC) AS states
       FROM (SELECT status, count(*) AS n FROM payment WHERE created_at > $1 GROUP BY 1) s`,
      [since],
    );
    say(
      `${runs} runs, killed: ${Object.entries(kills)
        .map(([what, n]) => `${what} ${n}`)
        .join(", ")}`,
    );
    say(`${told.length} people, ${sum(({ attempts }) => attempts)} attempts, ${sum(({ retries }) => retries)} tried again after an error`);
    say(`payments: ${states!.states}; ${confirmed.length} confirmed on screen`);
    const broken = await brokenInvariants(owner, since, confirmed);
    if (left) broken.unshift(`what is open ends by itself within four minutes: ${left} things did not`);
    if (confirmed.length < runs) broken.unshift(`people are served all the while: only ${confirmed.length} payments were confirmed`);
    const unmailed = await withoutMail(city, owner, since);
    if (unmailed) broken.unshift(`who paid gets a mail: ${unmailed} did not`);
    return broken;
  } finally {
    await crowd.end();
    await owner.close();
    await city.stop();
  }
}

/** A share of the gateway's answers goes wrong all the while. */
const lying = { SANDBOX_FAULTS: "0.2" };

const parts = ["web", "worker", "database"] as const;
/** So many runs kill a process once at each named place, and each part once at a random moment. */
export const RUNS = faultPoints.length + parts.length;

/** One run: a process dies, at the named place or at a random moment, and comes back. Resolves to what died. */
async function hurt(city: FaultyCity, crowd: Crowd, run: number): Promise<string> {
  const point = faultPoints[run % RUNS];
  if (point) {
    const part = inWorker.includes(point) ? "worker" : "web";
    await city.kill(part);
    await city.start(part, { ...lying, FAULT_POINT: point });
    if (point.startsWith("refund")) await crowd.refund();
    const reached = await city.diedWithin(part, 10_000);
    if (!reached) await city.kill(part);
    await city.start(part, lying);
    return reached ? point : `${part} (${point} not reached)`;
  }
  await wait(300 + randomInt(1_500));
  const part = parts[(run % RUNS) - faultPoints.length]!;
  if (part === "database") await city.killDatabase();
  else {
    await city.kill(part);
    await city.start(part, lying);
  }
  return part;
}

type Crowd = ReturnType<typeof newCrowd>;

/** People who pay one after the other, a few at a time, until they are told to end. */
function newCrowd(city: FaultyCity, owner: Owner) {
  const everyone: Told[] = [];
  const faults: unknown[] = [];
  let open = true;
  let made = 0;
  async function one() {
    const own = openOwner(city.ownerUrl); // a connection of one's own: what is written together must not mix
    while (open) {
      const address = `10.9.${(made >> 8) % 256}.${made++ % 256}`;
      const resident = await retried(() => makeResident(own, { bills: 3 }));
      const { cookies } = await retried(() => openSession(own, resident.accountId));
      const person = payer(city.origin, { resident, cookies, address });
      everyone.push(person.told);
      await person.payAll().catch((error: unknown) => faults.push(error));
    }
    await own.close();
  }
  const payers = Array.from({ length: PAYERS }, one);
  return {
    told: () => everyone,
    refund: () => retried(() => refundSome(owner)),
    end: async () => {
      open = false;
      await Promise.all(payers);
      if (faults.length) throw new Error(`${faults.length} people lost patience`, { cause: faults[0] });
    },
  };
}

/** Our own preparations go round the portal, and must outlive a killed database. */
async function retried<Result>(run: () => Promise<Result>): Promise<Result> {
  for (let left = 80; ; left--)
    try {
      return await run();
    } catch (error) {
      if (left === 0) throw error;
      await wait(250);
    }
}

/** Two hours later, with an honest gateway: what was left open expires, what was lost is asked for. */
async function recover(city: FaultyCity, owner: Owner, since: Date): Promise<number> {
  await Promise.all([city.kill("web", "SIGTERM"), city.kill("worker", "SIGTERM")]);
  const later = { CLOCK_OFFSET_S: "7200" };
  // The queue keeps the database's time: what waits for its next try has waited these two hours too.
  // Nobody works any more, so that what is still in hand is what a killed worker left.
  await owner.rows(
    `UPDATE pgboss.job SET start_after = start_after - interval '2 hours', started_on = started_on - interval '2 hours'
     WHERE state IN ('created', 'retry', 'active')`,
  );
  await Promise.all([city.start("web", later), city.start("worker", later)]);
  for (const deadline = Date.now() + 240_000; Date.now() < deadline; await wait(1_000)) {
    await owner.rows("INSERT INTO pgboss.job (name, data, policy) VALUES ('reconcilePayments', '{}', 'short') ON CONFLICT DO NOTHING");
    if ((await unfinished(owner, since)) === 0) return 0;
  }
  return unfinished(owner, since);
}

/** Successful payments whose person's mailbox holds no mail with the receipt's number. */
async function withoutMail(city: FaultyCity, owner: Owner, since: Date): Promise<number> {
  const paid = await owner.rows<{ email: string; receipt: string }>(
    `SELECT a.email, p.receipt_number AS receipt FROM payment p JOIN account a ON a.id = p.account_id WHERE p.status = 'success' AND p.created_at > $1`,
    [since],
  );
  return paid.filter(({ email, receipt }) => !city.mail.unreadTo(email).some(({ text }) => text?.includes(receipt))).length;
}
