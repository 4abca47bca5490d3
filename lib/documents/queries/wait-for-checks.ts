import { setTimeout as wait } from "node:timers/promises";
import type { Resident, Staff } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { documentsVisibleTo } from "@/lib/documents/policy";

const EVERY_MS = 200;
const MOST_MS = 3_000;

/** Without scripts nobody reads a page again: what a check finds within three seconds stands on it at once. */
export async function waitForChecks(actor: Resident | Staff, documents: string[]): Promise<void> {
  const where = { id: { in: documents }, ...(actor.kind === "resident" && documentsVisibleTo(actor)), file: { status: "checking" } };
  for (const until = Date.now() + MOST_MS; Date.now() < until; await wait(EVERY_MS))
    if (!(await asActor(actor, (db) => db.document.findFirst({ where, select: { id: true } })))) return;
}
