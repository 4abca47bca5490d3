import type { Actor } from "@/lib/auth/actor";
import { now } from "@/lib/clock";
import { flushAudit } from "@/lib/db/pending-audit";
import { runAfterCommit } from "@/lib/db/after-commit";
import { noteFailure, noteSuccess } from "@/lib/db/availability";
import { prisma, type Db } from "@/lib/db/prisma";
import { NotFoundError } from "@/lib/errors";

export type { Db };

/**
 * One transaction in which row-level security sees this actor; one per page or command. Nothing outside the database is awaited in it.
 * Throws NotFoundError for a row that is not there or not theirs.
 */
export async function asActor<Result>(actor: Actor, run: (db: Db) => Promise<Result>): Promise<Result> {
  try {
    const { result, db } = await prisma().$transaction(
      async (db) => {
        await announce(db, actor);
        const result = await run(db);
        await flushAudit(db);
        return { result, db };
      },
      { maxWait: 5_000, timeout: 12_000 },
    );
    noteSuccess();
    runAfterCommit(db);
    return result;
  } catch (error) {
    noteFailure(error);
    throw isNoRow(error) ? new NotFoundError("no such row", { cause: error }) : error;
  }
}

/** For jobs, seeds and what runs before there is an actor; a test lists who uses it. */
export const asSystem = <Result>(job: string, run: (db: Db) => Promise<Result>) => asActor({ kind: "system", job }, run);

/**
 * A part of an actor's transaction that row-level security has to let through as the system: what follows from a decision, once the
 * decision itself has passed under the actor's own policies.
 */
export async function asSystemIn<Result>(db: Db, run: () => Promise<Result>): Promise<Result> {
  const [before] = await db.$queryRaw<{ kind: string }[]>`SELECT current_setting('app.kind', true) AS kind`;
  await db.$executeRaw`SELECT set_config('app.kind', 'system', true)`;
  const result = await run(); // an error ends the transaction, and the setting with it
  await db.$executeRaw`SELECT set_config('app.kind', ${before!.kind}, true)`;
  return result;
}

const announce = (db: Db, actor: Actor) => {
  const { account, party, bill, role, departments, services, areas, acts } = settings(actor);
  return db.$executeRaw`SELECT set_config('app.kind', ${actor.kind}, true), set_config('app.account', ${account}, true),
    set_config('app.party', ${party}, true), set_config('app.bill', ${bill}, true), set_config('app.role', ${role}, true),
    set_config('app.departments', ${departments}, true), set_config('app.services', ${services}, true), set_config('app.areas', ${areas}, true), set_config('app.acts', ${acts}, true),
    set_config('app.now', ${now().toISOString()}, true)`;
};

function settings(actor: Actor) {
  const none = { account: "", party: "", bill: "", role: "", departments: "", services: "", areas: "", acts: "" };
  switch (actor.kind) {
    case "resident":
      return {
        ...none,
        account: actor.accountId,
        party: actor.partyId,
        areas: actor.mandate.areas.join(),
        acts: actor.mandate.acts.join(),
      };
    case "staff":
      return {
        ...none,
        account: actor.accountId,
        role: actor.role,
        departments: actor.departments.join(),
        services: actor.services.join(),
      };
    case "guest":
      return { ...none, party: actor.partyId, bill: actor.billId, acts: actor.act };
    default:
      return none;
  }
}

const isNoRow = (error: unknown) => error instanceof Error && (error as { code?: unknown }).code === "P2025";
