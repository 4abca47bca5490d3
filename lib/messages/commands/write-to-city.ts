import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { openThread, type OpenedThread } from "@/lib/messages/commands/open-thread";
import type { NewThread } from "@/lib/messages/schema";

/** Begins a thread with a department, about a bill or a payment when one is named. */
export const writeToCity = (actor: Resident, wanted: NewThread): Promise<OpenedThread> =>
  asActor(actor, (db) => openThread(db, actor, wanted));
