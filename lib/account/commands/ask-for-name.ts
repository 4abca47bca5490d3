import { authorize } from "@/lib/access/policy";
import { asSelf } from "@/lib/account/as-self";
import { canChangeProfile } from "@/lib/account/policy";
import type { NameCorrection } from "@/lib/account/schema";
import type { Resident } from "@/lib/auth/actor";
import { asActor } from "@/lib/db/as-actor";
import { wordsIn } from "@/lib/i18n/words";
import { openThread, type OpenedThread } from "@/lib/messages/commands/open-thread";
import type { Language } from "@/lib/paths";

/** Asks the city clerk to correct the legal name: the register is theirs. The same form sent twice asks once. */
export async function askForName(actor: Resident, { name, reason, key }: NameCorrection, language: Language): Promise<OpenedThread> {
  const self = await asSelf(actor);
  authorize(canChangeProfile(self), self);
  const words = await wordsIn(language, "profile");
  const text = words("correction.message", { name, reason });
  return asActor(self, (db) => openThread(db, self, { topic: "nameCorrection", subject: words("correction.subject"), text, key }));
}
