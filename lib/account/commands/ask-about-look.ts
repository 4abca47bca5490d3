import { asSelf } from "@/lib/account/as-self";
import { findLook, keyOf, readPlace } from "@/lib/account/queries/looks";
import type { Resident } from "@/lib/auth/actor";
import { city } from "@/lib/city/city";
import { asActor } from "@/lib/db/as-actor";
import { NotFoundError } from "@/lib/errors";
import { date } from "@/lib/format";
import { wordsIn } from "@/lib/i18n/words";
import { openThread } from "@/lib/messages/commands/open-thread";
import type { Language } from "@/lib/paths";

/** Asks the city why somebody looked: a thread that names the look, in one press. Pressed twice it is one. */
export async function askAboutLook(actor: Resident, { look, key }: { look: string; key: string }, language: Language) {
  const self = await asSelf(actor);
  const place = readPlace(look);
  if (!place) throw new NotFoundError("no look");
  const words = await wordsIn(language, "accountPrivacy");
  return asActor(self, async (db) => {
    const { at, action, reason = "" } = await findLook(db, self, place);
    const { timeZone } = city();
    const when = `${date(language, at, "day", timeZone)}, ${date(language, at, "time", timeZone)}`;
    const what = words(`looks.what.${keyOf(action)}`);
    return openThread(db, self, {
      topic: "accessQuestion",
      subject: words("looks.ask.subject"),
      text: words("looks.ask.text", { when, what, reason }),
      key,
    });
  });
}
