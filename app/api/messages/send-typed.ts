import type { Resident } from "@/lib/auth/actor";
import { DomainError, NotFoundError } from "@/lib/errors";
import { shapeOf } from "@/lib/forms/form-data";
import { consume } from "@/lib/limits";
import { replyToThread } from "@/lib/messages/commands/reply-to-thread";
import { writeAboutCase } from "@/lib/messages/commands/write-about-case";
import { newThreadLimit, replyLimit } from "@/lib/messages/limits";
import { aboutCase, reply, type Conversation } from "@/lib/messages/schema";
import { paths, type Language } from "@/lib/paths";

/** Sends what stands in a form, by the rules of the actions that do it with scripts. Resolves to where it leads. */
export async function sendTyped(actor: Resident, place: Conversation, typed: FormData, language: Language): Promise<string> {
  if ("thread" in place) {
    const message = parsed(reply, typed);
    if (message.thread !== place.thread) throw new NotFoundError("another conversation");
    await consume(replyLimit, actor.accountId);
    await replyToThread(actor, message);
    return paths.thread(message.thread);
  }
  const message = parsed(aboutCase, typed);
  if (message.application !== place.application) throw new NotFoundError("another application");
  await consume(newThreadLimit, actor.accountId);
  const { id } = await writeAboutCase(actor, message, language);
  return `${paths.thread(id)}?sent`;
}

/** Throws the first sentence that a field is refused with; a form that is not ours could not be read. */
function parsed<Schema extends typeof reply | typeof aboutCase>(schema: Schema, typed: FormData) {
  const { data, error } = schema.safeParse(shapeOf(schema, typed));
  if (data) return data as ReturnType<Schema["parse"]>;
  const said = error?.issues.find(({ message }) => message.startsWith("messages."));
  throw new DomainError(said?.message ?? "documents.unreadable");
}
