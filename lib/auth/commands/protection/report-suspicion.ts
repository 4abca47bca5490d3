import { findSelf } from "@/lib/access/queries";
import { record } from "@/lib/audit/record";
import { noteEvent } from "@/lib/auth/account-events";
import type { Resident } from "@/lib/auth/actor";
import type { Visit } from "@/lib/auth/browser/visit";
import { eventWords } from "@/lib/auth/event-words";
import { findActivity } from "@/lib/auth/queries/activity";
import type { SuspicionReport } from "@/lib/auth/schema";
import { asSystem } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { wordsIn } from "@/lib/i18n/words";
import { openThread } from "@/lib/messages/commands/open-thread";
import type { Language } from "@/lib/paths";

type Here = { language: Language; visit: Visit };

/**
 * Opens a case at the help desk, in the person's own name whomever they act for, with the event of their activity that it is about.
 * The same form sent twice is one case. Resolves to the thread; throws NotFoundError for another account's event.
 */
export const reportSuspicion = (actor: Resident, { event, text, key }: SuspicionReport, { language, visit }: Here) =>
  asSystem("reportSuspicion", async (db) => {
    const self = await findSelf(db, actor.accountId);
    if (!self) throw new NotFoundError("nobody of their own");
    const words = await wordsIn(language, "report");
    const found = event ? await findActivity(db, self, event) : undefined;
    const about = found ? words("case.about", await eventWords(language, found)) : words("case.noEvent");
    const said = [about, text].filter(Boolean).join("\n\n");
    const thread = await openThread(db, self, { topic: "suspiciousActivity", subject: words("case.subject"), text: said, key });
    const facts = { thread: thread.id };
    const told = { accountId: actor.accountId, event: "suspicionReported", facts: { equals: facts } };
    if (await db.loginEvent.count({ where: told })) return thread;
    await noteEvent(db, actor.accountId, "suspicionReported", visit, facts);
    record(db, actor, "account.suspicionReported", { id: actor.accountId }, facts);
    return thread;
  });
